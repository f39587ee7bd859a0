using SoTay.Features.Meetings.Operations;
using SoTay.Platform;
using SoTay.Platform.Audit;

namespace SoTay.Features.Meetings;

/// <summary>
/// One thing that happened in a meeting, said by one device. The id is made by the device, so that sending it twice applies it
/// once; its moment orders it against others about the same thing, whatever the order of arrival.
/// </summary>
public sealed class MeetingOperation : IAudited
{
    public const int PayloadLimit = 16_000;

    public required Guid Id { get; init; }

    public Guid MeetingId { get; init; }

    public required Guid OrganisationId { get; init; }

    public required Guid AccountId { get; init; }

    public required string AuthorName { get; init; }

    public required MeetingOperationKind Kind { get; init; }

    /// <summary>What it is about (a member, an opinion, an item, a task): later moments about the same thing win.</summary>
    public required Guid Target { get; init; }

    /// <summary>The content as JSON, one record of <c>Operations/</c>.</summary>
    public required string Payload { get; init; }

    /// <summary>When it was said, in whole milliseconds, as <see cref="DeviceClock"/> keeps it: never later than its arrival.</summary>
    public required DateTime At { get; init; }

    /// <summary>The device that said it; empty for a form of a page.</summary>
    public Guid Device { get; init; }

    /// <summary>The device's own count of what it said.</summary>
    public int Sequence { get; init; }

    /// <summary>Place in the order in which this meeting took its operations: every device replays them in this order.</summary>
    public int Number { get; private set; }

    public required DateTime ReceivedAt { get; init; }

    public OperationOutcome Outcome { get; private set; }

    /// <summary>The sentence that the device shows until a person settles it.</summary>
    public string? RefusedWhy { get; private set; }

    /// <summary>What the person said who settled the refusal; null while it waits.</summary>
    public string? SettledWhy { get; internal set; }

    /// <summary>Orders words about the same thing, whatever order they arrive in (docs/offline.md).</summary>
    public (DateTime At, Guid Device, int Sequence, Guid Id) Stamp => (At, Device, Sequence, Id);

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => MeetingId;

    internal void Settle(Refusal? refusal, bool overtaken, int number)
    {
        Number = number;
        Outcome = refusal is not null ? OperationOutcome.Refused : overtaken ? OperationOutcome.Overtaken : OperationOutcome.Applied;
        RefusedWhy = refusal?.Say;
    }

    /// <summary>A later word about the same thing has already been applied.</summary>
    internal bool IsOvertakenBy(MeetingOperation other) =>
        other.Outcome is OperationOutcome.Applied && other.Target == Target && other.Kind.Register == Kind.Register
        && other.Stamp.CompareTo(Stamp) > 0;
}
