using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.Schemes;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Cli.Demo;

/// <summary>A draft at the top: in the ward two neighbouring cells become one, in the province two communes do. The numbers of the decisions are still to come.</summary>
internal sealed class DemoSchemes(AppDb db, VietnamClock clock)
{
    public async Task AddAsync(DemoGround ground, CancellationToken cancellation)
    {
        if (ground.Commune is null) return;
        var pair = ground.IsProvince
            ? await db.Organisations.AsNoTracking().Where(row => row.Kind == OrganisationKind.Commune).OrderByDescending(row => row.Code).Take(2).ToListAsync(cancellation)
            : await db.Organisations.AsNoTracking().Where(row => row.Kind == OrganisationKind.Cell && row.LocalityKind == LocalityKind.Quarter && row.Id != ground.Shown.Id && row.ParentId == ground.Top.Id)
                .OrderByDescending(row => row.Code).Take(2).ToListAsync(cancellation);
        if (pair.Count < 2) return;
        var begins = new DateOnly(clock.Today.Year + 1, 1, 1);
        var scheme = new Scheme { OrganisationId = ground.Top.Id, MadeAt = clock.Now, ByName = DemoRun.By.Name };
        scheme.Write(ground.IsProvince ? "Đề án sắp xếp đảng bộ xã năm sau" : "Đề án sắp xếp chi bộ tổ dân phố năm sau", begins, "", null, ground.Top.Name, clock.Today);
        var (one, other) = (pair[1], pair[0]);
        scheme.Add(new SchemeStep
        {
            SchemeId = scheme.Id, OrganisationId = ground.Top.Id, Kind = OrganisationChangeKind.Merge, IntoId = ground.Top.Id, MadeId = Guid.CreateVersion7(), Units = [one.Id, other.Id],
            Name = ground.IsProvince ? "Đảng bộ xã Tân Lam" : "Chi bộ Tổ dân phố Đông Tiến", Code = one.Code[..^3] + "990",
        });
        db.Add(scheme);
    }
}
