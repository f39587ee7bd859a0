using SoTay.Platform;

namespace SoTay.Features.Meetings.Operations;

/// <summary>A guest attends.</summary>
public sealed record GuestChange(Guid Guest, string FullName, string Position = "") : MeetingChange
{
    public override MeetingOperationKind Kind => MeetingOperationKind.Guest;

    public override Guid Target => Guest;

    internal override Refusal? ApplyTo(Meeting meeting, MeetingMoment moment)
    {
        if ((Limit(FullName, MeetingGuest.NameLimit, "FullName") ?? Limit(Position, MeetingGuest.NameLimit, "Position", needed: false)) is { } no) return no;
        var guest = meeting.Guests.Find(row => row.Id == Guest);
        if (guest is null) meeting.Guests.Add(guest = new MeetingGuest { Id = Guest, FullName = "", MeetingId = meeting.Id });
        (guest.FullName, guest.Position) = (FullName.Trim(), Position.Trim());
        return null;
    }
}
