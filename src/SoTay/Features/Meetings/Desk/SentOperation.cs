using SoTay.Features.Meetings.Operations;
using SoTay.Platform;

namespace SoTay.Features.Meetings.Desk;

/// <summary>An operation as a device sent it.</summary>
public sealed record SentOperation(Guid Id, MeetingOperationKind Kind, DateTime At, MeetingChange Change, int Sequence = 0);

/// <summary>The device that sends, and what its clock shows at that moment; none for a form of a page.</summary>
public sealed record SendingDevice(Guid Id, DateTime? Clock)
{
    public static readonly SendingDevice None = new(Guid.Empty, null);
}

/// <summary>A change from a form; the id stands in the form, so that a second press is the same operation.</summary>
public sealed record SentChange(Guid Id, MeetingChange Change)
{
    public static implicit operator SentChange(MeetingChange change) => new(Guid.CreateVersion7(), change);
}

/// <summary>What became of one operation.</summary>
public sealed record OperationAnswer(Guid Id, OperationOutcome Outcome, Refusal? Refusal)
{
    /// <summary>The moment that counts, and the place in the meeting's order.</summary>
    public DateTime At { get; init; }

    public int Number { get; init; }
}
