using SoTay.Features.Organisations;
using SoTay.Platform.Data;

namespace SoTay.Cli.Demo;

/// <summary>Turns planned units into organisations with their history and the closure of the tree.</summary>
internal static class DemoTree
{
    /// <param name="from">Since when the tree is known.</param>
    public static void Add(AppDb db, IReadOnlyList<DemoUnit> plan, DateOnly from) => db.AddRange(plan.SelectMany(unit => Rows(unit, from)));

    /// <summary>Of a unit that is known since it was established.</summary>
    public static IEnumerable<object> Rows(DemoUnit unit) => Rows(unit, unit.EstablishedOn);

    private static IEnumerable<object> Rows(DemoUnit unit, DateOnly from)
    {
        yield return new Organisation
        {
            Id = unit.Id, Code = unit.Code, Name = unit.Name, Kind = unit.Kind, ParentId = unit.Parent?.Id,
            EconomicKind = unit.EconomicKind, LocalityKind = unit.LocalityKind, EstablishedOn = unit.EstablishedOn,
        };
        yield return new OrganisationPeriod { OrganisationId = unit.Id, ParentId = unit.Parent?.Id, Code = unit.Code, Name = unit.Name, Kind = unit.Kind, From = from };
        yield return new OrganisationChange { OrganisationId = unit.Id, Kind = OrganisationChangeKind.Establish, On = unit.EstablishedOn, Say = "Có trong danh sách khi bắt đầu dùng Sổ Tay" };
        var (depth, since) = (0, from);
        for (var above = unit; above is not null; above = above.Parent)
        {
            // Nobody stands above another before both are there.
            if (above != unit && above.EstablishedOn > since) since = above.EstablishedOn;
            yield return new OrganisationAncestor { DescendantId = unit.Id, AncestorId = above.Id, Depth = depth++, From = since };
        }
    }
}
