using SoTay.Platform;

namespace SoTay.Features.Members.Badges;

/// <summary>Sentences with which badges say no.</summary>
public static class BadgeRefusals
{
    public static readonly Refusal NobodyChosen = new("Chưa chọn ai. Số và ngày quyết định còn giữ. Đánh dấu từng đồng chí được tặng rồi ghi.", "Chosen");
    public static readonly Refusal NumberMissing = new("Chưa ghi số quyết định. Người đã chọn còn giữ. Ghi số và ký hiệu, ví dụ 152-QĐ/TU.", "DecisionNumber");
    public static readonly Refusal NotYours = new("Đồng chí không có quyền ghi danh sách của đơn vị này nên chưa ghi gì. Người đã chọn còn giữ. Nhờ văn phòng đảng ủy ghi.");
    public static readonly Refusal GivenMeanwhile = new("Có người trong danh sách vừa được ghi ở nơi khác, nên chưa ghi gì. Danh sách dưới đây là mới nhất; chọn lại rồi ghi.");

    public static Refusal NumberTooLong => new($"Số quyết định dài quá {BadgeAward.NumberLimit} chữ cái. Người đã chọn còn giữ. Rút ngắn rồi ghi lại.", "DecisionNumber");
}
