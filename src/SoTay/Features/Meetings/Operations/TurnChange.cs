using SoTay.Platform;

namespace SoTay.Features.Meetings.Operations;

/// <summary>A place in the speaking list of an item: asked for, speaking since, done at, or taken back.</summary>
public sealed record TurnChange(
    Guid Turn, Guid Item, Guid? Speaker, DateTime AskedAt, DateTime? From = null, DateTime? To = null, bool Withdrawn = false, string? GuestName = null) : MeetingChange
{
    public override MeetingOperationKind Kind => MeetingOperationKind.Turn;

    public override Guid Target => Turn;

    internal override Refusal? ApplyTo(Meeting meeting, MeetingMoment moment)
    {
        if (meeting.ItemOf(Item) is null) return MeetingRefusals.ItemUnknown;
        var speaker = Speaker is { } id ? meeting.AttendanceOf(id) : null;
        if (Speaker is not null && speaker is null) return MeetingRefusals.SpeakerNotHere;
        if (speaker is null && string.IsNullOrWhiteSpace(GuestName)) return MeetingRefusals.SpeakerMissing;
        if (Limit(GuestName ?? "", MeetingGuest.NameLimit, "GuestName", needed: false) is { } no) return no;
        var row = meeting.Turns.Find(known => known.Id == Turn);
        if (row is null) meeting.Turns.Add(row = new SpeakingTurn { Id = Turn, MeetingId = meeting.Id, AgendaItemId = Item, SpeakerName = "", AskedAt = AskedAt.ToUniversalTime() });
        (row.AgendaItemId, row.SpeakerId, row.SpeakerName) = (Item, Speaker, speaker?.FullName ?? GuestName!.Trim());
        (row.AskedAt, row.From, row.To, row.IsWithdrawn) = (AskedAt.ToUniversalTime(), From?.ToUniversalTime(), To?.ToUniversalTime(), Withdrawn);
        return null;
    }
}
