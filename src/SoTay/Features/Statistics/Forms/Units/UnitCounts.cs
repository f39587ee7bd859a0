using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members.Rolls;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;

namespace SoTay.Features.Statistics.Forms.Units;

/// <summary>
/// The counts of form 5: for each type of unit the grassroots committees and cells, what stands below them, and their members.
/// A body inside a grassroots organisation counts with the type of that organisation; the members are heads, not a sum of units.
/// </summary>
internal sealed class UnitCounts(AppDb db, CellRolls rolls)
{
    /// <summary>Names of the columns behind the name of a type, in the order of the form.</summary>
    public static readonly string[] Columns = [":all", ":committees", ":cells", ":intermediate", ":attached", Members];

    public const string Members = ":members";

    public async Task<Dictionary<string, decimal>> ReadAsync(Guid unit, DateOnly day, CancellationToken cancellation)
    {
        var units = await TypedAsync(unit, day, cancellation);
        var members = await rolls.CountAsync<Dictionary<Guid, int>>(unit, day, day, () => [], (part, roll) => part[roll.Organisation] = roll.On(day).Count(),
            (whole, part) => { foreach (var (organisation, heads) in part) whole[organisation] = heads; }, cancellation);
        var counts = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var (row, type) in units)
        {
            foreach (var column in ColumnsOf(row)) Bump(type, column, 1);
            if (members.TryGetValue(row.Id, out var heads)) Bump(type, Members, heads);
        }

        return counts;

        void Bump(string type, string column, int by) => counts[type + column] = counts.GetValueOrDefault(type + column) + by;
    }

    /// <summary>The organisations that one column counts in rows of some types, in the order of their codes.</summary>
    public async Task<List<Guid>> CountedAsync(Guid unit, DateOnly day, HashSet<string> types, string column, CancellationToken cancellation) =>
        [.. (await TypedAsync(unit, day, cancellation)).Where(pair => types.Contains(pair.Type) && ColumnsOf(pair.Row).Contains(column)).OrderBy(pair => pair.Row.Code, StringComparer.Ordinal).Select(pair => pair.Row.Id)];

    /// <summary>Everything that counts with one of some types.</summary>
    public async Task<HashSet<Guid>> OfTypesAsync(Guid unit, DateOnly day, HashSet<string> types, CancellationToken cancellation) =>
        [.. (await TypedAsync(unit, day, cancellation)).Where(pair => types.Contains(pair.Type)).Select(pair => pair.Row.Id)];

    private async Task<List<(UnitRow Row, string Type)>> TypedAsync(Guid unit, DateOnly day, CancellationToken cancellation)
    {
        var below = db.SubtreeOf(unit, day);
        var units = await (from period in db.OrganisationPeriods.AsNoTracking()
                           where below.Contains(period.OrganisationId) && period.From <= day && (period.To == null || period.To >= day)
                           join now in db.Organisations on period.OrganisationId equals now.Id
                           select new UnitRow(period.OrganisationId, period.ParentId, period.Kind, period.Code, period.Name, now.EconomicKind)).ToListAsync(cancellation);
        var known = units.ToDictionary(row => row.Id);
        return units.ConvertAll(row => (row, TypeOf(row, known)));
    }

    private static IEnumerable<string> ColumnsOf(UnitRow row) => row.Kind switch
    {
        OrganisationKind.GrassrootsCell => [":all", ":cells"],
        _ when row.IsGrassroots => [":all", ":committees"],
        OrganisationKind.Intermediate => [":intermediate"],
        OrganisationKind.Cell => [":attached"],
        _ => [],
    };

    // The nearest grassroots organisation above decides; whatever has none stands for itself.
    private static string TypeOf(UnitRow row, Dictionary<Guid, UnitRow> known)
    {
        var above = row;
        while (!above.IsGrassroots && above.ParentId is { } parent && known.TryGetValue(parent, out var next)) above = next;
        return "type." + (above.IsGrassroots ? above : row).Type;
    }

    private sealed record UnitRow(Guid Id, Guid? ParentId, OrganisationKind Kind, string Code, string Name, EconomicKind? EconomicKind)
    {
        /// <summary>A commune organisation counts as a grassroots committee: form 5 begins with communes and wards.</summary>
        public bool IsGrassroots => Kind is OrganisationKind.Commune or OrganisationKind.GrassrootsCommittee or OrganisationKind.GrassrootsCell;

        public string Type => Kind == OrganisationKind.Commune
            ? Name.Contains("phường", StringComparison.OrdinalIgnoreCase) ? "ward" : Name.Contains("đặc khu", StringComparison.OrdinalIgnoreCase) ? "zone" : "commune"
            : EconomicKind switch
            {
                Organisations.EconomicKind.PartyAgency => "party",
                Organisations.EconomicKind.StateAgency => "state",
                Organisations.EconomicKind.PublicService or Organisations.EconomicKind.School or Organisations.EconomicKind.Health => "service",
                Organisations.EconomicKind.ArmedForces => "armed",
                Organisations.EconomicKind.StateEnterprise => "state-enterprise",
                Organisations.EconomicKind.PrivateEnterprise => "private-enterprise",
                Organisations.EconomicKind.Cooperative => "cooperative",
                _ => "other",
            };
    }
}
