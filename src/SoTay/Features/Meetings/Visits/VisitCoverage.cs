using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;

namespace SoTay.Features.Meetings.Visits;

/// <summary>A committee member with the cells they follow and their visits of a year.</summary>
public sealed record FollowerLine(Guid MemberId, string Name, int Cells, int Planned, int Done, bool IsProvincial);

/// <summary>A cell with the visits it had in a year.</summary>
public sealed record VisitedCell(Guid Id, string Name, int Planned, int Done, int Unanswered)
{
    public IReadOnlyList<string> Followers { get; set; } = [];
}

/// <summary>How a year stands below a unit.</summary>
public sealed record VisitCounts(int Followers, int Done, int Cells, int Visited)
{
    public int Bare => Cells - Visited;
}

/// <summary>Who of the assigned committee members sits in on which cells, counted by the database from the visits of a year, page by page.</summary>
public sealed class VisitCoverage(AppDb db, VisitBook book)
{
    public async Task<VisitCounts> CountAsync(Guid organisation, int year, CancellationToken cancellation = default)
    {
        var visits = Visits(organisation, year).Where(row => row.VisitedOn != null);
        return new(await MemberIds(organisation, year).CountAsync(cancellation), await visits.CountAsync(cancellation), await Cells(organisation).CountAsync(cancellation),
            await Cells(organisation).CountAsync(cell => visits.Any(row => row.OrganisationId == cell.Id), cancellation));
    }

    /// <summary>In the Vietnamese order of names: who follows a cell today, and who visited one this year.</summary>
    public Task<List<FollowerLine>> FollowersAsync(Guid organisation, int year, int skip, int take, CancellationToken cancellation = default)
    {
        var (assigned, visits, ids, posts) = (Assigned(organisation), Visits(organisation, year), MemberIds(organisation, year), db.Posts);
        var provinces = db.Organisations.Where(unit => unit.Kind == OrganisationKind.Province);
        return db.Members.AsNoTracking().Where(row => ids.Contains(row.Id)).OrderBy(row => row.SortKey).ThenBy(row => row.Id).Skip(skip).Take(take)
            .Select(row => new FollowerLine(row.Id, row.FullName, assigned.Where(one => one.MemberId == row.Id).Select(one => one.OrganisationId).Distinct().Count(),
                visits.Count(one => one.MemberId == row.Id), visits.Count(one => one.MemberId == row.Id && one.VisitedOn != null),
                posts.Any(post => post.MemberId == row.Id && post.To == null && provinces.Any(unit => unit.Id == post.OrganisationId)))).ToListAsync(cancellation);
    }

    /// <summary>In the order of their codes.</summary>
    /// <param name="bare">Only cells that nobody has sat in on this year.</param>
    public async Task<List<VisitedCell>> CellsAsync(Guid organisation, int year, bool bare, int skip, int take, CancellationToken cancellation = default)
    {
        var (visits, answered, cells) = (Visits(organisation, year), book.Answered, Cells(organisation));
        if (bare) cells = cells.Where(cell => !visits.Any(row => row.OrganisationId == cell.Id && row.VisitedOn != null));
        var rows = await cells.OrderBy(row => row.Code).Skip(skip).Take(take)
            .Select(row => new VisitedCell(row.Id, row.Name, visits.Count(one => one.OrganisationId == row.Id), visits.Count(one => one.OrganisationId == row.Id && one.VisitedOn != null),
                visits.Count(one => one.OrganisationId == row.Id && one.Remark != "" && !answered.Contains(one.Id)))).ToListAsync(cancellation);
        var ids = rows.ConvertAll(row => row.Id);
        var names = (await (from row in Assigned(organisation)
                            join member in db.Members on row.MemberId equals member.Id
                            where ids.Contains(row.OrganisationId)
                            orderby member.SortKey
                            select new { row.OrganisationId, member.FullName }).ToListAsync(cancellation)).ToLookup(row => row.OrganisationId, row => row.FullName);
        foreach (var row in rows) row.Followers = [.. names[row.Id].Distinct()];
        return rows;
    }

    /// <summary>The visits behind a figure, the latest first.</summary>
    public IQueryable<CellVisit> ListOf(Guid organisation, int year, Guid? member, Guid? cell) =>
        Visits(organisation, year).Where(row => (member == null || row.MemberId == member) && (cell == null || row.OrganisationId == cell))
            .OrderByDescending(row => row.VisitedOn ?? row.Month).ThenByDescending(row => row.Id);

    private IQueryable<CellVisit> Visits(Guid organisation, int year)
    {
        var (below, from, to) = (db.SubtreeOf(organisation), new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        return db.CellVisits.AsNoTracking().Where(row => below.Contains(row.OrganisationId) && row.CancelledAt == null && row.Month >= from && row.Month <= to);
    }

    private IQueryable<CellAssignment> Assigned(Guid organisation)
    {
        var below = db.SubtreeOf(organisation);
        return db.CellAssignments.AsNoTracking().Where(row => below.Contains(row.OrganisationId) && row.To == null);
    }

    private IQueryable<Organisation> Cells(Guid organisation)
    {
        var below = db.SubtreeOf(organisation);
        return db.Organisations.AsNoTracking().Where(row => below.Contains(row.Id) && row.EndedOn == null && (row.Kind == OrganisationKind.Cell || row.Kind == OrganisationKind.GrassrootsCell));
    }

    private IQueryable<Guid> MemberIds(Guid organisation, int year) =>
        Assigned(organisation).Select(row => row.MemberId).Union(Visits(organisation, year).Select(row => row.MemberId));
}
