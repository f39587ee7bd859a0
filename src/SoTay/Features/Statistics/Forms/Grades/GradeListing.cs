using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Features.Statistics.Forms.Lists;
using SoTay.Platform.Data;

namespace SoTay.Features.Statistics.Forms.Grades;

/// <summary>What stands behind one number of forms 6 and 7.</summary>
internal sealed class GradeListing(AppDb db, GradeReading reading)
{
    /// <summary>Members whom a number counts, at or below a place, by cell.</summary>
    public async Task<ILookup<Guid, Counted>> MembersAsync(Guid unit, Guid place, FormNumber number, DateOnly day, CancellationToken cancellation)
    {
        var wanted = Wanted(number);
        return (await reading.MembersAsync(unit, place, day, number.Type is not null, standing => standing.Counts.Any(wanted.Contains), cancellation))
            .Where(one => number.Type is null || one.Type == number.Type).ToLookup(one => one.Cell, one => new Counted(one.Member, one.Cell, null, one.Standing.Words));
    }

    /// <summary>Organisations that a number counts, in the order of their codes.</summary>
    public async Task<FormList> UnitsAsync(Guid unit, FormNumber number, DateOnly day, int page, CancellationToken cancellation)
    {
        var wanted = Wanted(number);
        var found = (await reading.UnitsAsync(unit, day, cancellation)).Where(one => (number.Type is null || one.Unit.Type == number.Type) && one.Counts.Any(wanted.Contains)).OrderBy(one => one.Unit.Code, StringComparer.Ordinal).ToList();
        var (at, pages) = FormList.Paged(page, found.Count);
        var shown = found.Skip((at - 1) * FormList.PageSize).Take(FormList.PageSize).ToList();
        var above = shown.ConvertAll(one => one.Unit.ParentId);
        var names = await db.Organisations.AsNoTracking().Where(one => above.Contains(one.Id)).ToDictionaryAsync(one => one.Id, one => one.Name, cancellation);
        return new(found.Count, [], [], at, pages) { Bodies = [.. shown.Select(one => new FormBody(one.Unit.Id, one.Unit.Name, one.Unit.Kind, one.Unit.ParentId is { } parent ? names.GetValueOrDefault(parent, "") : "", one.Words))] };
    }

    private static HashSet<string> Wanted(FormNumber number) => [.. number.Layout.CountsOf(number.Row)];
}
