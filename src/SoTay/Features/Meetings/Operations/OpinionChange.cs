using System.Text.Json.Serialization;
using SoTay.Platform;

namespace SoTay.Features.Meetings.Operations;

/// <summary>Someone speaks under an item. A guest speaks by name, a member by roll-call line.</summary>
public record OpinionChange(Guid Opinion, Guid Item, Guid? Speaker, string Words, string? GuestName = null) : MeetingChange
{
    public override MeetingOperationKind Kind => MeetingOperationKind.Opinion;

    public override Guid Target => Opinion;

    [JsonIgnore]
    internal virtual bool Withdraws => false;

    internal override Refusal? ApplyTo(Meeting meeting, MeetingMoment moment)
    {
        if (meeting.ItemOf(Item) is null) return MeetingRefusals.ItemUnknown;
        var speaker = Speaker is { } id ? meeting.AttendanceOf(id) : null;
        if (Speaker is not null && speaker is null) return MeetingRefusals.SpeakerNotHere;
        if (speaker is null && string.IsNullOrWhiteSpace(GuestName)) return MeetingRefusals.SpeakerMissing;
        if ((Limit(Words, AgendaItem.WordsLimit, "Words") ?? Limit(GuestName ?? "", MeetingGuest.NameLimit, "GuestName", needed: false)) is { } no) return no;
        var row = meeting.Opinions.Find(known => known.Id == Opinion);
        if (row is null)
            meeting.Opinions.Add(row = new Opinion { Id = Opinion, MeetingId = meeting.Id, AgendaItemId = Item, SpeakerName = "", Words = "", SaidAt = moment.At });
        (row.AgendaItemId, row.SpeakerId, row.SpeakerName) = (Item, Speaker, speaker?.FullName ?? GuestName!.Trim());
        (row.Words, row.IsWithdrawn) = (Words.Trim(), Withdraws);
        return null;
    }
}
