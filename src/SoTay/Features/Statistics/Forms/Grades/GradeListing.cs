using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members.Rolls;
using SoTay.Features.Organisations;
using SoTay.Features.Statistics.Forms.Lists;
using SoTay.Features.Statistics.Forms.Units;
using SoTay.Platform.Data;

namespace SoTay.Features.Statistics.Forms.Grades;

/// <summary>What stands behind one number of forms 6 and 7.</summary>
internal sealed class GradeListing(AppDb db, UnitTypes types, CellRolls rolls, GradeReading reading)
{
    /// <summary>What is asked of those whom a number counts, in each cell at or below a place; asked on several threads at once.</summary>
    /// <param name="named">Whether their grades are told; else only how many they are.</param>
    public async Task<List<T>> MembersAsync<T>(Guid unit, Guid place, FormNumber number, DateOnly day, bool named, Func<Guid, IEnumerable<Counted>, IEnumerable<T>> ask, CancellationToken cancellation)
    {
        var wanted = Wanted(number);
        var cells = number.Type is { } type ? await types.OfAsync(unit, day, [type], cancellation) : null;
        // Everybody is counted whatever the grade: only a list of names asks for it.
        if (!named && wanted.Contains("standing"))
            return await rolls.CountAsync<List<T>>(place, day, day, () => [], (found, roll) =>
            {
                if (cells?.Contains(roll.Organisation) != false) found.AddRange(ask(roll.Organisation, roll.On(day).Select(one => new Counted(one.Member, roll.Organisation, null, ""))));
            }, (whole, part) => whole.AddRange(part), cancellation);
        return await reading.CountAsync<List<T>>(unit, place, day, how => how.Counts.Any(wanted.Contains), () => [], (found, roll, judge) =>
        {
            if (cells?.Contains(roll.Organisation) == false) return;
            found.AddRange(ask(roll.Organisation, roll.On(day).Select(one => (one.Member, How: judge(one))).Where(one => one.How is not null).Select(one => new Counted(one.Member, roll.Organisation, null, one.How!.Words))));
        }, (whole, part) => whole.AddRange(part), cancellation);
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
