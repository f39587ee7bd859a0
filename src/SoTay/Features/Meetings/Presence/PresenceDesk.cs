using Microsoft.EntityFrameworkCore;
using SoTay.Features.Meetings.Desk;
using SoTay.Features.Meetings.Operations;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Text;
using SoTay.Platform.Time;

namespace SoTay.Features.Meetings.Presence;

/// <summary>From a code or a card to the same operation that a tap on the list makes.</summary>
public sealed class PresenceDesk(AppDb db, RoomCodes rooms, MemberCards cards, MeetingDesk desk, VietnamClock clock)
{
    /// <summary>The meeting whose room code it is and the member's line in it; with no meeting named, among those the member is called to around today.</summary>
    public async Task<(Meeting? Meeting, Attendance? Line, Refusal? Refusal)> FindAsync(Guid? member, Guid? named, string? typed, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(typed)) return (null, null, PresenceRefusals.CodeMissing);
        if (ReadableCode.Read(typed, RoomCodes.Length) is not { } code) return (null, null, PresenceRefusals.CodeForeign);
        if (member is not { } self) return (null, null, PresenceRefusals.NotAMember);
        var (from, to) = (clock.Today.AddDays(-1), clock.Today.AddDays(1));
        var meetings = await (named is { } id
                ? db.Meetings.Where(row => row.Id == id)
                : db.Meetings.Where(row => row.HeldOn >= from && row.HeldOn <= to && row.Attendances.Any(line => line.MemberId == self)))
            .AsNoTracking().Include(row => row.Attendances.Where(line => line.MemberId == self)).ToListAsync(cancellation);
        Refusal? old = null;
        foreach (var meeting in meetings)
        {
            var state = rooms.Check(meeting.Id, code);
            if (state is RoomCodeState.Old) old = PresenceRefusals.CodeOld;
            if (state is not RoomCodeState.Valid) continue;
            return meeting.Attendances is [var line] ? (meeting, line, Closed(meeting)) : (null, null, PresenceRefusals.NotOfThisCell);
        }

        return (null, null, old ?? PresenceRefusals.CodeForeign);
    }

    public Task<Refusal?> ComeAsync(Person person, Meeting meeting, Attendance line, PresenceWay way, CancellationToken cancellation) =>
        line is { CameBy: not null, IsPresent: true } ? Task.FromResult<Refusal?>(PresenceRefusals.Twice(line))
            : desk.ApplyAsync(person, meeting.Id, cancellation, new PresentChange(line.MemberId, By: way));

    /// <summary>The line of a card that the secretary scanned or typed.</summary>
    public (Attendance? Line, Refusal? Refusal) Card(Meeting meeting, string? typed)
    {
        var text = (typed ?? "").Trim();
        if (text.Contains("/presence", StringComparison.OrdinalIgnoreCase)) return (null, PresenceRefusals.RoomCodeIsNoCard);
        if (text.StartsWith(MemberCards.Sign, StringComparison.OrdinalIgnoreCase)) text = text[MemberCards.Sign.Length..];
        if (ReadableCode.Read(text, MemberCards.Length) is not { } code) return (null, PresenceRefusals.CardMistyped);
        return cards.Find(meeting, code) is { } line ? (line, Closed(meeting)) : (null, PresenceRefusals.CardForeign);
    }

    private static Refusal? Closed(Meeting meeting) => meeting.State switch
    {
        MeetingState.Sealed => PresenceRefusals.Sealed,
        MeetingState.Cancelled => PresenceRefusals.Cancelled,
        _ => null,
    };
}
