using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations.RollUps;
using SoTay.Platform.Data;

namespace SoTay.Features.Organisations.Schemes;

/// <summary>
/// What the steps of a scheme stand on, read at once: the units they name, those below whatever ends, everything above them, who is placed
/// where people move, and the kept numbers. Tracked to be carried out, untracked to be rehearsed.
/// </summary>
internal sealed class SchemeGround
{
    private const int AtOnce = 500;

    public required Organisation Decider { get; init; }

    public required Dictionary<Guid, Organisation> Units { get; init; }

    /// <summary>Of each loaded unit everything that stands above it today, itself included.</summary>
    public required ILookup<Guid, Guid> Above { get; init; }

    /// <summary>Members placed in units that end or are split.</summary>
    public required Dictionary<Guid, HashSet<Guid>> People { get; init; }

    /// <summary>Names of those who were in a unit that ends on the day or after it, and are there no more.</summary>
    public required Dictionary<Guid, List<string>> Since { get; init; }

    /// <summary>Codes that the steps want and who holds them.</summary>
    public required Dictionary<string, Guid> Codes { get; init; }

    public required Dictionary<(Guid Unit, HeadcountKind Kind), int> Counts { get; init; }

    public int Count(Guid unit, HeadcountKind kind) => Counts.GetValueOrDefault((unit, kind));

    public static async Task<SchemeGround> LoadAsync(AppDb db, Scheme scheme, IEnumerable<IRoster> rosters, bool tracked, CancellationToken cancellation)
    {
        var ending = scheme.Steps.SelectMany(Ending).ToHashSet();
        var opened = ending.Concat(scheme.Steps.Where(step => step.Kind is OrganisationChangeKind.Rename).Select(step => step.UnitId).OfType<Guid>()).ToHashSet();
        var named = scheme.Steps.SelectMany(Named).Append(scheme.OrganisationId).ToHashSet();
        var dayBefore = scheme.TakesEffectOn.AddDays(-1);
        foreach (var some in opened.Chunk(AtOnce))
            named.UnionWith(await db.OrganisationPeriods.Where(row => row.ParentId != null && some.Contains(row.ParentId.Value) && (row.To == null || row.To >= dayBefore))
                .Select(row => row.OrganisationId).ToListAsync(cancellation));
        List<(Guid Below, Guid Above, bool IsOpen)> lines = [];
        foreach (var some in named.Chunk(AtOnce))
            lines.AddRange((await db.OrganisationAncestors.Where(row => (row.To == null || row.To == dayBefore) && some.Contains(row.DescendantId))
                .Select(row => new { row.DescendantId, row.AncestorId, IsOpen = row.To == null }).ToListAsync(cancellation)).Select(row => (row.DescendantId, row.AncestorId, row.IsOpen)));
        named.UnionWith(lines.Select(line => line.Above));
        Dictionary<Guid, Organisation> units = [];
        Dictionary<(Guid, HeadcountKind), int> counts = [];
        foreach (var some in named.Chunk(AtOnce))
        {
            var rows = db.Organisations.Include(row => row.Periods).Where(row => some.Contains(row.Id));
            foreach (var row in await (tracked ? rows : rows.AsNoTracking()).ToListAsync(cancellation)) units[row.Id] = row;
            foreach (var row in await db.Headcounts.AsNoTracking().Where(row => some.Contains(row.OrganisationId)).ToListAsync(cancellation)) counts[(row.OrganisationId, row.Kind)] = row.Value;
        }

        var codes = scheme.Steps.Select(step => step.Code.Trim()).Where(code => code.Length > 0).Distinct().ToList();
        return new SchemeGround
        {
            Decider = units[scheme.OrganisationId], Units = units, Above = lines.Where(line => line.IsOpen).ToLookup(line => line.Below, line => line.Above), Counts = counts,
            People = await PeopleAsync(rosters, ending.Concat(scheme.Steps.Where(step => step.Kind is OrganisationChangeKind.Split).Select(step => step.UnitId).OfType<Guid>()).Where(units.ContainsKey), cancellation),
            Since = await SinceAsync(rosters, ending, scheme.TakesEffectOn, cancellation),
            Codes = await db.Organisations.Where(row => codes.Contains(row.Code)).ToDictionaryAsync(row => row.Code, row => row.Id, cancellation),
        };
    }

    /// <summary>Units whose life ends by the step.</summary>
    public static IEnumerable<Guid> Ending(SchemeStep step) => step.Kind switch
    {
        OrganisationChangeKind.Absorb or OrganisationChangeKind.Dissolve when step.UnitId is { } unit => [unit],
        OrganisationChangeKind.Merge => step.Units,
        _ => [],
    };

    private static IEnumerable<Guid> Named(SchemeStep step) => [.. step.Units, .. new[] { step.UnitId, step.IntoId, step.MadeId }.OfType<Guid>()];

    private static async Task<Dictionary<Guid, HashSet<Guid>>> PeopleAsync(IEnumerable<IRoster> rosters, IEnumerable<Guid> units, CancellationToken cancellation)
    {
        Dictionary<Guid, HashSet<Guid>> people = [];
        foreach (var unit in units.Distinct())
        {
            people[unit] = [];
            foreach (var roster in rosters) people[unit].UnionWith((await roster.PlacedInAsync(unit, cancellation)).Select(one => one.Id));
        }

        return people;
    }

    private static async Task<Dictionary<Guid, List<string>>> SinceAsync(IEnumerable<IRoster> rosters, IEnumerable<Guid> units, DateOnly on, CancellationToken cancellation)
    {
        Dictionary<Guid, List<string>> since = [];
        foreach (var unit in units)
            foreach (var roster in rosters)
                if (await roster.PlacedSinceAsync(unit, on, cancellation) is { Count: > 0 } then) since[unit] = [.. then.Select(one => one.Name)];
        return since;
    }
}
