using SoTay.Features.Statistics.Forms.Growth;
using SoTay.Features.Statistics.Forms.Lists;

namespace SoTay.Features.Statistics.Forms.Records;

/// <summary>Forms 8 to 10 of the older set (domain/statistics.md section 9): their counts, and who or what stands behind each.</summary>
internal sealed class RecordCounts(Border border, BorderRecords crossings, EventRecords events, AwardRecords awards, StandingRecords standing, UnitRecords units)
{
    /// <summary>What was counted of a year before, without what only today is known of.</summary>
    public Task<Dictionary<string, decimal>> BeforeAsync(FormLayout layout, Guid unit, FormPeriod period, CancellationToken cancellation) =>
        ReadAsync([.. RecordNames.Of(layout).Where(name => !name.StartsWith("cards.", StringComparison.Ordinal))], unit, period, period.To, cancellation);

    /// <param name="day">The last day of the period, or today.</param>
    public Task<Dictionary<string, decimal>> ReadAsync(FormLayout layout, Guid unit, FormPeriod period, DateOnly day, CancellationToken cancellation) =>
        ReadAsync(RecordNames.Of(layout), unit, period, day, cancellation);

    private async Task<Dictionary<string, decimal>> ReadAsync(HashSet<string> names, Guid unit, FormPeriod period, DateOnly day, CancellationToken cancellation)
    {
        var counts = names.ToDictionary(name => name, _ => 0m, StringComparer.Ordinal);
        BorderTraffic? read = null;
        foreach (var source in names.GroupBy(RecordNames.SourceOf))
        {
            HashSet<string> wanted = [.. source];
            foreach (var name in source.Key == RecordSource.Units ? (await units.ReadAsync(unit, period, day, wanted, TrafficAsync, cancellation)).Select(row => row.Name)
                : (await PeopleAsync(unit, unit, source.Key, period, day, wanted, TrafficAsync, cancellation)).Select(row => row.Name)) counts[name]++;
        }

        return counts;

        async Task<BorderTraffic> TrafficAsync() => read ??= await border.ReadAsync(unit, period, cancellation);
    }

    /// <summary>Those whom a number counts.</summary>
    /// <param name="place">At or below the unit; who stands elsewhere may be told too.</param>
    public Task<IEnumerable<RecordedPerson>> PeopleAsync(Guid unit, Guid place, FormNumber number, FormPeriod period, DateOnly day, CancellationToken cancellation) =>
        PeopleAsync(unit, place, RecordNames.SourceOf(number.Counts.First()), period, day, [.. number.Counts], () => border.ReadAsync(unit, period, cancellation), cancellation);

    public async Task<FormList> UnitsAsync(Guid unit, FormNumber number, FormPeriod period, DateOnly day, int page, CancellationToken cancellation) =>
        await units.PageAsync(await units.ReadAsync(unit, period, day, [.. number.Counts], () => border.ReadAsync(unit, period, cancellation), cancellation), page, cancellation);

    private async Task<IEnumerable<RecordedPerson>> PeopleAsync(Guid unit, Guid place, RecordSource source, FormPeriod period, DateOnly day, HashSet<string> names, Func<Task<BorderTraffic>> traffic, CancellationToken cancellation) => source switch
    {
        RecordSource.Border => await crossings.ReadAsync(await traffic(), period, names, cancellation),
        RecordSource.Standing => await standing.ReadAsync(place, day, names, cancellation),
        _ => [.. await events.ReadAsync(unit, period, day, names, cancellation), .. await awards.GivenAsync(unit, period, names, cancellation)],
    };
}
