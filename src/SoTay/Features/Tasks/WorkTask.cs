using SoTay.Platform.Audit;
using SoTay.Platform.Data;

namespace SoTay.Features.Tasks;

/// <summary>A task for one named person, or one unit below, with a product that can be checked and a deadline (domain/targets-and-tasks.md).</summary>
public sealed partial class WorkTask : IVersioned, IAudited
{
    public const int TitleLimit = 500;
    public const int ProductLimit = 500;
    public const int ResultLimit = 1000;
    public const int QualityLimit = 500;
    public const int GroundLimit = 500;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The unit that looks after it: the one that gave it, later the one that took that unit in.</summary>
    public required Guid OrganisationId { get; set; }

    /// <summary>The meeting that gave it.</summary>
    public Guid? MeetingId { get; init; }

    /// <summary>The agenda item it was given under.</summary>
    public Guid? AgendaItemId { get; init; }

    /// <summary>The visit whose remark it answers.</summary>
    public Guid? VisitId { get; init; }

    /// <summary>The target that its product brings nearer; the accepted amount becomes a value of it.</summary>
    public Guid? TargetId { get; set; }

    /// <summary>How much of the target's unit the product brings; null when it brings no countable amount.</summary>
    public decimal? TargetAmount { get; set; }

    /// <summary>What of it stands in the target's values already; see <see cref="TaskYield"/>.</summary>
    public decimal CountedAmount { get; set; }

    /// <summary>The document that asks for it.</summary>
    public Guid? DocumentId { get; init; }

    /// <summary>The plan that it is an item of.</summary>
    public Guid? PlanId { get; init; }

    /// <summary>Why it is given, in words: the shortcoming to be mended, the recommendation to be carried out.</summary>
    public string Ground { get; set; } = "";

    public required string Title { get; set; }

    public required string Product { get; set; }

    /// <summary>Quality standard of the product; empty when the words of the product say enough.</summary>
    public string Quality { get; set; } = "";

    /// <summary>Percent of its owner's year in a plan of products; null elsewhere.</summary>
    public decimal? Weight { get; set; }

    /// <summary>A member, or the unit itself where <see cref="IsForUnit"/>.</summary>
    public required Guid OwnerId { get; set; }

    /// <summary>A unit below answers for it, by whoever leads it.</summary>
    public bool IsForUnit { get; init; }

    /// <summary>Co-workers, by member.</summary>
    public List<Guid> CoworkerIds { get; set; } = [];

    public required DateOnly Deadline { get; set; }

    /// <summary>The deadline that had passed when a later one was agreed: on-time figures keep counting from it. Null where every extension came in time.</summary>
    public DateOnly? LateFrom { get; set; }

    /// <summary>Who accepts the product; null is the secretary.</summary>
    public Guid? AcceptorId { get; set; }

    public WorkTaskState State { get; set; } = WorkTaskState.Given;

    /// <summary>Percent, as the owner reports.</summary>
    public int Progress { get; set; }

    /// <summary>What was reached, or why it is blocked or late, in the owner's or secretary's words.</summary>
    public string Result { get; set; } = "";

    /// <summary>Why it does not go on; null unless it is blocked.</summary>
    public Bottleneck? Bottleneck { get; set; }

    /// <summary>The unit that is asked to act, its own or one above; null once that unit has answered.</summary>
    public Guid? AsksOf { get; set; }

    public DateTime? BlockedAt { get; set; }

    /// <summary>Judged at acceptance, percent of what was asked; the time is computed from the dates. Null until then.</summary>
    public int? JudgedQuantity { get; set; }

    public int? JudgedQuality { get; set; }

    /// <summary>What the accepted product brings to the target; null until accepted, or when it brings none.</summary>
    public decimal? AcceptedAmount { get; set; }

    public required DateTime GivenAt { get; set; }

    /// <summary>Who gave it; empty for a task out of a meeting, whose minutes say it.</summary>
    public string GivenByName { get; init; } = "";

    public DateTime? SubmittedAt { get; set; }

    public DateTime? AcceptedAt { get; set; }

    public int Version { get; set; }

    /// <summary>Reports and judgements, oldest first.</summary>
    public List<TaskReport> Reports { get; } = [];

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => Id;

    public bool IsSettled => State is WorkTaskState.Accepted or WorkTaskState.Cancelled;

    /// <summary>Days past the deadline: until it was handed in, or until today.</summary>
    public int DaysLate(DateOnly today)
    {
        var end = SubmittedAt is { } at && State is WorkTaskState.Submitted or WorkTaskState.Accepted ? DateOf(at) : today;
        if (State is WorkTaskState.Cancelled or WorkTaskState.Draft) return 0;
        if (State is WorkTaskState.Accepted && SubmittedAt is null) end = DateOf(AcceptedAt!.Value);
        return Math.Max(0, end.DayNumber - (LateFrom ?? Deadline).DayNumber);
    }

    private static DateOnly DateOf(DateTime moment) => Platform.Time.VietnamClock.DateOf(moment);
}
