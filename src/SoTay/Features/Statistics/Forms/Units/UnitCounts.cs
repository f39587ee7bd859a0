using SoTay.Features.Members.Rolls;
using SoTay.Features.Organisations;

namespace SoTay.Features.Statistics.Forms.Units;

/// <summary>The counts of form 5: for each type of unit the grassroots committees and cells, what stands below them, and their members, which are heads, not a sum of units.</summary>
internal sealed class UnitCounts(UnitTypes types, CellRolls rolls)
{
    /// <summary>Names of the columns behind the name of a type, in the order of the form.</summary>
    public static readonly string[] Columns = [":all", ":committees", ":cells", ":intermediate", ":attached", ":members"];

    public async Task<Dictionary<string, decimal>> ReadAsync(Guid unit, DateOnly day, CancellationToken cancellation)
    {
        var units = await types.ReadAsync(unit, day, cancellation);
        var members = new Dictionary<Guid, int>();
        await foreach (var roll in rolls.ReadAsync(unit, day, day, cancellation)) members[roll.Organisation] = roll.On(day).Count();
        var counts = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var row in units)
        {
            if (row.IsGrassroots) Bump(row.Type, ":all", 1);
            if (row.IsGrassroots) Bump(row.Type, row.Kind == OrganisationKind.GrassrootsCell ? ":cells" : ":committees", 1);
            if (row.Kind == OrganisationKind.Intermediate) Bump(row.Type, ":intermediate", 1);
            if (row.Kind == OrganisationKind.Cell) Bump(row.Type, ":attached", 1);
            if (members.TryGetValue(row.Id, out var heads)) Bump(row.Type, ":members", heads);
        }

        return counts;

        void Bump(string type, string column, int by)
        {
            foreach (var name in new[] { "type." + type, "type." + UnitTypes.Total }) counts[name + column] = counts.GetValueOrDefault(name + column) + by;
        }
    }
}
