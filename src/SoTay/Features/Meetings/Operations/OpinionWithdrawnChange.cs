namespace SoTay.Features.Meetings.Operations;

/// <summary>The speaker takes an opinion back; the minutes leave it out, the operations keep it.</summary>
public sealed record OpinionWithdrawnChange(Guid Opinion, Guid Item, Guid? Speaker, string Words, string? GuestName = null, DateTime? SaidAt = null)
    : OpinionChange(Opinion, Item, Speaker, Words, GuestName, SaidAt)
{
    public override MeetingOperationKind Kind => MeetingOperationKind.OpinionWithdrawn;

    internal override bool Withdraws => true;
}
