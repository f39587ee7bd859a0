using SoTay.Platform.Office.Reading.Tables;
using SoTay.Platform.Time;

namespace SoTay.Features.Tasks.Import;

/// <summary>A task as a row tells it.</summary>
internal sealed record TaskRow(string Title, string Product, string Quality, string Ground, DateOnly Deadline, DateOnly? LateFrom, decimal? Weight, WorkTaskState State, int Progress, string Result,
    DateOnly? GivenOn, DateOnly? SubmittedOn, DateOnly? AcceptedOn, int? Quantity, int? QualityShare, decimal? Amount, decimal? AcceptedAmount)
{
    /// <summary>Null when something that a task cannot be without is missing; the row is then held.</summary>
    public static TaskRow? Read(ListRow row)
    {
        var (title, product, deadline) = (row.Text("title", WorkTask.TitleLimit), row.Text("product", WorkTask.ProductLimit), row.Date("deadline", mayBeLater: true));
        if (title is null) row.Tell("title", "title_missing", Severity.Hold, "chưa ghi việc.");
        if (product is null) row.Tell("product", "product_missing", Severity.Hold, "chưa ghi sản phẩm giao nộp.");
        if (deadline is null) row.Tell("deadline", "date_missing", Severity.Hold, "chưa ghi hạn.");
        var (quality, ground, result) = (row.Text("quality", WorkTask.QualityLimit) ?? "", row.Text("ground", WorkTask.GroundLimit) ?? "", row.Text("result", WorkTask.ResultLimit) ?? "");
        foreach (var (field, words) in ((string, string?)[])[("title", title), ("product", product), ("quality", quality), ("ground", ground), ("result", result)])
            if (TaskRefusals.SecretIn(words ?? "") is { } secret) row.Tell(field, "secret", Severity.Hold, secret.Say);
        var state = TaskImportWords.State(row.Code("state", "state")) ?? WorkTaskState.Given;
        var (submitted, accepted) = (row.Date("submitted_on"), row.Date("accepted_on"));
        if (state is WorkTaskState.Accepted && accepted is null) row.Tell("accepted_on", "date_missing", Severity.Hold, "việc đã nghiệm thu thì ghi ngày nghiệm thu.");
        var (progress, quantity, good) = (row.Count("progress") ?? 0, row.Count("quantity"), row.Count("quality_share"));
        if (progress is < 0 or > 100) row.Tell("progress", "progress_outside", Severity.Hold, "tiến độ là số từ 0 đến 100.");
        if (quantity is < 0 or > TaskVerdict.Most || good is < 0 or > TaskVerdict.Most) row.Tell("quantity", "verdict_outside", Severity.Hold, $"số lượng, chất lượng là số từ 0 đến {TaskVerdict.Most}.");
        var weight = row.Amount("weight");
        if (weight is <= 0 or > TaskPlan.Whole) row.Tell("weight", "weight_outside", Severity.Hold, "trọng số là phần trăm lớn hơn 0, không quá 100.");
        return title is null || product is null || deadline is null ? null
            : new(title, product, quality, ground, deadline.Value, row.Date("late_from"), weight, state, progress, result, row.Date("given_on"), submitted, accepted, quantity, good, row.Amount("amount"), row.Amount("accepted_amount"));
    }

    /// <summary>Takes over what the row says; true when something differs. A moment of the same day stays as it is.</summary>
    public bool TakeOver(WorkTask task)
    {
        var before = Values(task);
        (task.Title, task.Product, task.Quality, task.Ground, task.Result) = (Words(task.Title, Title), Words(task.Product, Product), Words(task.Quality, Quality), Words(task.Ground, Ground), Words(task.Result, Result));
        (task.Deadline, task.LateFrom, task.Weight, task.State, task.Progress) = (Deadline, LateFrom, Weight, State, Progress);
        (task.JudgedQuantity, task.JudgedQuality, task.TargetAmount, task.AcceptedAmount) = (Quantity, QualityShare, Amount, AcceptedAmount);
        (task.SubmittedAt, task.AcceptedAt) = (Moment(task.SubmittedAt, SubmittedOn), Moment(task.AcceptedAt, AcceptedOn));
        return before != Values(task);
    }

    // A list is read without line breaks and double spaces: words that differ only in these are the same.
    private static string Words(string known, string said) => TextForm.Clean(known, out _) == said ? known : said;

    private static DateTime? Moment(DateTime? known, DateOnly? said) => said is not { } day ? null : known is { } at && VietnamClock.DateOf(at) == day ? at : VietnamClock.Moment(day, TimeOnly.MinValue);

    private static ((string, string, string, string, string), (DateOnly, DateOnly?, decimal?, WorkTaskState, int), (int?, int?, decimal?, decimal?), (DateTime?, DateTime?)) Values(WorkTask task) =>
        ((task.Title, task.Product, task.Quality, task.Ground, task.Result), (task.Deadline, task.LateFrom, task.Weight, task.State, task.Progress),
            (task.JudgedQuantity, task.JudgedQuality, task.TargetAmount, task.AcceptedAmount), (task.SubmittedAt, task.AcceptedAt));
}
