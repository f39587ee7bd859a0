using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;

namespace SoTay.Cli.Demo;

/// <summary>One village cell that stands alone, with invented people.</summary>
internal static class DemoCellGround
{
    public static async Task<DemoGround> MakeAsync(AppDb db, FieldCipher cipher, Random random, DateOnly today, CancellationToken cancellation)
    {
        var cell = new DemoUnit("97.017.000.000.001", "Chi bộ bản Khe Sàng", OrganisationKind.GrassrootsCell, new(1988, 3, 3))
        {
            EconomicKind = EconomicKind.Residential, LocalityKind = LocalityKind.Village, Members = 20,
        };
        DemoTree.Add(db, [cell], new DateOnly(2025, 7, 1));
        var people = new DemoPeople(random, today, cipher);
        var members = Enumerable.Range(0, cell.Members).Select(_ => people.Invent(cell)).ToList();
        db.AddRange(members);
        db.AddRange(members.SelectMany(member => people.History(member, cell)));
        foreach (var member in members) db.IndexMember(member);
        var posts = DemoPosts.OfCell(cell, members, random).ToList();
        db.AddRange(posts);
        var rosters = new Dictionary<Guid, List<Member>> { [cell.Id] = members };
        db.AddRange(DemoCounts.Heads([cell], rosters));
        await db.SaveAsync(DemoRun.By, cancellation: cancellation);
        return new(cell, [cell], rosters, new Dictionary<Guid, List<Post>> { [cell.Id] = posts });
    }
}
