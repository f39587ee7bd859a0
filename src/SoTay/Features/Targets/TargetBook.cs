using Microsoft.EntityFrameworkCore;
using SoTay.Features.Documents;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Targets;

/// <summary>Reads targets with what they have come to and says how each stands on a day.</summary>
public sealed class TargetBook(AppDb db, ITargetMeasures measures, VietnamClock clock)
{
    private const int RecentShown = 8;

    /// <summary>The targets of one organisation, in the order of their documents and codes; those it registered by itself last.</summary>
    public async Task<List<TargetLine>> OfAsync(Organisation unit, DateOnly asOf, CancellationToken cancellation = default)
    {
        var rows = await (from target in db.TargetsInForce(asOf)
                          join document in db.Set<Document>() on target.DocumentId equals (Guid?)document.Id into documents
                          from document in documents.DefaultIfEmpty()
                          where target.OrganisationId == unit.Id
                          orderby document == null, target.BeginsOn descending, document.Id, target.Code
                          select new { Target = target, Symbol = document == null ? null : document.Symbol }).ToListAsync(cancellation);
        var tallies = await TalliesAsync(unit, rows.ConvertAll(row => row.Target), asOf, cancellation);
        return rows.ConvertAll(row => new TargetLine(row.Target, row.Symbol, tallies[row.Target.Id], asOf));
    }

    /// <summary>What targets of one organisation had come to on a day: kept for today, counted again from the values for a day before.</summary>
    public async Task<Dictionary<Guid, TargetTally>> TalliesAsync(Organisation unit, IReadOnlyCollection<Target> targets, DateOnly asOf, CancellationToken cancellation = default)
    {
        var found = new Dictionary<Guid, TargetTally>();
        var past = asOf < clock.Today && targets.Any(row => row.Source is not TargetSource.Measured) ? await PastAsync(targets, asOf, cancellation) : null;
        foreach (var target in targets)
            found[target.Id] = target.Source is TargetSource.Measured ? await MeasuredAsync(target, unit, asOf, cancellation) : past?.Invoke(target) ?? target.Now;
        return found;
    }

    /// <summary>Values over time: as told, or at the ends of the months for one made up of parts. A measured one is only known as of a day.</summary>
    public async Task<TargetOutlook> OutlookAsync(Target target, DateOnly today, CancellationToken cancellation = default)
    {
        if (target.Source is TargetSource.Measured) return TargetOutlook.Of(target, []);
        var (forest, told) = await TargetForest.ReadAsync(db, [target], today, cancellation);
        return TargetOutlook.Of(target, target.IsRolledUp ? MonthEnds(target, today).Select(day => forest.Of(target, leaf => told[leaf.Id].LastOrDefault(point => point.AsOf <= day)) is { Value: { } value } ? new TargetPoint(value, day) : null).OfType<TargetPoint>() : told[target.Id]);
    }

    private static IEnumerable<DateOnly> MonthEnds(Target target, DateOnly today)
    {
        for (var day = new DateOnly(target.BeginsOn.Year, target.BeginsOn.Month, 1).AddMonths(1).AddDays(-1); day < today; day = day.AddDays(1).AddMonths(1).AddDays(-1)) yield return day;
        yield return today;
    }

    /// <summary>Organisations below, with targets of their own for which nobody has told a value.</summary>
    public async Task<List<Organisation>> WithoutDataAsync(Guid under, DateOnly asOf, CancellationToken cancellation = default)
    {
        var (inside, targets) = (db.SubtreeOf(under, asOf), db.TargetsInForce(asOf).Where(target => target.Source == TargetSource.Reported));
        // As of today the tallies say it, and an index holds only those that are missing.
        var missing = asOf >= clock.Today
            ? targets.Where(target => target.Now.Told == 0 && target.Now.Units == 1)
            : targets.Where(target => !db.Set<TargetValue>().Any(value => value.TargetId == target.Id && value.AsOf <= asOf));
        var units = await missing.Select(target => target.OrganisationId).Distinct().ToListAsync(cancellation);
        return units.Count == 0 ? [] : await db.Organisations.AsNoTracking().Where(unit => units.Contains(unit.Id) && inside.Contains(unit.Id)).OrderBy(unit => unit.Code).ToListAsync(cancellation);
    }

    /// <summary>The values told last, by the unit itself and by the units right below, each with the one before it.</summary>
    public async Task<IReadOnlyList<TargetChange>> RecentAsync(Guid unit, DateOnly asOf, CancellationToken cancellation = default)
    {
        var (values, targets) = (db.TargetValues.AsNoTracking(), db.Targets);
        // The few targets of the unit first: both databases then go from them to their parts by an index.
        var own = await targets.Where(row => row.OrganisationId == unit).Select(row => row.Id).ToListAsync(cancellation);
        return await (from value in values
                      join target in targets.Where(row => row.Source == TargetSource.Reported && (own.Contains(row.Id) || row.ParentId != null && own.Contains(row.ParentId.Value))) on value.TargetId equals target.Id
                      join teller in db.Organisations on value.OrganisationId equals teller.Id
                      where value.AsOf <= asOf
                      orderby value.At descending, value.Id descending
                      select new TargetChange(target.Id, target.Name, target.Unit, teller.Name, value.AsOf, value.Value,
                          values.Where(before => before.TargetId == value.TargetId && before.OrganisationId == value.OrganisationId && before.AsOf < value.AsOf).OrderByDescending(before => before.AsOf).Select(before => (decimal?)before.Value).FirstOrDefault(),
                          value.Note)).Take(RecentShown).ToListAsync(cancellation);
    }

    private async Task<TargetTally> MeasuredAsync(Target target, Organisation unit, DateOnly asOf, CancellationToken cancellation) =>
        await measures.ReadAsync(target.Measure!, unit, asOf, cancellation) is { } value ? new() { Value = value, AsOf = asOf, Told = 1, Units = 1, Mass = target.Weight } : new() { Units = 1 };

    private async Task<Func<Target, TargetTally>> PastAsync(IReadOnlyCollection<Target> targets, DateOnly asOf, CancellationToken cancellation)
    {
        var (forest, told) = await TargetForest.ReadAsync(db, targets, asOf, cancellation);
        return target => forest.Of(target, leaf => told[leaf.Id].LastOrDefault());
    }
}

/// <summary>A value that was told, and the one it follows.</summary>
/// <param name="Before">Null for the first.</param>
public sealed record TargetChange(Guid Target, string Name, string Unit, string Teller, DateOnly AsOf, decimal Value, decimal? Before, string Note);

/// <summary>One target as the scoreboard shows it.</summary>
/// <param name="Symbol">Of the document that sets it; null when the organisation registered it by itself.</param>
public sealed record TargetLine(Target Target, string? Symbol, TargetTally Tally, DateOnly AsOf)
{
    public TargetStanding Standing { get; } = TargetStanding.Of(Target, Tally.Value is { } value ? new(value, Tally.AsOf ?? AsOf) : null, AsOf);
}
