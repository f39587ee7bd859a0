using Microsoft.EntityFrameworkCore;
using SoTay.Features.Documents.Sending;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Meetings.Cycle.Messages;

/// <summary>Tells secretaries of units of a document or a study that came to them: on the first screen, by push, mail or paper, as of a meeting.</summary>
internal sealed class UnitNotices(AppDb db, MessageBook book, VietnamClock clock) : IUnitNotices
{
    public async Task TellAsync(Guid subject, IReadOnlyCollection<Guid> units, string title, string say, Func<Guid, string> href, CancellationToken cancellation)
    {
        var leaders = await db.Posts.AsNoTracking().Where(row => units.Contains(row.OrganisationId) && row.To == null && row.Kind == PostKind.Secretary)
            .Select(row => new { row.OrganisationId, row.MemberId }).ToListAsync(cancellation);
        await book.AddAsync([.. leaders.Select(leader => new MeetingMessage
        {
            OrganisationId = leader.OrganisationId, SubjectId = subject, MemberId = leader.MemberId, Step = MessageStep.Document, Occasion = leader.OrganisationId.ToString("N"),
            Title = Short(title, MeetingMessage.TitleLimit), Say = Short(say, MeetingMessage.SayLimit), Href = href(leader.OrganisationId), MadeAt = clock.Now,
        })], cancellation);
    }

    private static string Short(string words, int limit) => words.Length <= limit ? words : words[..(limit - 1)] + "…";
}
