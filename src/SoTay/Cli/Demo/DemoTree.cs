using SoTay.Features.Organisations;
using SoTay.Platform.Data;

namespace SoTay.Cli.Demo;

/// <summary>Turns planned units into organisations with their history and the closure of the tree.</summary>
internal static class DemoTree
{
    public static void Add(AppDb db, IReadOnlyList<DemoUnit> plan, DateOnly from)
    {
        foreach (var unit in plan)
        {
            db.Add(new Organisation
            {
                Id = unit.Id, Code = unit.Code, Name = unit.Name, Kind = unit.Kind, ParentId = unit.Parent?.Id,
                EconomicKind = unit.EconomicKind, LocalityKind = unit.LocalityKind, EstablishedOn = unit.EstablishedOn,
            });
            db.Add(new OrganisationPeriod { OrganisationId = unit.Id, ParentId = unit.Parent?.Id, Code = unit.Code, Name = unit.Name, Kind = unit.Kind, From = from });
            db.Add(new OrganisationChange { OrganisationId = unit.Id, Kind = OrganisationChangeKind.Establish, On = unit.EstablishedOn, Say = "Có trong danh sách khi bắt đầu dùng Sổ Tay" });
            var depth = 0;
            for (var above = unit; above is not null; above = above.Parent)
                db.Add(new OrganisationAncestor { DescendantId = unit.Id, AncestorId = above.Id, Depth = depth++, From = from });
        }
    }
}
