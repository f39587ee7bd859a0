using SoTay.Platform;

namespace SoTay.Features.Members;

/// <summary>Why an entry of the clean-up list stays open.</summary>
public static class FindingRefusals
{
    public static Refusal HowMissing => new("Chưa ghi đã xử lý thế nào. Ghi ngắn: đã bổ sung, đã hỏi lại, hoặc vì sao để nguyên.", "How");

    public static Refusal NotOnTheList => new("Mục này không có trong danh sách của tổ chức. Chưa ghi gì. Mở lại danh sách và chọn mục khác.");

    public static Refusal SettledAlready => new("Mục này đã được xử lý từ trước. Mở lại danh sách để xem.");
}
