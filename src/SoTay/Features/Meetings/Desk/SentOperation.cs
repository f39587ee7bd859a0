using SoTay.Features.Meetings.Operations;
using SoTay.Platform;

namespace SoTay.Features.Meetings.Desk;

/// <summary>An operation as a device sent it.</summary>
public sealed record SentOperation(Guid Id, MeetingOperationKind Kind, DateTime At, MeetingChange Change);

/// <summary>A change from a form; the id stands in the form, so that a second press is the same operation.</summary>
public sealed record SentChange(Guid Id, MeetingChange Change)
{
    public static implicit operator SentChange(MeetingChange change) => new(Guid.CreateVersion7(), change);
}

/// <summary>What became of one operation.</summary>
public sealed record OperationAnswer(Guid Id, OperationOutcome Outcome, Refusal? Refusal);
