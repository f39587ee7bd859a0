using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Features.Statistics.Forms.Growth;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;

namespace SoTay.Features.Statistics.Forms.Lists;

/// <summary>Reads names for one page of a list.</summary>
internal sealed class FormPeopleReading(AppDb db, PersonAccess access)
{
    private const int PageSize = 50;

    public async Task<FormList> StandingAsync(IQueryable<Crossing> rows, int page, CancellationToken cancellation)
    {
        var total = await rows.CountAsync(cancellation);
        var (at, pages) = Paged(page, total);
        var shown = await rows.Join(db.Members, row => row.Member, member => member.Id, (row, member) => new { row.Member, row.Organisation, member.SortKey })
            .OrderBy(row => row.SortKey).ThenBy(row => row.Member).Skip((at - 1) * PageSize).Take(PageSize).ToListAsync(cancellation);
        return new(total, [], await DescribeAsync(shown.ConvertAll(row => new Crossed(row.Member, row.Organisation, null, "")), cancellation), at, pages);
    }

    public async Task<FormList> CrossedAsync(IReadOnlyList<Crossed> all, int page, CancellationToken cancellation)
    {
        var (at, pages) = Paged(page, all.Count);
        return new(all.Count, [], await DescribeAsync([.. all.Skip((at - 1) * PageSize).Take(PageSize)], cancellation), at, pages);
    }

    private static (int At, int Pages) Paged(int page, int total)
    {
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        return (Math.Clamp(page, 1, pages), pages);
    }

    private async Task<IReadOnlyList<FormPerson>> DescribeAsync(List<Crossed> shown, CancellationToken cancellation)
    {
        var (ids, cells, holders) = (shown.ConvertAll(row => row.Member), shown.Select(row => row.Cell).Distinct().ToList(), access.Person.HoldersOf(Capability.SeeRoster));
        var names = await db.Organisations.AsNoTracking().Where(row => cells.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, cancellation);
        var seen = db.OrganisationAncestors.Where(row => row.To == null && holders.Contains(row.AncestorId)).Select(row => row.DescendantId);
        var found = await db.Members.AsNoTracking().Where(row => ids.Contains(row.Id))
            .Select(row => new { row.Id, row.FullName, row.BirthDate, row.BirthPrecision, row.Sex, Opens = seen.Contains((row.CellId ?? row.LastCellId)!.Value) }).ToDictionaryAsync(row => row.Id, cancellation);
        return [.. from row in shown
                   let who = found[row.Member]
                   select new FormPerson(who.Id, who.FullName, MemberLabels.Date(who.BirthDate, who.BirthPrecision), who.Sex, names.GetValueOrDefault(row.Cell, ""), row.On, row.Why, who.Opens)];
    }
}
