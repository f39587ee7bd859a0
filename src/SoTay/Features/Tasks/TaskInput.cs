using SoTay.Features.Targets;
using SoTay.Platform;

namespace SoTay.Features.Tasks;

/// <summary>A task as a person types it.</summary>
public sealed class TaskInput
{
    public string? Title { get; set; }

    public string? Product { get; set; }

    public string? Quality { get; set; }

    public Guid? Owner { get; set; }

    public List<Guid> Coworkers { get; set; } = [];

    public Guid? Acceptor { get; set; }

    public DateOnly? Deadline { get; set; }

    public Guid? Target { get; set; }

    public string? Amount { get; set; }

    public string? Weight { get; set; }

    public string? Ground { get; set; }

    public Guid? Document { get; set; }

    public Guid? Visit { get; set; }

    public Refusal? Check(DateOnly today, out decimal? amount, out decimal? weight)
    {
        (amount, weight) = (null, null);
        if (string.IsNullOrWhiteSpace(Title)) return TaskRefusals.TitleMissing;
        if (string.IsNullOrWhiteSpace(Product)) return TaskRefusals.ProductMissing;
        if (Owner is null) return TaskRefusals.OwnerMissing;
        if (Deadline is not { } last) return TaskRefusals.DeadlineMissing;
        if (last < today) return TaskRefusals.DeadlinePassed(today);
        foreach (var (what, words, limit, field) in ((string, string?, int, string)[])[("Tên việc", Title, WorkTask.TitleLimit, "Title"), ("Sản phẩm", Product, WorkTask.ProductLimit, "Product"), ("Yêu cầu chất lượng", Quality, WorkTask.QualityLimit, "Quality"), ("Căn cứ", Ground, WorkTask.GroundLimit, "Ground")])
        {
            if (words?.Trim().Length > limit) return TaskRefusals.TooLong(what, limit, "Input." + field);
            if (TaskRefusals.SecretIn(words ?? "") is { } secret) return secret with { Field = "Input." + field };
        }

        if (!TargetNumber.TryReadOrNothing(Amount, out amount) || amount <= 0) return TaskRefusals.AmountNotANumber;
        if (amount is not null && Target is null) return TaskRefusals.AmountWithoutTarget;
        return !TargetNumber.TryReadOrNothing(Weight, out weight) || weight is <= 0 or > TaskPlan.Whole ? TaskRefusals.WeightOutside : null;
    }
}
