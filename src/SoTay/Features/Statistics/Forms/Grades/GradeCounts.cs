using System.Runtime.InteropServices;
using SoTay.Features.Statistics.Forms.Units;

namespace SoTay.Features.Statistics.Forms.Grades;

/// <summary>The counts of forms 6 and 7 (domain/statistics.md sections 7 and 8): for each row its sum, and one for each type of unit.</summary>
internal sealed class GradeCounts(GradeReading reading, UnitTypes types)
{
    public const string Units = "unit-grades";
    public const string Members = "member-grades";

    /// <summary>Names of the columns behind the name of a row, in the order of the form.</summary>
    public static IReadOnlyList<string> Columns { get; } = [":" + UnitTypes.Total, .. UnitTypes.All.Select(type => ":" + type.Type)];

    public async Task<Dictionary<string, decimal>> UnitsAsync(Guid unit, DateOnly day, CancellationToken cancellation) =>
        Sum((await reading.UnitsAsync(unit, day, cancellation)).SelectMany(row => row.Counts.Select(name => (name, row.Unit.Type, 1))));

    public async Task<Dictionary<string, decimal>> MembersAsync(Guid unit, DateOnly day, CancellationToken cancellation)
    {
        var kinds = (await types.ReadAsync(unit, day, cancellation)).ToDictionary(row => row.Id, row => row.Type);
        var counted = await reading.CountAsync<Dictionary<(MemberStanding How, string Type), int>>(unit, unit, day, static _ => true, () => [], (part, roll, judge) =>
        {
            var type = kinds.GetValueOrDefault(roll.Organisation, UnitTypes.Total);
            foreach (var one in roll.On(day)) CollectionsMarshal.GetValueRefOrAddDefault(part, (judge(one)!, type), out _)++;
        }, (whole, part) => { foreach (var (group, count) in part) CollectionsMarshal.GetValueRefOrAddDefault(whole, group, out _) += count; }, cancellation);
        return Sum(counted.SelectMany(group => group.Key.How.Counts.Select(name => (name, group.Key.Type, group.Value))));
    }

    private static Dictionary<string, decimal> Sum(IEnumerable<(string Name, string Type, int Count)> counted)
    {
        var named = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var (name, type, count) in counted)
            foreach (var column in type == UnitTypes.Total ? new[] { type } : [type, UnitTypes.Total]) named[$"{name}:{column}"] = named.GetValueOrDefault($"{name}:{column}") + count;
        return named;
    }
}
