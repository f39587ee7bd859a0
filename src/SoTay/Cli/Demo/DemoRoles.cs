using SoTay.Features.Accounts;
using SoTay.Features.Members;
using SoTay.Features.Organisations;

namespace SoTay.Cli.Demo;

/// <summary>Who signs in: a secretary for each cell, a member, the office, the administrator, and those who look on.</summary>
internal static class DemoRoles
{
    public const string Office = "vanphong";

    public static void Add(DemoGround ground, DemoAccounts accounts)
    {
        // Ten thousand secretaries would be ten thousand accounts that nobody tries.
        foreach (var cell in ground.IsProvince ? [ground.Shown] : ground.Cells)
        {
            if (ground.LeaderOf(cell) is not { } leader) continue;
            var shown = cell == ground.Shown;
            accounts.AddMember(shown ? "bithu" : "bithu." + cell.Code[^7..].Replace(".", "", StringComparison.Ordinal), leader, Role.Secretary, cell.Id, shown ? $"Bí thư {cell.Name}" : null);
        }

        accounts.AddMember("dangvien", ground.PlainMember, Role.Member, ground.Shown.Id, $"Đảng viên {ground.Shown.Name}");
        if (ground.Top != ground.Shown) AddAbove(ground, accounts);
        accounts.Add("quantri", "Đỗ Thị Lan Hương", null, Role.Administrator, ground.Top.Id, "Quản trị");
    }

    private static void AddAbove(DemoGround ground, DemoAccounts accounts)
    {
        var leaders = ground.Cells.Select(ground.LeaderOf).OfType<Member>().Select(member => member.Id).ToHashSet();
        var office = ground.Cells.SelectMany(cell => ground.Rosters[cell.Id])
            .Where(member => member.Membership == Membership.Official && !leaders.Contains(member.Id) && member.Id != ground.PlainMember.Id).Take(5).ToList();
        var commune = ground.Commune!;
        accounts.AddMember(Office, office[0], Role.CommuneOffice, commune.Id, $"Ban Xây dựng Đảng, {commune.Name}");
        accounts.AddMember("bithuphuong", office[1], Role.CommuneSecretary, commune.Id);
        if (ground.IsProvince) accounts.AddMember("tochuctinh", office[4], Role.ProvinceOffice, ground.Top.Id, "Ban Tổ chức Tỉnh ủy");
        if (ground.Top.Parent is { } centre) accounts.Add("tochuctrunguong", "Nguyễn Thị Minh Tâm", null, Role.ProvinceOffice, centre.Id, centre.Name);
        accounts.AddMember("theodoi", office[2], Role.AssignedObserver, ground.Top.Id, "Cấp ủy viên theo dõi chi bộ");
        accounts.AddMember("kiemtra", office[3], Role.Inspector, ground.Top.Id);
    }
}
