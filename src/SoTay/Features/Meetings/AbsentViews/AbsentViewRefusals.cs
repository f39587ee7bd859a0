using SoTay.Platform;
using SoTay.Platform.Ui;

namespace SoTay.Features.Meetings.AbsentViews;

/// <summary>Sentences with which views of absent members say no.</summary>
public static class AbsentViewRefusals
{
    public static readonly Refusal NotAllowed = new("Chỉ nghị quyết, kết luận của cấp ủy mới được hỏi ý kiến người vắng; biểu quyết này thì không, nên chưa ghi gì. Chữ còn giữ ở đây.", "Vote");
    public static readonly Refusal Sealed = new("Biên bản đã khóa nên không ghi thêm, không bỏ được ý kiến. Cần sửa thì lập bản đính chính.");
    public static readonly Refusal NotAbsent = new("Người này không có trong danh sách cấp ủy viên vắng mặt của buổi họp nên chưa ghi. Chữ còn giữ ở đây. Xem lại điểm danh.", "Member");
    public static readonly Refusal Again = new("Đã ghi ý kiến của người này về nội dung ấy. Không ghi thêm; bỏ ý kiến cũ rồi ghi lại nếu ghi nhầm.", "Member");
    public static readonly Refusal DayMissing = new("Chưa ghi ngày nhận ý kiến. Chữ còn giữ ở đây. Ghi ngày trên văn bản, ví dụ 04/12/2026.", "GivenOn");

    public static Refusal DayAhead(DateOnly day) => new($"Ngày {Dates.Full(day)} chưa đến nên chưa ghi. Chữ còn giữ ở đây. Ghi ngày trên văn bản.", "GivenOn");
}
