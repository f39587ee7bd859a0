using SoTay.Features.Organisations;

namespace SoTay.Cli.Demo;

/// <summary>Things that are said and given as tasks in the meetings of the demonstration, by kind of cell.</summary>
internal static class DemoWords
{
    private static readonly (string Title, string Product)[] Quarter =
    [
        ("Vận động 12 hộ hiến đất mở rộng ngõ 3", "Biên bản của từng hộ, sơ đồ phần đất hiến"),
        ("Nộp 3 bộ hồ sơ vay vốn cho hộ nghèo", "3 bộ hồ sơ có chữ ký của chủ hộ"),
        ("Giúp 31 người kích hoạt tài khoản định danh mức 2", "Danh sách 31 người, ghi rõ đã xong hay lý do chưa"),
        ("Rà soát hộ kinh doanh chưa ký cam kết phòng cháy", "Danh sách hộ đã ký và chưa ký"),
        ("Thăm 9 gia đình có công trong tổ", "Phiếu thăm có nguyện vọng của từng gia đình"),
        ("Dọn vệ sinh, trồng cây hai bên đường chính của tổ", "Ảnh trước và sau, danh sách hộ tham gia"),
        ("Gặp hai hộ tranh chấp lối đi để hòa giải", "Biên bản hòa giải có chữ ký hai bên"),
        ("Lập danh sách trẻ em chưa tiêm đủ mũi", "Danh sách gửi trạm y tế"),
        ("Mời 2 quần chúng ưu tú dự lớp bồi dưỡng kết nạp Đảng", "Giấy chứng nhận học xong của 2 người"),
    ];

    private static readonly (string Title, string Product)[] School =
    [
        ("Kèm học sinh có nguy cơ bỏ học ở khối 8", "Danh sách học sinh, kết quả từng tuần"),
        ("Tổ chức chuyên đề an toàn giao thông cho phụ huynh", "Kế hoạch, ảnh và số người dự"),
        ("Giới thiệu 1 giáo viên trẻ để bồi dưỡng kết nạp Đảng", "Ý kiến nhận xét của tổ chuyên môn"),
        ("Rà soát thiết bị phòng thí nghiệm hỏng", "Bảng kê và đề nghị sửa chữa"),
        ("Chuẩn bị hội thi giáo viên dạy giỏi", "Danh sách đăng ký, lịch dự giờ"),
    ];

    private static readonly (string Title, string Product)[] Office =
    [
        ("Rút ngắn thời gian trả kết quả hồ sơ đất đai", "Báo cáo số hồ sơ trước hạn, đúng hạn, quá hạn"),
        ("Trả lời 7 kiến nghị của cử tri còn tồn", "Văn bản trả lời từng kiến nghị"),
        ("Số hóa hồ sơ lưu trữ năm 2025", "Số hộp đã quét, danh mục kèm theo"),
        ("Xây dựng lịch tiếp dân quý tới", "Lịch có người trực từng ngày"),
        ("Kiểm tra việc chấp hành giờ làm việc", "Biên bản kiểm tra, tên người vi phạm nếu có"),
    ];

    private static readonly (string Title, string Product)[] Enterprise =
    [
        ("Kiểm tra an toàn lao động ở hai tổ sản xuất", "Biên bản kiểm tra, việc phải khắc phục"),
        ("Vận động công nhân mới vào công đoàn", "Danh sách 15 người đã ký đơn"),
        ("Giảm sản phẩm lỗi ở chuyền 4 xuống dưới 2 %", "Bảng theo dõi theo tuần"),
        ("Gặp 5 công nhân xin nghỉ việc để nắm nguyện vọng", "Ghi chép từng buổi gặp"),
    ];

    public static readonly string[] Said =
    [
        "Nhất trí với đánh giá tháng trước; đề nghị ghi rõ việc nào ai làm, đến ngày nào xong.",
        "Nhân dân trong tổ còn lo việc thu gom rác chậm hai ngày một lần. Đề nghị chi bộ kiến nghị lên phường.",
        "Tôi nhận phần vận động các hộ ở cuối ngõ, vì quen các gia đình ấy.",
        "Việc kích hoạt tài khoản cho người già cần người ngồi cùng, không thể phát giấy rồi chờ.",
        "Tự phê bình: tháng trước tôi nộp sản phẩm chậm do đi công tác, tháng này sẽ xong trước ngày 25.",
        "Đề nghị đọc trước dự thảo nghị quyết ít nhất một ngày để góp ý cho kỹ.",
        "Đồng tình. Đề nghị thêm một buổi thăm hỏi các cụ từ 80 tuổi trở lên.",
        "Tình hình tư tưởng trong nhân dân ổn định; một số hộ còn băn khoăn về giá đền bù.",
        "Nên chia thành hai tổ công tác, mỗi tổ có một đồng chí chi ủy phụ trách.",
        "Chuyện học thêm cần nói rõ quy định để phụ huynh yên tâm.",
    ];

    public static readonly string[] Absent =
        ["đi chữa bệnh", "đi công tác", "việc gia đình", "về quê giỗ họ", "trực cơ quan", "chăm người ốm"];

    public static readonly string[] LateWhy =
        ["mới nộp 2 trên 3 bộ hồ sơ", "mới xong 24 người, vắng nhà 7 người", "chờ bản đồ địa chính của phường", "hai hộ chưa đồng ý phương án"];

    public static readonly string[] Topics =
    [
        "Học tập và làm theo gương Bác về nói đi đôi với làm", "Nâng cao chất lượng sinh hoạt chi bộ", "Chuyển đổi số ở khu dân cư",
        "Trách nhiệm nêu gương của cán bộ, đảng viên",
    ];

    public static IReadOnlyList<(string Title, string Product)> Tasks(EconomicKind? kind) => kind switch
    {
        EconomicKind.School => School,
        EconomicKind.PartyAgency or EconomicKind.StateAgency or EconomicKind.ArmedForces or EconomicKind.Health => Office,
        EconomicKind.PrivateEnterprise or EconomicKind.Cooperative => Enterprise,
        _ => Quarter,
    };
}
