using System.Globalization;
using SoTay.Features.Organisations;

namespace SoTay.Cli.Demo;

/// <summary>The plan of an invented province: communes with cells of all kinds and their people.</summary>
/// <param name="Number">The first part of every code; none of them was ever given out.</param>
internal sealed record DemoProvince(int Number, string Name, int Communes, int Cells, int Members)
{
    /// <summary>The province that measures speak of.</summary>
    public static readonly DemoProvince LamGiang = new(97, "Lam Giang", 124, 10_000, 240_000);

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

    /// <summary>Fewer communes, each as large.</summary>
    public DemoProvince With(int communes) => communes >= Communes ? this : this with
    {
        Communes = communes,
        Cells = Enumerable.Range(1, communes).Sum(CellsOf),
        Members = Enumerable.Range(1, communes).Sum(CellsOf) * (Members / Cells),
    };

    /// <summary>Another province of a country of them.</summary>
    public static DemoProvince Of(int number, int communes, int cells, int members) => new(number, $"{Second[number % Second.Length]} {First[number * 7 % First.Length]}", communes, cells, members);

    /// <summary>The province first, each commune before its cells.</summary>
    public List<DemoUnit> Plan(Random random, DemoUnit? above)
    {
        var province = new DemoUnit(Code(0, 0), $"Đảng bộ tỉnh {Name}", OrganisationKind.Province, Begun) { Parent = above };
        List<DemoUnit> plan = [province];
        for (var number = 1; number <= Communes; number++)
        {
            var name = $"{First[number % First.Length]} {Second[(number / First.Length + number % First.Length) % Second.Length]}";
            var commune = new DemoUnit(Code(number, 0), $"Đảng bộ {(number % 4 == 0 ? "phường" : "xã")} {name}", OrganisationKind.Commune, Begun) { Parent = province };
            plan.Add(commune);
            for (var cell = 1; cell <= CellsOf(number); cell++) plan.Add(Cell(random, commune, number, cell));
        }

        return Fitted(plan);
    }

    private int CellsOf(int commune) => Cells / Communes + (commune <= Cells % Communes ? 1 : 0);

    private DemoUnit Cell(Random random, DemoUnit commune, int number, int cell)
    {
        var chance = random.Next(100);
        var kind = Kinds.First(kind => (chance -= kind.Share) < 0);
        return new(Code(number, cell), $"Chi bộ {kind.Name} {cell.ToString(CultureInfo.InvariantCulture)}", OrganisationKind.Cell, new(1970 + random.Next(50), 1 + random.Next(12), 1 + random.Next(28)))
        {
            Parent = commune, EconomicKind = kind.Kind, LocalityKind = kind.Locality, Members = random.Next(10, 36),
        };
    }

    // Sizes are drawn first and then brought to the round number that the measures speak of.
    private List<DemoUnit> Fitted(List<DemoUnit> plan)
    {
        var left = Members - plan.Sum(unit => unit.Members);
        for (var at = 0; left != 0; at = (at + 1) % plan.Count)
        {
            var step = Math.Sign(left);
            if (!plan[at].IsCell || plan[at].Members + step is < 6 or > 48) continue;
            plan[at] = plan[at] with { Members = plan[at].Members + step };
            left -= step;
        }

        return plan;
    }

    private string Code(int commune, int cell) => string.Create(CultureInfo.InvariantCulture, $"{Number:00}.{commune:000}.000.000.{cell:000}");
}
