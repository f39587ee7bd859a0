using System.Globalization;
using SoTay.Features.Documents.Papers;
using SoTay.Features.Policies;
using SoTay.Platform.Office.Writing;

namespace SoTay.Features.Meetings.Papers;

/// <summary>Sentences and tables that minutes and resolution share.</summary>
internal static class PaperWords
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>"Tổng số đảng viên: 24 (chính thức 22, dự bị 2). Có mặt: 18. …"; groups that are empty by nature are left out.</summary>
    public static string RollCall(RollCallCount count, PaperBody? body = null)
    {
        // A committee has members and absences; exemption and probation are a cell's.
        if (body is not null && body.Members != "đảng viên")
            return $"Tổng số {body.Members}: {count.Total}. Có mặt: {count.Present}. Vắng có lý do: {count.Excused}. Vắng không có lý do: {count.Unexcused}.{(count.Invited is { } invited ? $" {invited}." : "")}";
        var text = $"Tổng số đảng viên: {count.Total} (chính thức {count.Official}, dự bị {count.Probationary}). Có mặt: {count.Present}. "
            + $"Vắng có lý do: {count.Excused}. Vắng không có lý do: {count.Unexcused}. Miễn sinh hoạt: {count.Exempt}.";
        return count.Elsewhere > 0 ? $"{text} Đang sinh hoạt tạm thời nơi khác: {count.Elsewhere}." : text;
    }

    public static string Vote(VoteText vote) =>
        vote.Election ?? $"{vote.Subject}: {(vote.Secret ? "bỏ phiếu kín" : "biểu quyết")}, đồng ý {vote.For}/{vote.Base}{Share(vote.For, vote.Base)}, "
        + $"không đồng ý {vote.Against}, ý kiến khác {vote.Other}. Cơ sở tính: {vote.Base} {vote.BaseMeaning}; cần {vote.Rule}. "
        + $"Kết quả: {(vote.Passed ? "thông qua" : "không thông qua")}.{(vote.Slips.Length > 0 ? " " + vote.Slips : "")}"
        + (vote.Absent.Length > 0 ? $" Ý kiến bằng văn bản của cấp ủy viên vắng mặt (không tính vào kết quả): {vote.Absent}." : "");

    public static string Points(decimal points) => points.ToString("0.##", Vietnamese);

    public static void Tasks(PaperSheet sheet, IReadOnlyList<TaskText> tasks) => sheet.Table(
        [("TT", 0.07m, DocxAlign.Centre), ("Người thực hiện", 0.22m, DocxAlign.Left), ("Nhiệm vụ", 0.32m, DocxAlign.Left), ("Sản phẩm", 0.22m, DocxAlign.Left), ("Thời hạn", 0.17m, DocxAlign.Centre)],
        tasks.Select((task, i) => (IReadOnlyList<string>)[Number(i), task.Owner, task.Title, task.For.Length > 0 ? $"{task.Product} (chỉ tiêu: {task.For})" : task.Product, task.Deadline.Shown()]));

    public static void TaskResults(PaperSheet sheet, IReadOnlyList<TaskResultText> tasks) => sheet.Table(
        [("TT", 0.07m, DocxAlign.Centre), ("Nhiệm vụ", 0.31m, DocxAlign.Left), ("Người thực hiện", 0.19m, DocxAlign.Left), ("Thời hạn", 0.17m, DocxAlign.Centre), ("Kết quả", 0.26m, DocxAlign.Left)],
        tasks.Select((task, i) => (IReadOnlyList<string>)
            [Number(i), task.Title, task.Owner, task.Deadline.Shown(), task.Result.Length > 0 ? $"{task.Status}: {task.Result}" : task.Status]));

    /// <summary>"Đã hoàn thành 4/5 nhiệm vụ đến hạn (80 %); 1 nhiệm vụ chưa đến hạn."; empty where nothing is due or done.</summary>
    public static string TasksDone(IReadOnlyList<TaskResultText> tasks)
    {
        var (done, counted) = (tasks.Count(task => task.IsDone), tasks.Count(task => task.IsDone || task.IsDue));
        if (counted == 0) return "";
        return $"Đã hoàn thành {done}/{counted} nhiệm vụ đến hạn{Share(done, counted)}" + (tasks.Count > counted ? $"; {tasks.Count - counted} nhiệm vụ chưa đến hạn." : ".");
    }

    public static void Score(PaperSheet sheet, ScoreText score)
    {
        sheet.Table(
            [("Tiêu chí", 0.64m, DocxAlign.Left), ("Điểm tối đa", 0.18m, DocxAlign.Centre), ("Điểm tự chấm", 0.18m, DocxAlign.Centre)],
            score.Lines.Select(line => (IReadOnlyList<string>)[line.Criterion, Points(line.Most), Points(line.Points)]));
        sheet.Paragraph($"Tổng số: {Points(score.Total)} điểm. Xếp loại buổi sinh hoạt: {score.Grade}.");
        if (score.Remedies.Length > 0) sheet.Words($"Biện pháp khắc phục: {score.Remedies.Trim().TrimEnd('.')}.");
    }

    private static string Share(int part, int whole) =>
        whole > 0 ? $" ({(100m * part / whole).ToString("0.##", Vietnamese)} %)" : "";

    private static string Number(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);
}
