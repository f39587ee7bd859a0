using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members;
using SoTay.Features.Members.Import;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Office.Reading;
using SoTay.Platform.Office.Reading.Tables;
using SoTay.Platform.Time;

namespace SoTay.Cli.Demo;

/// <summary>The ward Đông Sơn: its own workbook, taken in by the product's own importer, with everything the importer finds wrong in it.</summary>
internal static class DemoWardGround
{
    private const string Workbook = "SoTay.Samples.danh-sach-dang-vien-phuong-dong-son.xlsx";
    private static readonly DateOnly Begun = new(2025, 7, 1);

    public static async Task<DemoGround> MakeAsync(AppDb db, FieldCipher cipher, VietnamClock clock, Random random, CancellationToken cancellation)
    {
        var ward = new DemoUnit("97.001.000.000.000", "Đảng bộ phường Đông Sơn", OrganisationKind.Commune, Begun);
        DemoTree.Add(db, [ward], Begun);
        await db.SaveAsync(DemoRun.By, cancellation: cancellation);
        db.ChangeTracker.Clear();
        using (var book = WorkbookFile.Open(typeof(DemoWardGround).Assembly.GetManifestResourceStream(Workbook)!))
            await new MemberImport(db, cipher, clock).RunAsync(book, new ImportOptions
            {
                File = "danh-sach-dang-vien-phuong-dong-son.xlsx", AsOf = clock.Today, Actor = DemoRun.By, Under = ward.Code,
            }, cancellation);
        var ground = await LoadAsync(db, ward, cancellation);
        await AddCommitteeAsync(db, ground, random, cancellation);
        return ground;
    }

    /// <summary>Cells, people and posts as they stand in the store.</summary>
    public static async Task<DemoGround> LoadAsync(AppDb db, DemoUnit top, CancellationToken cancellation)
    {
        var units = await db.Organisations.AsNoTracking().Where(row => row.Kind == OrganisationKind.Cell || row.Kind == OrganisationKind.GrassrootsCell).OrderBy(row => row.Code).ToListAsync(cancellation);
        var all = await db.Organisations.AsNoTracking().ToDictionaryAsync(row => row.Id, cancellation);
        DemoUnit Unit(Organisation row) => row.Id == top.Id ? top : new DemoUnit(row.Code, row.Name, row.Kind, row.EstablishedOn ?? Begun)
        {
            Id = row.Id, Parent = row.ParentId is { } above ? Unit(all[above]) : null, EconomicKind = row.EconomicKind, LocalityKind = row.LocalityKind,
        };
        var members = (await db.Members.AsNoTracking().Where(row => row.CellId != null).OrderBy(row => row.SortKey).ToListAsync(cancellation)).ToLookup(row => row.CellId!.Value);
        var posts = (await db.Posts.AsNoTracking().Where(row => row.To == null).ToListAsync(cancellation)).ToLookup(row => row.OrganisationId);
        var cells = units.Select(Unit).Where(cell => members[cell.Id].Any()).ToList();
        return new(top, cells, cells.ToDictionary(cell => cell.Id, cell => members[cell.Id].ToList()), cells.ToDictionary(cell => cell.Id, cell => posts[cell.Id].OrderBy(post => post.Kind).ToList()));
    }

    // The workbook does not say who follows which cell, nor which secretary is also head of the quarter.
    private static async Task AddCommitteeAsync(AppDb db, DemoGround ground, Random random, CancellationToken cancellation)
    {
        var sitting = await db.Posts.Where(row => row.OrganisationId == ground.Top.Id).Select(row => row.MemberId).Distinct().OrderBy(id => id).ToListAsync(cancellation);
        if (sitting.Count == 0) sitting = [.. ground.Rosters[ground.Cells[0].Id].Take(15).Select(member => member.Id)];
        foreach (var (cell, at) in ground.Cells.Select((cell, at) => (cell, at)))
            db.Add(new CellAssignment { OrganisationId = cell.Id, MemberId = sitting[at % sitting.Count], From = Begun });
        foreach (var (at, post) in (await db.Posts.Where(row => row.Kind == PostKind.Secretary && row.OrganisationId != ground.Top.Id).ToListAsync(cancellation)).Index())
        {
            // The workbook does not say since when: one in five since the term before the last.
            var since = new DateOnly(at % 5 == 0 ? 2015 : 2025, 7, 1);
            (post.From, post.FromAssumed, post.Way) = (post.From > since ? post.From : since, at % 11 == 0, PostWay.Elected);
            post.IsLocal = random.Next(10) > 0;
            post.AlsoVillageHead = ground.Cells.Any(cell => cell.Id == post.OrganisationId && cell.LocalityKind != LocalityKind.None) && random.Next(100) < 70;
        }

        await db.SaveAsync(DemoRun.By, cancellation: cancellation);
        db.ChangeTracker.Clear();
    }
}
