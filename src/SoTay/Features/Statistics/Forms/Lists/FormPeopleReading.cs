using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members;
using SoTay.Features.Members.Admissions;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;

namespace SoTay.Features.Statistics.Forms.Lists;

/// <summary>Reads names for one page of a list.</summary>
internal sealed class FormPeopleReading(AppDb db, PersonAccess access)
{
    /// <summary>In the order of days and names.</summary>
    public async Task<FormList> ReadAsync(IReadOnlyList<Counted> counted, int page, CancellationToken cancellation)
    {
        var ids = counted.Select(row => row.Member).Distinct().ToList();
        var names = await db.Members.AsNoTracking().Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, row.SortKey }).ToDictionaryAsync(row => row.Id, row => row.SortKey, cancellation);
        // Form 10 counts people who are not members yet.
        if (names.Count < ids.Count)
            foreach (var row in await db.Candidates.AsNoTracking().Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, row.SortKey }).ToListAsync(cancellation)) names[row.Id] = row.SortKey;
        var (at, pages) = FormList.Paged(page, counted.Count);
        var shown = counted.OrderBy(row => row.On).ThenBy(row => names[row.Member], StringComparer.Ordinal).ThenBy(row => row.Member).Skip((at - 1) * FormList.PageSize).Take(FormList.PageSize).ToList();
        return new(counted.Count, [], await DescribeAsync(shown, cancellation), at, pages);
    }

    private async Task<IReadOnlyList<FormPerson>> DescribeAsync(List<Counted> shown, CancellationToken cancellation)
    {
        var (ids, cells, holders) = (shown.ConvertAll(row => row.Member), shown.Select(row => row.Cell).Distinct().ToList(), access.Person.HoldersOf(Capability.SeeRoster));
        var names = await db.Organisations.AsNoTracking().Where(row => cells.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, cancellation);
        var seen = db.OrganisationAncestors.Where(row => row.To == null && holders.Contains(row.AncestorId)).Select(row => row.DescendantId);
        var found = (await db.Members.AsNoTracking().Where(row => ids.Contains(row.Id))
            .Select(row => new { row.Id, row.FullName, row.BirthDate, row.BirthPrecision, row.Sex, Opens = seen.Contains((row.CellId ?? row.LastCellId)!.Value) }).ToListAsync(cancellation))
            .ToDictionary(row => row.Id, row => new Named(row.FullName, MemberLabels.Date(row.BirthDate, row.BirthPrecision), row.Sex, row.Opens ? MemberLinks.Of(row.Id) : null));
        if (shown.Exists(row => !found.ContainsKey(row.Member)))
            foreach (var row in await db.Candidates.AsNoTracking().Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, row.FullName, row.BirthDate, row.Sex, Opens = seen.Contains(row.OrganisationId) }).ToListAsync(cancellation))
                found[row.Id] = new(row.FullName.Length > 0 ? row.FullName : "Đã thôi xem xét", MemberLabels.Date(row.BirthDate, DatePrecision.Day), row.Sex, row.Opens ? AdmissionLinks.To(row.Id) : null);
        return [.. from row in shown
                   let who = found[row.Member]
                   select new FormPerson(row.Member, who.Name, who.Birth, who.Sex, names.GetValueOrDefault(row.Cell, ""), row.On, row.Why, who.Href)];
    }

    private sealed record Named(string Name, string Birth, Sex? Sex, string? Href);
}
