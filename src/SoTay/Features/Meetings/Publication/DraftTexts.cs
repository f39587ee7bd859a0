using SoTay.Features.Documents;
using SoTay.Features.Meetings.Closing;
using SoTay.Features.Meetings.Papers;
using SoTay.Features.Meetings.Preparation;
using SoTay.Features.Policies;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Meetings.Publication;

/// <summary>Minutes and resolution as they would be sealed now.</summary>
/// <param name="Rules">The rules of the meeting's day.</param>
/// <param name="Number">The number the register would give; it is taken only at the sealing.</param>
internal sealed record DraftTexts(MeetingTexts Texts, MinutesText Minutes, ResolutionText Resolution, PolicyReader Rules, DocumentSymbol Number)
{
    public string TextHash => MinutesFingerprint.Of(Minutes);
}

/// <summary>Puts an open meeting into the words of its papers.</summary>
internal sealed class DraftTextsQuery(AppDb db, PolicyBook policies, MeetingDrafts drafts, MeetingClosing closing, VietnamClock clock)
{
    public async Task<DraftTexts> OfAsync(Meeting meeting, CancellationToken cancellation)
    {
        var rules = await policies.ForAsync(meeting.OrganisationId, meeting.HeldOn, cancellation);
        var texts = await MeetingTexts.OfAsync(db, meeting, cancellation) with { DaysLate = LateEntry.Days(meeting, rules, clock.Today) };
        var type = MeetingClosing.TypeOf(meeting.Usual());
        var number = await closing.NextAsync(meeting, type, await db.TermAsync(meeting.OrganisationId, meeting.HeldOn, cancellation), cancellation);
        var symbol = DocumentSymbol.Of(number, type, texts.BodyOf(meeting).Code);
        var earlier = await drafts.EarlierTasksAsync(meeting, cancellation);
        return new(texts, texts.Minutes(meeting, clock.Today), texts.Resolution(meeting, symbol, earlier, clock.Today), rules, symbol);
    }
}
