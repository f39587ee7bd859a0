namespace SoTay.Features.Meetings.Operations;

/// <summary>The words of an opinion put right.</summary>
public sealed record OpinionEditedChange(Guid Opinion, Guid Item, Guid? Speaker, string Words, string? GuestName = null, DateTime? SaidAt = null)
    : OpinionChange(Opinion, Item, Speaker, Words, GuestName, SaidAt)
{
    public override MeetingOperationKind Kind => MeetingOperationKind.OpinionEdited;
}
