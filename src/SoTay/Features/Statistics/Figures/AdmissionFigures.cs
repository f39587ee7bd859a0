using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Features.Statistics.Forms;
using SoTay.Features.Statistics.Forms.Growth;

namespace SoTay.Features.Statistics.Figures;

/// <summary>Admissions, leavings and the balance of a period (mission A7, A8): the numbers of form 1 under the names of the contract.</summary>
internal sealed class AdmissionFigures(GrowthCounts growth, AdmittedPeople admitted)
{
    private static readonly (string Key, string Label, string Row)[] Leavings =
    [
        ("died", "Từ trần", "C1"), ("expelled", "Khai trừ", "C2"), ("struck-off", "Xóa tên", "C3"), ("resigned", "Xin ra khỏi Đảng", "C4"), ("transferred-out", "Chuyển đi", "C5"),
    ];

    private static readonly (string Key, string Label, string Row)[] Balance =
        [("opening", "Đảng viên đầu kỳ", "A"), ("in", "Tăng trong kỳ", "B"), ("out", "Giảm trong kỳ", "C"), ("closing", "Đảng viên cuối kỳ", "D")];

    public async Task<FigureSet> OfAsync(Organisation under, FormPeriod period, CancellationToken cancellation)
    {
        var layout = FormLayout.Find("growth")!;
        var counts = await growth.ReadAsync(under.Id, period, cancellation);
        var people = await admitted.ReadAsync(under.Id, period, cancellation);
        string Href(string row) => StatisticsLinks.FormRow(under.Id, layout.Name, row, period);
        Figure Of(string key, string label, string row) => new(key, label, (int)layout.Compute(layout.Row(row)!, counts)!.Value) { Href = Href(row) };
        return new FigureSet("admissions", under.Code,
        [
            Of("admissions.total", "Kết nạp", "B1"),
            new("admissions.female", "Kết nạp: nữ", people.Count(row => row.Sex == Sex.Female)) { Href = Href("B1") },
            new("admissions.youth", "Kết nạp: đoàn viên", people.Count(row => row.Codes?.YouthUnion == true)) { Href = Href("B1") },
            new("admissions.private-enterprise", "Kết nạp: trong doanh nghiệp ngoài nhà nước", people.Count(row => row.EconomicKind?.Main == EconomicKind.PrivateEnterprise)) { Href = Href("B1") },
            .. Leavings.Select(row => Of("leavings." + row.Key, row.Label, row.Row)),
            .. Balance.Select(row => Of("balance." + row.Key, row.Label, row.Row)),
        ])
        { From = period.From, To = period.To };
    }
}
