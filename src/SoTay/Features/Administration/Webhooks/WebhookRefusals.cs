using SoTay.Platform;
using SoTay.Platform.Webhooks;

namespace SoTay.Features.Administration.Webhooks;

/// <summary>Every no of these pages, as the administrator reads it.</summary>
public static class WebhookRefusals
{
    public static readonly Refusal NameMissing = new("Chưa ghi nơi nhận dùng để làm gì. Chữ khác còn giữ ở đây. Ghi ngắn, ví dụ: phần mềm theo dõi nhiệm vụ của tỉnh.", "Name");
    public static readonly Refusal NameTooLong = new($"Tên dài quá {Webhook.NameLimit} chữ cái. Chữ còn giữ ở đây. Ghi ngắn lại.", "Name");
    public static readonly Refusal NothingToRepeat = new("Không còn lần báo nào chờ gửi lại. Không có gì thay đổi.");
    public static readonly Refusal ChangedMeanwhile = new("Người khác vừa sửa nơi nhận này. Chưa có gì thay đổi. Xem lại rồi làm tiếp nếu vẫn cần.");

    /// <param name="inside">The machine's operator lets addresses inside be called.</param>
    public static Refusal AddressUnfit(bool inside) => inside
        ? new("Địa chỉ chưa đúng. Chữ còn giữ ở đây. Ghi đủ, ví dụ https://theodoi.tinh.vn/nhan-viec.", "Address")
        : new("Địa chỉ này không gọi được. Chữ còn giữ ở đây. Ghi địa chỉ bắt đầu bằng https:// và có tên miền trên mạng, ví dụ https://theodoi.tinh.vn/nhan-viec. Nơi nhận trong mạng nội bộ thì nhờ người giữ máy chủ mở trước.", "Address");
}
