using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members;
using SoTay.Features.Members.Lists;
using SoTay.Features.Members.Rolls;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.RollUps;
using SoTay.Features.Policies;
using SoTay.Features.Statistics.Forms.Grades;
using SoTay.Features.Statistics.Forms.Growth;
using SoTay.Features.Statistics.Forms.People;
using SoTay.Features.Statistics.Forms.Records;
using SoTay.Features.Statistics.Forms.Units;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Statistics.Forms.Lists;

/// <summary>What stands behind a number of a form: exactly those whom it counts, of a large unit by the units below it.</summary>
internal sealed class FormListing(AppDb db, VietnamClock clock, PolicyBook policies, Border border, AdmittedPeople admitted, CellRolls rolls, UnitCounts units, FormPeopleReading people, GradeListing grades, RecordCounts records)
{
    /// <param name="below">Only those who stood in this unit below.</param>
    public async Task<FormList> ReadAsync(Organisation unit, FormNumber number, FormPeriod period, Guid? below, int page, CancellationToken cancellation)
    {
        if (number.Layout.Name == GradeCounts.Units) return await grades.UnitsAsync(unit.Id, number, Last(period), page, cancellation);
        if (number is { IsOfRecords: true, IsOfUnits: true }) return await records.UnitsAsync(unit.Id, number, period, Last(period), page, cancellation);
        if (number.IsOfUnits) return await BodiesAsync(unit.Id, number, period, page, cancellation);
        var place = below ?? unit.Id;
        var isLarge = await db.Headcounts.Where(count => count.OrganisationId == place && count.Kind == HeadcountKind.Cells).Select(count => count.Value).FirstOrDefaultAsync(cancellation) > RosterReading.MostCells;
        var places = await PlacesBelow.ReadAsync(db, place, isLarge, cancellation);
        if (!isLarge) return await people.ReadAsync(await WhoAsync(unit.Id, place, number, period, named: true, group => places.Of(group.Cell, group.Inside) is null ? [] : group.People, cancellation), page, cancellation);
        var counts = (await WhoAsync<(Guid Child, int Count)>(unit.Id, place, number, period, named: false, group => places.Of(group.Cell, group.Inside) is { } child ? [(child, group.People.Count())] : [], cancellation))
            .GroupBy(found => found.Child, found => found.Count).ToDictionary(found => found.Key, found => found.Sum());
        // In the order of their codes, as in the tree.
        var names = await db.Organisations.AsNoTracking().Where(child => counts.Keys.Contains(child.Id)).OrderBy(child => child.Code).Select(child => new { child.Id, child.Name }).ToListAsync(cancellation);
        return new(counts.Values.Sum(), [.. names.Where(name => counts[name.Id] > 0).Select(name => new FormUnit(name.Id, name.Name, counts[name.Id]))], []);
    }

    private DateOnly Last(FormPeriod period) => period.To < clock.Today ? period.To : clock.Today;

    /// <summary>What is asked of each group of those whom a number counts.</summary>
    private async Task<List<T>> WhoAsync<T>(Guid unit, Guid place, FormNumber number, FormPeriod period, bool named, Func<Group, IEnumerable<T>> ask, CancellationToken cancellation) =>
        (number.IsOfStanding || number.Layout.Name == GradeCounts.Members) && !await StoodBelowAsync(unit, place, Last(period), cancellation) ? []
        : number.Layout.Name == GradeCounts.Members ? await grades.MembersAsync(unit, place, number, Last(period), named, (cell, counted) => ask(new(cell, Last(period), counted)), cancellation)
        : number.IsOfRecords ? [.. (await records.PeopleAsync(unit, place, number, period, Last(period), cancellation)).SelectMany(one => ask(new(one.Cell, one.Inside, [new Counted(one.Who, one.Cell, one.On, one.Why)])))]
        : await StandingAsync(unit, number, period, cancellation) is { } standing ? await StandingAsync(unit, place, number, standing.Day, standing.Who, ask, cancellation)
        : [.. (await CrossedAsync(unit, number, period, cancellation)).SelectMany(ask)];

    /// <summary>The day on which a number counts those who stand inside, and who of a roll they are; null for one that counts comings and goings.</summary>
    private async Task<(DateOnly Day, Func<PlacedRoll, IEnumerable<RolledMember>> Who)?> StandingAsync(Guid unit, FormNumber number, FormPeriod period, CancellationToken cancellation)
    {
        switch (number.Row)
        {
            case { Form: "growth", Value: GrowthCounts.Opening }:
                var begins = (await border.TreeAsync(unit, cancellation)).Begins;
                return (begins < period.From ? period.DayBefore : begins, roll => Border.Opening(roll, period, begins));
            case { Form: "growth", Mark: "closing" }: return (period.To, roll => roll.On(period.To));
            case { Form: "growth" }: return null;
            case var _ when number.IsOfAdmitted: return null;
            default:
                var day = Last(period);
                var counts = PeopleSets.Of(number, await policies.ForAsync(unit, day, cancellation));
                return (day, roll => roll.On(day).Where(one => counts(one, day)));
        }
    }

    private async Task<List<T>> StandingAsync<T>(Guid unit, Guid place, FormNumber number, DateOnly day, Func<PlacedRoll, IEnumerable<RolledMember>> who, Func<Group, IEnumerable<T>> ask, CancellationToken cancellation)
    {
        if (!await StoodBelowAsync(unit, place, day, cancellation)) return [];
        var cells = number.Layout.Shape == FormShape.Units ? await units.OfTypesAsync(unit, day, [.. number.Layout.CountsOf(number.Row)], cancellation) : null;
        return await rolls.CountAsync<List<T>>(place, day, day, () => [], (found, roll) =>
        {
            if (cells?.Contains(roll.Organisation) != false) found.AddRange(ask(new(roll.Organisation, day, who(roll).Select(one => new Counted(one.Member, roll.Organisation, null, "")))));
        }, (whole, part) => whole.AddRange(part), cancellation);
    }

    private Task<bool> StoodBelowAsync(Guid unit, Guid place, DateOnly day, CancellationToken cancellation) =>
        db.OrganisationAncestors.AnyAsync(above => above.AncestorId == unit && above.DescendantId == place && above.From <= day && (above.To == null || above.To >= day), cancellation);

    private async Task<List<Group>> CrossedAsync(Guid unit, FormNumber number, FormPeriod period, CancellationToken cancellation)
    {
        var traffic = await border.ReadAsync(unit, period, cancellation);
        if (!number.IsOfAdmitted)
        {
            HashSet<string> wanted = [.. number.Layout.CountsOf(number.Row)];
            return [.. from one in traffic.Judged
                       where wanted.Contains(GrowthCounts.NameOf(one.Cause)) || wanted.Contains(GrowthCounts.Probationary) && GrowthCounts.IsProbationary(one.Crossing, one.Cause)
                       select GroupOf(one.Crossing, one.Cause)];
        }

        var (counts, again) = (PeopleSets.Of(number, await policies.ForAsync(unit, period.To, cancellation)), number.Row.Value == AdmittedPeople.Again ? await admitted.WhoCameAgainAsync(period, cancellation) : null);
        return [.. from one in traffic.Judged
                   where one.Cause == BorderCause.Admitted && counts(one.Crossing.Member, one.Crossing.On) && again?.Contains(one.Crossing.Member.Member) != false
                   select GroupOf(one.Crossing, one.Cause)];
    }

    private static Group GroupOf(Crossing crossing, BorderCause cause) =>
        new(crossing.Organisation, crossing.Inside, [new Counted(crossing.Member.Member, crossing.Organisation, crossing.On, GrowthWords.Of(cause))]);

    private async Task<FormList> BodiesAsync(Guid unit, FormNumber number, FormPeriod period, int page, CancellationToken cancellation)
    {
        var ids = number.Layout.Shape == FormShape.Units
            ? await units.CountedAsync(unit, Last(period), [.. number.Layout.CountsOf(number.Row)], UnitCounts.Columns[number.Column], cancellation)
            : (await admitted.GrassrootsAsync(unit, period.To, [.. (await admitted.ReadAsync(unit, period, cancellation)).Select(one => one.Cell).Distinct()], cancellation)).Where(row => row.Counts(number.Row.Value)).Select(row => row.Id).ToList();
        var (at, pages) = FormList.Paged(page, ids.Count);
        var (shown, day) = (ids.Skip((at - 1) * FormList.PageSize).Take(FormList.PageSize).ToList(), Last(period));
        var rows = await (from stood in db.OrganisationPeriods.AsNoTracking()
                          where shown.Contains(stood.OrganisationId) && stood.From <= day && (stood.To == null || stood.To >= day)
                          join above in db.Organisations on stood.ParentId equals above.Id into superiors
                          from above in superiors.DefaultIfEmpty()
                          orderby stood.Code
                          select new FormBody(stood.OrganisationId, stood.Name, stood.Kind, above == null ? "" : above.Name)).ToListAsync(cancellation);
        return new(ids.Count, [], [], at, pages) { Bodies = rows };
    }

    /// <summary>Those of one cell whom a number counts.</summary>
    /// <param name="Inside">A day on which the cell stood inside.</param>
    private sealed record Group(Guid Cell, DateOnly Inside, IEnumerable<Counted> People);
}

/// <summary>Somebody whom a number counts.</summary>
/// <param name="On">The day of coming or going; null for whoever just stands there.</param>
internal readonly record struct Counted(Guid Member, Guid Cell, DateOnly? On, string Why);
