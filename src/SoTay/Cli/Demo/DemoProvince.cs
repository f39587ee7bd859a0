using System.Globalization;
using SoTay.Features.Organisations;

namespace SoTay.Cli.Demo;

/// <summary>The plan of the invented province Lam Giang: 124 communes with 10,000 cells of all kinds, 240,000 people.</summary>
internal static class DemoProvince
{
    private const int Communes = 124;
    private const int CellsInAll = 10_000;
    private const int MembersInAll = 240_000;
    private static readonly DateOnly Begun = new(2025, 7, 1);

    private static readonly string[] First = ["Phú", "Yên", "Tân", "Vạn", "Sơn", "Cẩm", "Đại", "Hưng", "Nam", "Tây", "Đông", "Thượng", "Xuân", "Minh", "Gia", "Lạc", "Ngọc", "Hòa", "Bình", "Kim"];

    private static readonly string[] Second = ["Khê", "Lâm", "Giang", "Thủy", "Quang", "Phong", "Hải", "Lộc", "Châu", "Thịnh", "Mỹ", "Trung", "Thành", "An", "Sơn"];

    private static readonly (string Name, EconomicKind Kind, LocalityKind Locality, int Share)[] Kinds =
    [
        ("Thôn", EconomicKind.Residential, LocalityKind.Village, 58), ("Tổ dân phố", EconomicKind.Residential, LocalityKind.Quarter, 16),
        ("Trường Tiểu học số", EconomicKind.School, LocalityKind.None, 9), ("Trường Trung học cơ sở số", EconomicKind.School, LocalityKind.None, 5),
        ("Cơ quan số", EconomicKind.StateAgency, LocalityKind.None, 5), ("Trạm Y tế số", EconomicKind.Health, LocalityKind.None, 2),
        ("Doanh nghiệp số", EconomicKind.PrivateEnterprise, LocalityKind.None, 3), ("Quân sự, công an", EconomicKind.ArmedForces, LocalityKind.None, 2),
    ];

    /// <param name="random">Draws kinds and sizes of cells.</param>
    /// <param name="communes">Fewer than all of them make a small province with communes as large.</param>
    public static List<DemoUnit> Plan(Random random, int? communes)
    {
        var province = new DemoUnit("97.000.000.000.000", "Đảng bộ tỉnh Lam Giang", OrganisationKind.Province, Begun);
        List<DemoUnit> plan = [province];
        for (var number = 1; number <= Math.Min(communes ?? Communes, Communes); number++)
        {
            var name = $"{First[number % First.Length]} {Second[(number / First.Length + number % First.Length) % Second.Length]}";
            var commune = new DemoUnit(Code(number, 0), $"Đảng bộ {(number % 4 == 0 ? "phường" : "xã")} {name}", OrganisationKind.Commune, Begun) { Parent = province };
            plan.Add(commune);
            var cells = CellsInAll / Communes + (number <= CellsInAll % Communes ? 1 : 0);
            for (var cell = 1; cell <= cells; cell++) plan.Add(Cell(random, commune, number, cell));
        }

        return Fitted(plan, communes is null ? MembersInAll : plan.Count(unit => unit.IsCell) * (MembersInAll / CellsInAll));
    }

    private static DemoUnit Cell(Random random, DemoUnit commune, int number, int cell)
    {
        var chance = random.Next(100);
        var kind = Kinds.First(kind => (chance -= kind.Share) < 0);
        return new(Code(number, cell), $"Chi bộ {kind.Name} {cell.ToString(CultureInfo.InvariantCulture)}", OrganisationKind.Cell, new(1970 + random.Next(50), 1 + random.Next(12), 1 + random.Next(28)))
        {
            Parent = commune, EconomicKind = kind.Kind, LocalityKind = kind.Locality, Members = random.Next(10, 36),
        };
    }

    // Sizes are drawn first and then brought to the round number that the measures speak of.
    private static List<DemoUnit> Fitted(List<DemoUnit> plan, int members)
    {
        var left = members - plan.Sum(unit => unit.Members);
        for (var at = 0; left != 0; at = (at + 1) % plan.Count)
        {
            var step = Math.Sign(left);
            if (!plan[at].IsCell || plan[at].Members + step is < 6 or > 48) continue;
            plan[at] = plan[at] with { Members = plan[at].Members + step };
            left -= step;
        }

        return plan;
    }

    private static string Code(int commune, int cell) => string.Create(CultureInfo.InvariantCulture, $"97.{commune:000}.000.000.{cell:000}");
}
