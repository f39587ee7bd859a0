using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;

namespace SoTay.Features.Meetings.Visits;

/// <summary>What the cell said to a remark, and in which meeting.</summary>
public sealed record VisitAnswer(string Words, Guid MeetingId, DateOnly On);

/// <summary>Visits and what became of their remarks: a remark is answered by a sealed meeting that concluded on its item.</summary>
public sealed class VisitBook(AppDb db)
{
    /// <summary>Remarks of a cell that no meeting has answered, oldest first.</summary>
    public async Task<List<CellVisit>> UnansweredAsync(Guid cell, CancellationToken cancellation = default)
    {
        var answered = Answered;
        return await db.CellVisits.AsNoTracking().Where(row => row.OrganisationId == cell && row.Remark != "" && !answered.Contains(row.Id))
            .OrderBy(row => row.VisitedOn).ThenBy(row => row.Id).ToListAsync(cancellation);
    }

    /// <summary>The answer of the cell to each remark that has one; the first meeting that concluded is the one that answered.</summary>
    public async Task<Dictionary<Guid, VisitAnswer>> AnswersAsync(IReadOnlyCollection<Guid> visits, CancellationToken cancellation = default) =>
        (await (from item in Answering
                join meeting in db.Meetings on item.MeetingId equals meeting.Id
                where visits.Contains(item.VisitId!.Value)
                orderby meeting.HeldOn
                select new { Visit = item.VisitId!.Value, item.Conclusion, meeting.Id, meeting.HeldOn }).ToListAsync(cancellation))
        .GroupBy(row => row.Visit).ToDictionary(group => group.Key, group => new VisitAnswer(group.First().Conclusion, group.First().Id, group.First().HeldOn));

    /// <summary>Ids of visits whose remark has been answered.</summary>
    internal IQueryable<Guid?> Answered => Answering.Select(item => item.VisitId);

    private IQueryable<AgendaItem> Answering
    {
        get
        {
            var meetings = db.Meetings;
            return db.Set<AgendaItem>().AsNoTracking().Where(item => item.VisitId != null && !item.IsRemoved && item.Conclusion != ""
                && meetings.Any(meeting => meeting.Id == item.MeetingId && meeting.SealedAt != null));
        }
    }

    /// <summary>The local rule on how often a committee member sits in on cells in a year (Kon Tum 776-QĐ/TU).</summary>
    internal static string Rule(bool isProvincial) => isProvincial ? "committee_visit.provincial.per_year_min" : "committee_visit.commune.per_year_min";

    /// <summary>Whether the person sits on a province's committee: the local rule asks fewer visits of them.</summary>
    public Task<bool> IsProvincialAsync(Guid member, CancellationToken cancellation = default) =>
        (from post in db.Posts
         join unit in db.Organisations on post.OrganisationId equals unit.Id
         where post.MemberId == member && post.To == null && unit.Kind == OrganisationKind.Province
         select post).AnyAsync(cancellation);
}
