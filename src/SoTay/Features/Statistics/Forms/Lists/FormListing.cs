using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members.Lists;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.RollUps;
using SoTay.Features.Statistics.Forms.Growth;
using SoTay.Features.Statistics.Forms.People;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Statistics.Forms.Lists;

/// <summary>What stands behind a number of a form: exactly those whom it counts, of a large unit by the units below it.</summary>
internal sealed class FormListing(AppDb db, VietnamClock clock, GrowthCounts growth, PeopleSets sets, FormPeopleReading people)
{
    /// <param name="below">Only those who stood in this unit below.</param>
    public async Task<FormList> ReadAsync(Organisation unit, FormRow row, FormPeriod period, Guid? below, int page, CancellationToken cancellation)
    {
        var large = below is null && await db.Headcounts.Where(count => count.OrganisationId == unit.Id && count.Kind == HeadcountKind.Cells).Select(count => count.Value)
            .FirstOrDefaultAsync(cancellation) > RosterReading.MostCells;
        var (border, whole) = await growth.BorderAsync(unit.Id, cancellation);
        if (await StandingAsync(border, row, period, unit.Id, cancellation) is { } standing)
            return large ? Units(await new BelowUnit(db, unit.Id).CountAsync(standing, cancellation), await NamesAsync(unit.Id, cancellation))
                : await people.StandingAsync(new BelowUnit(db, below ?? unit.Id).Narrow(standing), page, cancellation);
        var crossings = new CrossingSet(border, period, row, whole, rows => sets.Narrow(rows, row));
        return large ? Units(await crossings.CountAsync(new BelowUnit(db, unit.Id), cancellation), await NamesAsync(unit.Id, cancellation))
            : await people.CrossedAsync(await crossings.ReadAsync(db, new BelowUnit(db, below ?? unit.Id), cancellation), page, cancellation);
    }

    /// <summary>Those who stand inside on a day, for a row that counts such; null for one that counts comings and goings.</summary>
    private async Task<IQueryable<Crossing>?> StandingAsync(Border border, FormRow row, FormPeriod period, Guid unit, CancellationToken cancellation) => row switch
    {
        { Form: "growth", Value: GrowthCounts.Opening } => border.Inside(period.DayBefore),
        { Form: "growth", Mark: "closing" } => border.Inside(period.To),
        { Form: "membership" } => await sets.StandingAsync(border, row, period.To < clock.Today ? period.To : clock.Today, unit, cancellation),
        _ => null,
    };

    private Task<Dictionary<Guid, string>> NamesAsync(Guid unit, CancellationToken cancellation) =>
        db.Organisations.AsNoTracking().Where(row => db.Set<OrganisationAncestor>().Any(above => above.AncestorId == unit && above.Depth == 1 && above.DescendantId == row.Id))
            .OrderBy(row => row.Code).ToDictionaryAsync(row => row.Id, row => row.Name, cancellation);

    // In the order of their codes, as in the tree.
    private static FormList Units(IReadOnlyDictionary<Guid, int> counts, Dictionary<Guid, string> names) =>
        new(counts.Values.Sum(), [.. names.Where(name => counts.ContainsKey(name.Key)).Select(name => new FormUnit(name.Key, name.Value, counts[name.Key]))], []);
}
