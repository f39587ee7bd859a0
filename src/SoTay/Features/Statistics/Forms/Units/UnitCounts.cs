using SoTay.Features.Members.Rolls;
using SoTay.Features.Organisations;

namespace SoTay.Features.Statistics.Forms.Units;

/// <summary>The counts of form 5: for each type of unit the grassroots committees and cells, what stands below them, and their members, which are heads, not a sum of units.</summary>
internal sealed class UnitCounts(UnitTypes types, CellRolls rolls)
{
    public const string Members = ":members";
    private const string Prefix = "type.";

    /// <summary>Names of the columns behind the name of a type, in the order of the form.</summary>
    public static readonly string[] Columns = [":all", ":committees", ":cells", ":intermediate", ":attached", Members];

    public async Task<Dictionary<string, decimal>> ReadAsync(Guid unit, DateOnly day, CancellationToken cancellation)
    {
        var members = await rolls.CountAsync<Dictionary<Guid, int>>(unit, day, day, () => [], (part, roll) => part[roll.Organisation] = roll.On(day).Count(),
            (whole, part) => { foreach (var (organisation, heads) in part) whole[organisation] = heads; }, cancellation);
        var counts = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var row in await types.ReadAsync(unit, day, cancellation))
        {
            foreach (var column in ColumnsOf(row)) Bump(Name(row) + column, 1);
            if (members.TryGetValue(row.Id, out var heads)) Bump(Name(row) + Members, heads);
        }

        return counts;

        void Bump(string name, int by) => counts[name] = counts.GetValueOrDefault(name) + by;
    }

    /// <summary>The organisations that one column counts under some names, in the order of their codes.</summary>
    public async Task<List<Guid>> CountedAsync(Guid unit, DateOnly day, HashSet<string> names, string column, CancellationToken cancellation) =>
        [.. (await types.ReadAsync(unit, day, cancellation)).Where(row => names.Contains(Name(row)) && ColumnsOf(row).Contains(column)).OrderBy(row => row.Code, StringComparer.Ordinal).Select(row => row.Id)];

    /// <summary>Everything that counts under some names.</summary>
    public Task<HashSet<Guid>> OfTypesAsync(Guid unit, DateOnly day, HashSet<string> names, CancellationToken cancellation) =>
        types.OfAsync(unit, day, [.. names.Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(name => name[Prefix.Length..])], cancellation);

    private static string Name(TypedUnit row) => Prefix + row.Type;

    private static IEnumerable<string> ColumnsOf(TypedUnit row) => row.Kind switch
    {
        OrganisationKind.GrassrootsCell => [":all", ":cells"],
        _ when row.IsGrassroots => [":all", ":committees"],
        OrganisationKind.Intermediate => [":intermediate"],
        OrganisationKind.Cell => [":attached"],
        _ => [],
    };
}
