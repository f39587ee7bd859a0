using SoTay.Features.Organisations;
using SoTay.Features.Policies;

namespace SoTay.Features.Dues.Books;

/// <summary>
/// The part of its receipts that a cell keeps, by kind of unit and date (01-QĐ/TW Art. 6; domain/dues.md section 4). A share that nobody confirmed splits
/// nothing: an administrator confirms it, or gives the unit a value of its own. Committees above cells have no known share: they hand up what is decided.
/// </summary>
/// <param name="Kept">0 to 1; null where it is not known or not confirmed.</param>
/// <param name="Key">The policy that gives it.</param>
public sealed record DuesShare(decimal? Kept, string Key, PolicyBasis? Basis)
{
    private const string Keys = "dues.share.retained.";

    /// <summary>The share of a cell by the rules of the last day of the month.</summary>
    public static DuesShare Of(Organisation cell, PolicyReader rules)
    {
        // Where border communes are is not known to the tree: an administrator says it by giving the unit this value as its own.
        if (cell.EconomicKind?.Main is EconomicKind.ArmedForces && rules.Number(Keys + "border_armed_forces_cell") is { Basis.Scope: PolicyScope.Organisation } border)
            return new(border.Value, border.Basis.Key, border.Basis);
        var key = Keys + (cell.Kind is OrganisationKind.GrassrootsCell ? "grassroots_cell" : cell.LocalityKind is not LocalityKind.None ? "residential_cell" : "other_attached_cell");
        var known = rules.Number(key);
        return new(known is not null && IsSure(known.Basis) ? known.Value : null, key, known?.Basis);
    }

    /// <summary>Kept by the cell, and what goes up: rounded half up, the remainder to the upper level (policy <c>dues.share.remainder_to</c>).</summary>
    public static (long Kept, long Up) Split(long receipts, decimal share)
    {
        var kept = Vnd.HalfUp(receipts * share);
        return (kept, receipts - kept);
    }

    private static bool IsSure(PolicyBasis basis) => basis.Confirmed || basis.Scope is PolicyScope.Organisation || basis.Confidence is not (Confidence.D or Confidence.G);
}
