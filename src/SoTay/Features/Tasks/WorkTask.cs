using SoTay.Platform.Audit;
using SoTay.Platform.Data;

namespace SoTay.Features.Tasks;

/// <summary>A task for one named person with a product that can be checked and a deadline (domain/targets-and-tasks.md).</summary>
public sealed partial class WorkTask : IVersioned, IAudited
{
    public const int TitleLimit = 500;
    public const int ProductLimit = 500;
    public const int ResultLimit = 1000;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The unit that looks after it: the one that gave it, later the one that took that unit in.</summary>
    public required Guid OrganisationId { get; set; }

    /// <summary>The meeting that gave it.</summary>
    public Guid? MeetingId { get; init; }

    /// <summary>The agenda item it was given under.</summary>
    public Guid? AgendaItemId { get; init; }

    public required string Title { get; set; }

    public required string Product { get; set; }

    public required Guid OwnerId { get; set; }

    /// <summary>Co-workers, by member.</summary>
    public List<Guid> CoworkerIds { get; set; } = [];

    public required DateOnly Deadline { get; set; }

    /// <summary>Who accepts the product; null is the secretary.</summary>
    public Guid? AcceptorId { get; set; }

    public WorkTaskState State { get; set; } = WorkTaskState.Given;

    /// <summary>Percent, as the owner reports.</summary>
    public int Progress { get; set; }

    /// <summary>What was reached, or why it is blocked or late, in the owner's or secretary's words.</summary>
    public string Result { get; set; } = "";

    public required DateTime GivenAt { get; init; }

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
        if (State is WorkTaskState.Cancelled) return 0;
        if (State is WorkTaskState.Accepted && SubmittedAt is null) end = DateOf(AcceptedAt!.Value);
        return Math.Max(0, end.DayNumber - Deadline.DayNumber);
    }

    private static DateOnly DateOf(DateTime moment) => Platform.Time.VietnamClock.DateOf(moment);
}
