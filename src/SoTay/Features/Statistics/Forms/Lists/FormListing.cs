using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members;
using SoTay.Features.Members.Lists;
using SoTay.Features.Members.Rolls;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.RollUps;
using SoTay.Features.Statistics.Forms.Grades;
using SoTay.Features.Statistics.Forms.Growth;
using SoTay.Features.Statistics.Forms.People;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Statistics.Forms.Lists;

/// <summary>What stands behind a number of a form: exactly those whom it counts, of a large unit by the units below it.</summary>
internal sealed class FormListing(AppDb db, VietnamClock clock, Border border, CellRolls rolls, PeopleSets sets, FormPeopleReading people, GradeListing grades)
{
    /// <param name="below">Only those who stood in this unit below.</param>
    /// <param name="type">Only those of this type of unit, in a form that has a column for each.</param>
    public async Task<FormList> ReadAsync(Organisation unit, FormRow row, FormPeriod period, Guid? below, string? type, int page, CancellationToken cancellation)
    {
        if (row.Form == GradeCounts.Units) return await grades.UnitsAsync(unit.Id, row, type, Today(period), page, cancellation);
        var place = below ?? unit.Id;
        var isLarge = await db.Headcounts.Where(count => count.OrganisationId == place && count.Kind == HeadcountKind.Cells).Select(count => count.Value).FirstOrDefaultAsync(cancellation) > RosterReading.MostCells;
        var places = await PlacesBelow.ReadAsync(db, place, isLarge, cancellation);
        var day = StandingDay(row, period);
        var counted = row.Form == GradeCounts.Members ? await grades.MembersAsync(unit.Id, place, row, type, Today(period), cancellation) : day is null ? await CrossedAsync(unit.Id, row, period, cancellation) : await StandingAsync(unit.Id, place, row, day.Value, cancellation);
        if (!isLarge) return await people.ReadAsync([.. counted.Where(one => places.Of(one.Cell, one.Inside) is not null)], page, cancellation);
        var counts = counted.Select(one => places.Of(one.Cell, one.Inside)).OfType<Guid>().CountBy(child => child).ToDictionary();
        // In the order of their codes, as in the tree.
        var names = await db.Organisations.AsNoTracking().Where(child => counts.Keys.Contains(child.Id)).OrderBy(child => child.Code).Select(child => new { child.Id, child.Name }).ToListAsync(cancellation);
        return new(counts.Values.Sum(), [.. names.Select(name => new FormUnit(name.Id, name.Name, counts[name.Id]))], []);
    }

    /// <summary>The day at whose end a row counts those who stand inside; null for one that counts comings and goings.</summary>
    private DateOnly? StandingDay(FormRow row, FormPeriod period) => row switch
    {
        { Form: "growth", Value: GrowthCounts.Opening } => period.DayBefore,
        { Form: "growth", Mark: "closing" } => period.To,
        { Form: "membership" } => Today(period),
        _ => null,
    };

    // Of a period that is not over what stands today.
    private DateOnly Today(FormPeriod period) => period.To < clock.Today ? period.To : clock.Today;

    private async Task<List<Counted>> StandingAsync(Guid unit, Guid place, FormRow row, DateOnly day, CancellationToken cancellation)
    {
        List<Counted> found = [];
        if (!await db.OrganisationAncestors.AnyAsync(above => above.AncestorId == unit && above.DescendantId == place && above.From <= day && (above.To == null || above.To >= day), cancellation)) return found;
        var counts = await sets.StandingAsync(row, day, unit, cancellation);
        await foreach (var roll in rolls.ReadAsync(place, day, day, cancellation))
            foreach (var one in roll.On(day))
                if (counts(one)) found.Add(new(one.Member, roll.Organisation, day, null, ""));
        return found;
    }

    private async Task<List<Counted>> CrossedAsync(Guid unit, FormRow row, FormPeriod period, CancellationToken cancellation)
    {
        HashSet<string> wanted = row.Form == "growth" ? [.. FormLayout.Find(row.Form)!.CountsOf(row)] : [GrowthCounts.NameOf(BorderCause.Admitted)];
        return [.. from one in (await border.ReadAsync(unit, period, cancellation)).Judged
                   where wanted.Contains(GrowthCounts.NameOf(one.Cause)) || wanted.Contains(GrowthCounts.Probationary) && GrowthCounts.IsProbationary(one.Crossing, one.Cause)
                   where row.Value != "female" || one.Crossing.Member.Sex == Sex.Female
                   select new Counted(one.Crossing.Member.Member, one.Crossing.Organisation, one.Crossing.Inside, one.Crossing.On, GrowthWords.Of(one.Cause))];
    }
}

/// <summary>Somebody whom a number counts.</summary>
/// <param name="Inside">A day on which the cell stood inside.</param>
/// <param name="On">The day of coming or going; null for whoever just stands there.</param>
internal sealed record Counted(Guid Member, Guid Cell, DateOnly Inside, DateOnly? On, string Why);
