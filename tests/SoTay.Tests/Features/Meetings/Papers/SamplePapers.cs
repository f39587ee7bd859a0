using SoTay.Features.Documents;
using SoTay.Features.Documents.Papers;
using SoTay.Features.Meetings.Papers;
using SoTay.Features.Policies;

namespace SoTay.Tests.Features.Meetings.Papers;

/// <summary>A village cell's December meeting with names of real length, as the papers state it.</summary>
internal static class SamplePapers
{
    public static readonly DateOnly HeldOn = new(2026, 12, 3);

    public static MeetingPapers On(DateOnly date) => new(PolicySnapshot.Shipped.For(date));

    public static MeetingPapers Papers => On(HeldOn);

    public static PaperHead Head(string type, int number = 5) =>
        new("Đảng bộ phường Đông Sơn", "Chi bộ thôn Nà Lúng", "Đông Sơn", HeldOn, DocumentSymbol.Of(number, type, "CB"));

    public static RollCallCount RollCall => new(Official: 22, Probationary: 2, Present: 18, Excused: 2, Unexcused: 0, Exempt: 3, Elsewhere: 1);

    public static IReadOnlyList<TaskText> Tasks =>
    [
        new("Nông Thị Hồng Nhung", "Vận động 12 hộ ven suối góp công phát quang, khơi thông 600 m mương nội đồng trước vụ xuân", "Biên bản nghiệm thu 600 m mương, ảnh trước và sau", new(2026, 12, 25)),
        new("Hoàng Văn Thắng", "Rà soát danh sách đoàn viên ưu tú giới thiệu học lớp cảm tình Đảng", "Danh sách có xác nhận của Bí thư Chi đoàn", new(2026, 12, 20)),
    ];

    public static ScoreText Score => new(
        [new("Thời gian, nền nếp", 5, 5), new("Dự họp", 4, 5), new("Chuẩn bị", 9, 10), new("Tiến hành", 36.5m, 40), new("Nguyên tắc sinh hoạt", 5, 5), new("Kết quả thực hiện nghị quyết kỳ trước", 27, 30), new("Kết thúc, theo dõi", 5, 5)],
        91.5m, "Tốt", "mỗi đảng viên chuẩn bị ít nhất một ý kiến bằng văn bản trước buổi họp");

    public static VoteText Vote => new("Thông qua nghị quyết tháng 12/2026", 18, "đảng viên chính thức được triệu tập", 17, 0, 1, true, "quá 1/2");

    public static MinutesText Minutes => new(
        Head("BB", 12), "sinh hoạt chi bộ thường kỳ tháng 12 năm 2026", new(19, 30), new(21, 15), "Nhà văn hóa thôn Nà Lúng", RollCall,
        ["Lò Văn Xuyến (có lý do: đi công tác)", "Triệu Thị Mùi (có lý do: việc gia đình)"],
        "đồng chí Hoàng Văn Thắng, Bí thư chi bộ", "đồng chí Nông Thị Hồng Nhung", ["đồng chí Vi Văn Khoa, Ủy viên Ban Thường vụ Đảng ủy phường"],
        [
            new("Kiểm điểm thực hiện nghị quyết tháng 11", "Bí thư báo cáo 4/5 nhiệm vụ hoàn thành đúng hạn.\nMột nhiệm vụ chậm 3 ngày do mưa lũ.",
                [new("Nông Thị Hồng Nhung", "đề nghị bổ sung kinh phí sửa loa truyền thanh"), new("Lý Văn Páo", "nhất trí với báo cáo & đề nghị làm rõ \"điểm nghẽn\" ở khâu vật liệu < 5 m³")],
                "Giao tổ công tác hoàn thành trước 20/12.", []),
            new("Thông qua nghị quyết tháng 12", "", [], "", [Vote]),
        ],
        Tasks, Score, ["Đảng ủy phường (để báo cáo)", "Các đảng viên trong chi bộ", "Lưu hồ sơ chi bộ"],
        new(null, "CHỦ TRÌ", "Hoàng Văn Thắng"), new(null, "THƯ KÝ", "Nông Thị Hồng Nhung"));

    public static ResolutionText Resolution => new(
        Head("NQ"), "Sinh hoạt chi bộ thường kỳ tháng 12 năm 2026",
        ["Căn cứ Điều lệ Đảng Cộng sản Việt Nam;", "Căn cứ Chỉ thị số 50-CT/TW ngày 23/7/2025 của Ban Bí thư;"],
        HeldOn, new(19, 30), new(21, 15), RollCall, "đồng chí Hoàng Văn Thắng, Bí thư chi bộ", "đồng chí Nông Thị Hồng Nhung",
        ["Tư tưởng cán bộ, đảng viên và Nhân dân ổn định, tin tưởng vào sự lãnh đạo của Đảng.", "Biểu dương đồng chí Lý Văn Páo hoàn thành sớm nhiệm vụ vận động hiến đất làm đường."],
        [
            new("Nông Thị Hồng Nhung", "Khơi thông 400 m mương", new(2026, 11, 25), "Đã hoàn thành", "420 m, nghiệm thu ngày 24/11"),
            new("Lò Văn Xuyến", "Sửa loa truyền thanh xóm Trong", new(2026, 11, 20), "Chậm 3 ngày", "chờ vật tư"),
        ],
        ["Tập trung chỉ đạo thu hoạch cây vụ đông, chuẩn bị giống vụ xuân.", "Tổ chức tổng kết công tác năm, bình xét gia đình văn hóa."],
        Tasks, Score, [Vote], ["Đảng ủy phường (để báo cáo)", "Các đảng viên trong chi bộ", "Lưu hồ sơ chi bộ"],
        PaperSignature.ForCell(hasCommittee: true, "Hoàng Văn Thắng"));

    public static NoticeText Notice => new(
        Head("TB", 7) with { Symbol = null }, "Toàn thể đảng viên chi bộ thôn Nà Lúng", "sinh hoạt chi bộ thường kỳ tháng 12 năm 2026", HeldOn, new(19, 0),
        "Nhà văn hóa thôn Nà Lúng", "đồng chí Hoàng Văn Thắng, Bí thư chi bộ",
        ["Kiểm điểm thực hiện nghị quyết tháng 11", "Thông tin thời sự, chính sách mới", "Nhiệm vụ tháng 12", "Thảo luận, tự phê bình và phê bình"],
        ["Dự thảo nghị quyết tháng 12 (2 trang)"], ["Như trên", "Lưu hồ sơ chi bộ"], PaperSignature.ForCell(hasCommittee: false, "Hoàng Văn Thắng"));

    public static RollCallText Sheet => new(
        Head("BB") with { Symbol = null }, "sinh hoạt chi bộ thường kỳ tháng 12 năm 2026", HeldOn,
        [.. Enumerable.Range(1, 40).Select(n => new RollCallLine($"Nguyễn Thị Hồng Ánh {n}", n % 7 == 0 ? "Vắng có lý do" : n % 5 == 0 ? "" : "Có mặt", n == 3 ? "Miễn sinh hoạt" : ""))],
        new(null, "CHỦ TRÌ", "Hoàng Văn Thắng"), new(null, "THƯ KÝ", null));
}
