namespace SoTay.Platform.Http;

/// <summary>What a person reads when a page cannot be shown: what happened, what was kept, what to do.</summary>
public sealed record ErrorWords(string Title, string Happened, string Kept, string Next)
{
    private const string Typed = "Chữ vừa gõ vẫn còn ở trang trước.";

    public static ErrorWords For(int code) => code switch
    {
        400 => new("Trang này để lâu quá", "Trang đã mở từ lâu hoặc được mở ở phiên khác, nên lần gửi vừa rồi không được nhận.",
            "Chưa có gì thay đổi. " + Typed, "Quay lại trang trước, tải lại rồi gửi lần nữa."),
        403 => new("Việc này không thuộc quyền của đồng chí", "Tài khoản đang dùng không được giao việc này.",
            "Chưa có gì thay đổi.", "Nếu đồng chí được phân công việc này, nhờ cấp ủy hoặc người quản trị giao quyền."),
        404 or 405 => new("Không tìm thấy trang này", "Địa chỉ không đúng, hoặc nội dung thuộc tổ chức mà đồng chí không theo dõi.",
            "Không có gì bị mất.", "Mở lại từ danh sách việc cần làm, hoặc tìm theo tên."),
        409 => new("Có người vừa sửa cùng nội dung này", "Trong lúc đồng chí ghi, một người khác đã ghi trước.",
            "Không bản nào bị mất. " + Typed, "Quay lại, tải lại trang để xem cả hai bản rồi chọn."),
        413 => new("Tệp quá lớn", "Tệp vừa gửi lớn hơn mức nhận được.", "Chưa có gì thay đổi. " + Typed, "Chọn tệp nhỏ hơn rồi gửi lại."),
        429 => new("Đợi một lát rồi thử lại", "Vừa có quá nhiều lần gửi từ máy này.", "Chưa có gì thay đổi. " + Typed, "Đợi một phút rồi làm lại."),
        503 => new("Sổ Tay đang được bảo trì", "Máy chủ đang bận việc bảo trì.", "Dữ liệu đã ghi vẫn còn đủ. " + Typed, "Thử lại sau vài phút."),
        _ => new("Sổ Tay gặp lỗi", "Lỗi ở phía Sổ Tay, không phải do đồng chí. Lỗi đã được ghi lại.",
            "Những gì đã ghi trước đó vẫn còn đủ. " + Typed, "Thử lại; nếu vẫn lỗi, gọi người quản trị."),
    };
}
