using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Features.Statistics.Figures;
using SoTay.Platform.Data;

namespace SoTay.Features.Statistics.Forms.Units;

/// <summary>
/// The type of unit (loại hình đơn vị, form 5) of everything below an organisation on a day. A body inside a grassroots organisation has the type of that
/// organisation.
/// </summary>
internal sealed class UnitTypes(AppDb db)
{
    /// <summary>The type under which everything is summed.</summary>
    public const string Total = "total";

    /// <summary>Types in the order of form 5, with its captions.</summary>
    public static IReadOnlyList<(string Type, string Words)> All { get; } =
        [.. FormLayout.Find("organisations")!.Rows.Where(row => row.Value.StartsWith("type.", StringComparison.Ordinal)).Select(row => (row.Value["type.".Length..], row.Caption))];

    public async Task<IReadOnlyList<TypedUnit>> ReadAsync(Guid unit, DateOnly day, CancellationToken cancellation)
    {
        var units = await RowsAsync(unit, day, brief: false, cancellation);
        var known = units.ToDictionary(row => row.Id);
        return [.. units.Select(row => new TypedUnit(row.Id, row.ParentId, row.Kind, row.Code, row.Name, row.EstablishedOn, TypeOf(row, known)))];
    }

    /// <summary>Everything that has one of some types.</summary>
    public async Task<HashSet<Guid>> OfAsync(Guid unit, DateOnly day, IReadOnlyCollection<string> wanted, CancellationToken cancellation)
    {
        var units = await RowsAsync(unit, day, brief: true, cancellation);
        var known = units.ToDictionary(row => row.Id);
        return [.. units.Where(row => wanted.Contains(TypeOf(row, known))).Select(row => row.Id)];
    }

    /// <param name="brief">Without codes, and without names that no type asks for.</param>
    private Task<List<UnitRow>> RowsAsync(Guid unit, DateOnly day, bool brief, CancellationToken cancellation)
    {
        var below = db.SubtreeOf(unit, day);
        return (from period in db.OrganisationPeriods.AsNoTracking()
                where below.Contains(period.OrganisationId) && period.From <= day && (period.To == null || period.To >= day)
                join now in db.Organisations on period.OrganisationId equals now.Id
                select new UnitRow(period.OrganisationId, period.ParentId, period.Kind, brief ? "" : period.Code, brief && period.Kind != OrganisationKind.Commune ? "" : period.Name, now.EconomicKind, now.EstablishedOn)).ToListAsync(cancellation);
    }

    // The nearest grassroots organisation above decides; whatever has none stands for itself.
    private static string TypeOf(UnitRow row, Dictionary<Guid, UnitRow> known)
    {
        var above = row;
        while (!TypedUnit.Grassroots(above.Kind) && above.ParentId is { } parent && known.TryGetValue(parent, out var next)) above = next;
        return (TypedUnit.Grassroots(above.Kind) ? above : row).Type;
    }

    private sealed record UnitRow(Guid Id, Guid? ParentId, OrganisationKind Kind, string Code, string Name, EconomicKind? EconomicKind, DateOnly? EstablishedOn)
    {
        public string Type => Kind == OrganisationKind.Commune
            ? Name.Contains("phường", StringComparison.OrdinalIgnoreCase) ? "ward" : Name.Contains("đặc khu", StringComparison.OrdinalIgnoreCase) ? "zone" : "commune"
            : EconomicKind switch
            {
                Organisations.EconomicKind.PartyAgency => "party",
                Organisations.EconomicKind.StateAgency => "state",
                Organisations.EconomicKind.PublicService or Organisations.EconomicKind.School or Organisations.EconomicKind.Health => "service",
                Organisations.EconomicKind.ArmedForces => "armed",
                null or Organisations.EconomicKind.Residential => "other",
                { } kind => FigureWords.Code(kind),
            };
    }
}

/// <summary>An organisation as it stood on a day, with its type of unit.</summary>
internal sealed record TypedUnit(Guid Id, Guid? ParentId, OrganisationKind Kind, string Code, string Name, DateOnly? EstablishedOn, string Type)
{
    public bool IsGrassroots => Grassroots(Kind);

    /// <summary>A commune organisation counts as a grassroots committee: form 5 begins with communes and wards.</summary>
    public static bool Grassroots(OrganisationKind kind) => kind is OrganisationKind.Commune or OrganisationKind.GrassrootsCommittee or OrganisationKind.GrassrootsCell;
}
