using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.RollUps;
using SoTay.Platform.Data;

namespace SoTay.Tests.Support;

public sealed partial class TestData
{
    public static readonly DateOnly Beginning = new(2025, 7, 1);

    /// <summary>An organisation since 1/7/2025, under a parent or as root.</summary>
    public async Task<Organisation> OrganisationAsync(OrganisationKind kind = OrganisationKind.Cell, Organisation? parent = null, string? name = null, string? code = null)
    {
        var organisation = Named(kind, parent, name, code);
        await app.InDbAsync(async db =>
        {
            Hang(db, organisation, parent is null ? [] : await db.OrganisationAncestors.AsNoTracking().Where(row => row.DescendantId == parent.Id && row.To == null).ToListAsync());
            await db.SaveAsync(Maker);
        });
        return organisation;
    }

    /// <summary>A province, a ward and one cell below each other.</summary>
    public async Task<(Organisation Province, Organisation Ward, Organisation Cell)> LineAsync() => await app.InDbAsync(async db =>
    {
        var line = Line(db);
        await db.SaveAsync(Maker);
        return line;
    });

    private (Organisation Province, Organisation Ward, Organisation Cell) Line(AppDb db)
    {
        var province = Named(OrganisationKind.Province, null, "Đảng bộ tỉnh Lam Giang");
        var ward = Named(OrganisationKind.Commune, province, "Đảng bộ phường Đông Sơn");
        var cell = Named(OrganisationKind.Cell, ward);
        Hang(db, cell, Hang(db, ward, Hang(db, province, [])));
        return (province, ward, cell);
    }

    private Organisation Named(OrganisationKind kind, Organisation? parent, string? name = null, string? code = null)
    {
        var number = Next();
        return new()
        {
            Id = Key(), Code = code ?? $"97.{number:000}.000.000.{number:000}", Name = name ?? $"{(kind is OrganisationKind.Cell ? "Chi bộ Tổ dân phố" : "Đảng bộ phường Đông Sơn")} {number}",
            Kind = kind, ParentId = parent?.Id, EstablishedOn = Beginning, EconomicKind = EconomicKind.Residential, LocalityKind = LocalityKind.Quarter,
        };
    }

    // Below what stands above its parent; what stands above it from now on, itself included.
    private static List<OrganisationAncestor> Hang(AppDb db, Organisation organisation, List<OrganisationAncestor> above)
    {
        List<OrganisationAncestor> own = [
            new() { DescendantId = organisation.Id, AncestorId = organisation.Id, Depth = 0, From = Beginning },
            .. above.Select(row => new OrganisationAncestor { DescendantId = organisation.Id, AncestorId = row.AncestorId, Depth = row.Depth + 1, From = Beginning }),
        ];
        db.AddRange(organisation, new OrganisationPeriod { OrganisationId = organisation.Id, ParentId = organisation.ParentId, Code = organisation.Code, Name = organisation.Name, Kind = organisation.Kind, From = Beginning });
        db.AddRange(own);
        if (organisation.IsCell) db.Count(organisation.Id, HeadcountKind.Cells, 1);
        return own;
    }
}
