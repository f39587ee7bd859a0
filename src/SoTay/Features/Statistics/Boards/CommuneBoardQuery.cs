using Microsoft.EntityFrameworkCore;
using SoTay.Features.Meetings;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.RollUps;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Statistics.Boards;

/// <summary>
/// The board of a province: one organisation, one head-count and one row of counts for each commune, so that ten thousand cells
/// are a read of a few hundred rows. As of a past day it counts the meetings themselves, by the tree of that day.
/// </summary>
internal sealed class CommuneBoardQuery(AppDb db, VietnamClock clock)
{
    public Task<CommuneBoard> ReadAsync(Organisation organisation, int year, DateOnly? asOf, CancellationToken cancellation) =>
        asOf is { } day && day < clock.Today ? ReadPastAsync(organisation, year, day, cancellation) : ReadTodayAsync(organisation, year, cancellation);

    private async Task<CommuneBoard> ReadPastAsync(Organisation organisation, int year, DateOnly day, CancellationToken cancellation)
    {
        var (first, last, end) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), VietnamClock.Moment(day.AddDays(1), TimeOnly.MinValue));
        var communes = await db.OrganisationPeriods.AsNoTracking()
            .Where(row => row.ParentId == organisation.Id && row.From <= day && (row.To == null || row.To >= day))
            .OrderBy(row => row.Code).Select(row => new { Id = row.OrganisationId, row.Name, row.Code }).ToListAsync(cancellation);
        var ids = db.OrganisationPeriods.Where(row => row.ParentId == organisation.Id && row.From <= day && (row.To == null || row.To >= day)).Select(row => row.OrganisationId);
        var below = db.OrganisationAncestors.Where(row => ids.Contains(row.AncestorId) && row.From <= day && (row.To == null || row.To >= day));
        var cells = await below.Join(db.OrganisationPeriods.Where(row => row.From <= day && (row.To == null || row.To >= day) && (row.Kind == OrganisationKind.Cell || row.Kind == OrganisationKind.GrassrootsCell)),
                row => row.DescendantId, period => period.OrganisationId, (row, _) => row.AncestorId)
            .GroupBy(id => id).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, cancellation);
        var held = (await below.Join(db.Meetings.Where(row => row.Kind == MeetingKind.Regular && row.SealedAt < end && row.Month >= first && row.Month <= last),
                row => row.DescendantId, meeting => meeting.OrganisationId, (row, meeting) => new { row.AncestorId, meeting.Month })
            .GroupBy(row => new { row.AncestorId, row.Month }).Select(group => new { group.Key.AncestorId, group.Key.Month, Count = group.Count() }).ToListAsync(cancellation)).ToLookup(row => row.AncestorId);
        return new CommuneBoard(organisation.Id, organisation.Name, year, day, [.. communes.Select(row =>
        {
            var met = new int[12];
            foreach (var month in held[row.Id]) met[month.Month.Month - 1] = month.Count;
            return new BoardCommune(row.Id, row.Name, row.Code, cells.GetValueOrDefault(row.Id), met);
        })]);
    }

    private async Task<CommuneBoard> ReadTodayAsync(Organisation organisation, int year, CancellationToken cancellation)
    {
        var communes = await Communes.In(db)(db, organisation.Id).ToListAsync(cancellation);
        var counts = (await Counts.In(db)(db, organisation.Id, year).ToListAsync(cancellation)).ToDictionary(row => row.OrganisationId);
        return new CommuneBoard(organisation.Id, organisation.Name, year, clock.Today, [.. communes.Select(row =>
            new BoardCommune(row.Id, row.Name, row.Code, row.Cells, counts.TryGetValue(row.Id, out var year) ? [.. Enumerable.Range(1, 12).Select(year.In)] : new int[12]))]);
    }

    private static readonly Compiled<Func<AppDb, Guid, IAsyncEnumerable<Commune>>> Communes = new(() => EF.CompileAsyncQuery((AppDb db, Guid above) =>
        from row in db.Set<Organisation>()
        where row.ParentId == above && row.EndedOn == null
        join head in db.Set<Headcount>().Where(head => head.Kind == HeadcountKind.Cells) on row.Id equals head.OrganisationId into heads
        from head in heads.DefaultIfEmpty()
        orderby row.Code
        select new Commune(row.Id, row.Name, row.Code, head == null ? 0 : head.Value)));

    private static readonly Compiled<Func<AppDb, Guid, int, IAsyncEnumerable<MonthlyCount>>> Counts = new(() => EF.CompileAsyncQuery((AppDb db, Guid above, int year) =>
        from unit in db.Set<Organisation>()
        where unit.ParentId == above && unit.EndedOn == null
        join row in db.Set<MonthlyCount>().AsNoTracking() on unit.Id equals row.OrganisationId
        where row.Year == year && row.Measure == CountedMeasure.Sealed
        select row));

    private sealed record Commune(Guid Id, string Name, string Code, int Cells);

    /// <summary>True when an organisation has committees with cells of their own below it: then it is read by communes.</summary>
    public static bool IsFor(Organisation organisation) => organisation.Kind is OrganisationKind.Province or OrganisationKind.Central;
}
