using SoTay.Platform;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;

namespace SoTay.Features.Tasks;

/// <summary>
/// A plan whose items are tasks: the year's products with their weights, a remediation plan, or what an event recommended. Its items
/// reach their owners when it is issued; an item that comes later is given at once.
/// </summary>
public sealed class TaskPlan : IVersioned, IAudited
{
    public const int TitleLimit = 300;
    public const int NoteLimit = 2000;

    /// <summary>What the weights of one owner's products add up to, percent.</summary>
    public const decimal Whole = 100;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid OrganisationId { get; init; }

    public required TaskPlanKind Kind { get; init; }

    public required string Title { get; set; }

    /// <summary>Ground and circumstances: the conclusion that found the shortcomings, the papers sent to the event.</summary>
    public string Note { get; set; } = "";

    /// <summary>The conclusion or decision it rests on.</summary>
    public Guid? DocumentId { get; init; }

    public required DateOnly MadeOn { get; init; }

    public DateTime? IssuedAt { get; set; }

    public int Version { get; set; }

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => Id;

    /// <summary>Gives the items to their owners.</summary>
    public Refusal? Issue(IReadOnlyCollection<WorkTask> items, Func<Guid, string> nameOf, DateTime at)
    {
        if (IssuedAt is not null) return TaskPlanRefusals.Issued;
        if (items.Count == 0) return TaskPlanRefusals.Empty;
        if (Kind is TaskPlanKind.Products && items.GroupBy(item => item.OwnerId).FirstOrDefault(owner => owner.Sum(item => item.Weight ?? 0) != Whole) is { } wrong)
            return TaskPlanRefusals.WeightsDoNotAddUp(nameOf(wrong.Key), wrong.Sum(item => item.Weight ?? 0));
        IssuedAt = at;
        foreach (var item in items.Where(item => item.State is WorkTaskState.Draft)) (item.State, item.GivenAt) = (WorkTaskState.Given, at);
        return null;
    }
}

public enum TaskPlanKind
{
    /// <summary>The products of a year, assigned by the superior (giao nhiệm vụ, khoán sản phẩm).</summary>
    Products,
    /// <summary>Shortcomings to be mended.</summary>
    Remediation,
    /// <summary>What a conference or workshop recommended.</summary>
    Recommendations,
}
