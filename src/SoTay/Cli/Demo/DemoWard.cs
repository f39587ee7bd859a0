using System.Globalization;
using SoTay.Features.Organisations;

namespace SoTay.Cli.Demo;

/// <summary>The invented ward Đông Sơn: 87 cells of all kinds and two intermediate committees.</summary>
internal static class DemoWard
{
    private static readonly DateOnly Begun = new(2025, 7, 1);

    private static readonly (string Name, EconomicKind Kind, int Members)[] Offices =
    [
        ("Cơ quan Đảng phường", EconomicKind.PartyAgency, 23), ("Cơ quan HĐND - UBND phường", EconomicKind.StateAgency, 14),
        ("Cơ quan Mặt trận và các đoàn thể phường", EconomicKind.PartyAgency, 21), ("Trung tâm Phục vụ hành chính công phường", EconomicKind.StateAgency, 20),
        ("Công an phường", EconomicKind.ArmedForces, 44), ("Quân sự phường", EconomicKind.ArmedForces, 9),
        ("Trường Mầm non Đông Sơn", EconomicKind.School, 16), ("Trường Mầm non Hoa Sen", EconomicKind.School, 13), ("Trường Mầm non Bình Minh", EconomicKind.School, 20),
        ("Trường Tiểu học Lê Lợi", EconomicKind.School, 23), ("Trường Tiểu học Kim Đồng", EconomicKind.School, 41), ("Trường Tiểu học Trần Phú", EconomicKind.School, 18),
        ("Trường THCS Quang Trung", EconomicKind.School, 15), ("Trường THCS Nguyễn Trãi", EconomicKind.School, 25), ("Trường THPT Đông Sơn", EconomicKind.School, 32),
        ("Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên Đông Sơn", EconomicKind.School, 34), ("Trạm Y tế phường Đông Sơn", EconomicKind.Health, 24),
        ("Công ty TNHH Môi trường Đô thị Đông Sơn", EconomicKind.PrivateEnterprise, 16), ("Công ty CP Vật liệu Bến Đá", EconomicKind.PrivateEnterprise, 14),
        ("Hợp tác xã Nông nghiệp Phú Hòa", EconomicKind.Cooperative, 16), ("Quỹ Tín dụng nhân dân Đông Sơn", EconomicKind.Cooperative, 17),
    ];

    private static readonly (string Name, EconomicKind Kind, (string Name, int Members)[] Cells)[] Intermediates =
    [
        ("Bệnh viện Đa khoa Đông Sơn", EconomicKind.Health, [("Khối Nội", 8), ("Khối Ngoại", 12), ("Khối Hành chính", 15)]),
        ("Công ty CP May Sơn Hà", EconomicKind.PrivateEnterprise, [("Phân xưởng Cắt", 21), ("Phân xưởng May", 8), ("Khối Văn phòng", 15)]),
    ];

    public static List<DemoUnit> Plan(Random random, string prefix = "97.001", DemoUnit? parent = null)
    {
        var ward = new DemoUnit($"{prefix}.000.000.000", "Đảng bộ phường Đông Sơn", OrganisationKind.Commune, Begun) { Parent = parent };
        List<DemoUnit> plan = [ward];
        var number = 0;
        foreach (var (name, kind, members) in Offices)
            plan.Add(new($"{prefix}.000.000.{++number:000}", "Chi bộ " + name, OrganisationKind.Cell, Begun) { Parent = ward, EconomicKind = kind, Members = members });
        for (var quarter = 1; quarter <= 60; quarter++)
            plan.Add(new($"{prefix}.000.000.{++number:000}", "Chi bộ Tổ dân phố " + quarter.ToString(CultureInfo.InvariantCulture), OrganisationKind.Cell, new(1974 + quarter % 40, 1 + quarter % 12, 3))
            {
                Parent = ward, EconomicKind = EconomicKind.Residential, LocalityKind = LocalityKind.Quarter, Members = random.Next(20, 46),
            });
        for (var group = 0; group < Intermediates.Length; group++) AddIntermediate(plan, ward, $"{prefix}.000.{group + 1:000}", Intermediates[group]);
        return plan;
    }

    private static void AddIntermediate(List<DemoUnit> plan, DemoUnit ward, string prefix, (string Name, EconomicKind Kind, (string Name, int Members)[] Cells) of)
    {
        var committee = new DemoUnit(prefix + ".000", "Đảng bộ bộ phận " + of.Name, OrganisationKind.Intermediate, Begun) { Parent = ward, EconomicKind = of.Kind };
        plan.Add(committee);
        var number = 0;
        foreach (var (name, members) in of.Cells)
            plan.Add(new($"{prefix}.{++number:000}", $"Chi bộ {name} - {of.Name}", OrganisationKind.Cell, Begun) { Parent = committee, EconomicKind = of.Kind, Members = members });
    }
}
