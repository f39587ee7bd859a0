using Microsoft.AspNetCore.Mvc.Rendering;

namespace SoTay.Platform.Ui.Pages.Design;

/// <summary>Invented people, places and figures for the parts that take a model.</summary>
public sealed class DesignSamples
{
    private static readonly string[] Words = ["chưa đến hạn", "đúng hạn", "ghi trên giấy", "họp muộn", "chưa họp", "đã mời họp"];

    public IReadOnlyList<Step> Steps { get; } =
        [new("Soạn", StepState.Done, "28/11"), new("Chi ủy", StepState.Done, "29/11"), new("Mời họp", StepState.Current, "hạn 02/12"), new("Họp", When: "03/12"), new("Ban hành", When: "05/12")];

    public IReadOnlyList<Step> LateSteps { get; } =
        [new("Soạn", StepState.Done, "28/11"), new("Chi ủy", StepState.Done, "29/11"), new("Mời họp", StepState.Done, "01/12"), new("Họp", StepState.Done, "03/12"), new("Ban hành", StepState.Late, "hạn 05/12")];

    public IReadOnlyList<MonthSquare> Year { get; } = [.. Row("121131141150").Select((cell, index) => new MonthSquare(index + 1, cell.State, cell.Words, cell.Href))];

    public IReadOnlyList<HeatGroup> Cells { get; } =
    [
        new("Cơ quan, trường học",
        [
            new("Cơ quan Mặt trận và các đoàn thể phường", "/design", Row("111111111111")),
            new("Trường THCS Nguyễn Trãi", "/design", Row("111111111114"), Owing: true),
        ]),
        new("Doanh nghiệp, tổ dân phố",
        [
            new("Phân xưởng May - Công ty CP May Sơn Hà", "/design", Row("222222311414"), Owing: true),
            new("Tổ dân phố 1", "/design", Row("111111111150")),
        ]),
    ];

    public IReadOnlyList<HeatGroup> Communes { get; } =
    [
        new(null,
        [
            new("Phường Đông Sơn", "/design", [.. Enumerable.Range(1, 12).Select(month => new HeatCell(Square.Done, $"{80 + (month % 8)} trên 87 chi bộ", null, $"{80 + (month % 8)}"))]),
        ]),
    ];

    public IReadOnlyList<TreeNode> Tree { get; } =
    [
        new("Đảng bộ xã Nà Phiêng", null, "46 chi bộ, 806 đảng viên",
        [
            new("Chi bộ thôn, bản", null, "34",
                [new("Chi bộ bản Khe Sàng", "/design", "20 đảng viên", []), new("Chi bộ thôn Nà Lung", "/design", "17 đảng viên", [])], Open: true),
            new("Chi bộ cơ quan, trường học, trạm y tế", null, "12", [new("Chi bộ Trường Tiểu học Nà Phiêng", "/design", "11 đảng viên", [])]),
        ], Open: true),
    ];

    public IReadOnlyList<SelectListItem> People { get; } =
        [new("Vi Thị Bích", "bich"), new("Nguyễn Thị Hồng Phượng", "phuong"), new("Nông Văn Thìn", "thin")];

    private static HeatCell[] Row(string states) =>
        [.. states.Select((state, index) => new HeatCell((Square)(state - '0'), Words[state - '0'], $"/design?thang={index + 1}"))];
}
