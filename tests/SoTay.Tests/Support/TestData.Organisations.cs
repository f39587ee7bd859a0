using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.RollUps;

namespace SoTay.Tests.Support;

public sealed partial class TestData
{
    public static readonly DateOnly Beginning = new(2025, 7, 1);

    /// <summary>An organisation since 1/7/2025, under a parent or as root.</summary>
    public async Task<Organisation> OrganisationAsync(OrganisationKind kind = OrganisationKind.Cell, Organisation? parent = null, string? name = null, string? code = null)
    {
        var number = Next();
        var organisation = new Organisation
        {
            Code = code ?? $"97.{number:000}.000.000.{number:000}", Name = name ?? $"{(kind is OrganisationKind.Cell ? "Chi bộ Tổ dân phố" : "Đảng bộ phường Đông Sơn")} {number}",
            Kind = kind, ParentId = parent?.Id, EstablishedOn = Beginning, EconomicKind = EconomicKind.Residential, LocalityKind = LocalityKind.Quarter,
        };
        await app.InDbAsync(async db =>
        {
            db.Add(organisation);
            db.Add(new OrganisationPeriod { OrganisationId = organisation.Id, ParentId = parent?.Id, Code = organisation.Code, Name = organisation.Name, Kind = kind, From = Beginning });
            db.Add(new OrganisationAncestor { DescendantId = organisation.Id, AncestorId = organisation.Id, Depth = 0, From = Beginning });
            if (parent is not null)
                foreach (var above in await db.OrganisationAncestors.Where(row => row.DescendantId == parent.Id && row.To == null).ToListAsync())
                    db.Add(new OrganisationAncestor { DescendantId = organisation.Id, AncestorId = above.AncestorId, Depth = above.Depth + 1, From = Beginning });
            if (organisation.IsCell) db.Count(organisation.Id, HeadcountKind.Cells, 1);
            await db.SaveAsync(Maker);
        });
        return organisation;
    }

    /// <summary>A province, a ward and one cell below each other.</summary>
    public async Task<(Organisation Province, Organisation Ward, Organisation Cell)> LineAsync()
    {
        var province = await OrganisationAsync(OrganisationKind.Province, name: "Đảng bộ tỉnh Lam Giang");
        var ward = await OrganisationAsync(OrganisationKind.Commune, province, "Đảng bộ phường Đông Sơn");
        return (province, ward, await OrganisationAsync(OrganisationKind.Cell, ward));
    }
}
