using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Features.Statistics.Forms.Lists;
using SoTay.Platform.Data;

namespace SoTay.Features.Statistics.Forms.Grades;

/// <summary>What stands behind one number of forms 6 and 7.</summary>
internal sealed class GradeListing(AppDb db, GradeReading reading)
{
    private const int PageSize = 50;

    public static bool Reads(FormRow row) => row.Form is GradeCounts.Units or GradeCounts.Members;

    /// <summary>Members whom a number counts, at or below a place.</summary>
    /// <param name="type">Only of this type of unit; null for the sum.</param>
    public async Task<List<Counted>> MembersAsync(Guid unit, Guid place, FormRow row, string? type, DateOnly day, CancellationToken cancellation)
    {
        var wanted = Wanted(row);
        return [.. from one in await reading.MembersAsync(unit, place, day, type is not null, standing => standing.Counts.Any(wanted.Contains), cancellation)
                   where type is null || one.Type == type
                   select new Counted(one.Member, one.Cell, day, null, one.Standing.Words)];
    }

    /// <summary>Organisations whom a number counts, in the order of their codes.</summary>
    public async Task<FormList> UnitsAsync(Guid unit, FormRow row, string? type, DateOnly day, int page, CancellationToken cancellation)
    {
        var wanted = Wanted(row);
        var found = (await reading.UnitsAsync(unit, day, cancellation)).Where(one => (type is null || one.Unit.Type == type) && one.Counts.Any(wanted.Contains)).ToDictionary(one => one.Unit.Id);
        var pages = Math.Max(1, (found.Count + PageSize - 1) / PageSize);
        var at = Math.Clamp(page, 1, pages);
        var below = db.SubtreeOf(unit, day);
        var order = await db.OrganisationPeriods.AsNoTracking().Where(one => below.Contains(one.OrganisationId) && one.From <= day && (one.To == null || one.To >= day)).OrderBy(one => one.Code).ThenBy(one => one.OrganisationId).Select(one => one.OrganisationId).ToListAsync(cancellation);
        var shown = order.Where(found.ContainsKey).Skip((at - 1) * PageSize).Take(PageSize).Select(id => found[id]).ToList();
        var above = shown.ConvertAll(one => one.Unit.ParentId);
        var names = await db.Organisations.AsNoTracking().Where(one => above.Contains(one.Id)).ToDictionaryAsync(one => one.Id, one => one.Name, cancellation);
        return new(found.Count, [], [], at, pages) { Organisations = [.. shown.Select(one => new FormOrganisation(one.Unit.Id, one.Unit.Name, one.Unit.ParentId is { } parent ? names.GetValueOrDefault(parent, "") : "", one.Words))] };
    }

    private static HashSet<string> Wanted(FormRow row) => [.. FormLayout.Find(row.Form)!.CountsOf(row)];
}
