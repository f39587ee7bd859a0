using SoTay.Features.Members;
using SoTay.Features.Organisations.RollUps;
using SoTay.Platform.Data;

namespace SoTay.Cli.Demo;

/// <summary>Roll-ups of a store filled in one go: added up in memory, written once.</summary>
internal sealed class DemoCounts
{
    private readonly Dictionary<(Guid Organisation, int Year, CountedMeasure Measure), int[]> _months = [];

    public void Count(DemoUnit cell, DateOnly month, CountedMeasure measure)
    {
        for (var above = cell; above is not null; above = above.Parent)
        {
            if (!_months.TryGetValue((above.Id, month.Year, measure), out var year)) _months[(above.Id, month.Year, measure)] = year = new int[12];
            year[month.Month - 1]++;
        }
    }

    public void AddMonths(AppDb db)
    {
        foreach (var ((organisation, year, measure), m) in _months)
            db.Add(new MonthlyCount
            {
                OrganisationId = organisation, Year = year, Measure = measure,
                M1 = m[0], M2 = m[1], M3 = m[2], M4 = m[3], M5 = m[4], M6 = m[5], M7 = m[6], M8 = m[7], M9 = m[8], M10 = m[9], M11 = m[10], M12 = m[11],
            });
    }

    /// <summary>Heads of members that were invented; an import counts its own.</summary>
    public static IEnumerable<Headcount> Heads(IEnumerable<DemoUnit> plan, IReadOnlyDictionary<Guid, List<Member>> rosters)
    {
        var heads = new Dictionary<(Guid, HeadcountKind), int>();
        foreach (var cell in plan.Where(unit => unit.IsCell))
            foreach (var (kind, value) in Of(rosters[cell.Id]))
                for (var above = cell; above is not null; above = above.Parent) heads[(above.Id, kind)] = heads.GetValueOrDefault((above.Id, kind)) + value;
        return heads.Select(head => new Headcount { OrganisationId = head.Key.Item1, Kind = head.Key.Item2, Value = head.Value });
    }

    private static IEnumerable<(HeadcountKind Kind, int Value)> Of(List<Member> members) =>
    [
        (HeadcountKind.Cells, 1), (HeadcountKind.Members, members.Count),
        (HeadcountKind.Official, members.Count(member => member.Membership == Membership.Official)),
        (HeadcountKind.Probationary, members.Count(member => member.Membership == Membership.Probationary)),
        (HeadcountKind.Female, members.Count(member => member.Sex == Sex.Female)), (HeadcountKind.Exempt, members.Count(member => member.IsExempt)),
    ];
}
