using SoTay.Platform;
using SoTay.Platform.Ui;

namespace SoTay.Features.Meetings.Visits;

/// <summary>Sentences with which visits of committee members say no.</summary>
public static class VisitRefusals
{
    public static readonly Refusal NotAssigned = new("Chi bộ này không được phân công cho đồng chí theo dõi nên chưa ghi kế hoạch. Chọn chi bộ trong danh sách; phân công sai thì báo Ban Xây dựng Đảng.", "Cell");
    public static readonly Refusal PlannedAlready = new("Tháng này đã có kế hoạch dự sinh hoạt chi bộ ấy. Không ghi thêm; mở kế hoạch đã có ở trên.", "Month");
    public static readonly Refusal MonthMissing = new("Chưa chọn tháng. Chọn tháng dự sinh hoạt.", "Month");
    public static readonly Refusal MeetingMissing = new("Chưa chọn buổi họp đã dự. Chữ đã ghi còn ở đây. Chọn một buổi của chi bộ.", "Meeting");
    public static readonly Refusal CancelledAlready = new("Kế hoạch này đã bỏ nên không ghi nhận xét được. Chữ còn ở đây. Lập kế hoạch mới cho tháng này.");
    public static readonly Refusal VisitedAlready = new("Đã dự và ghi rồi nên không bỏ kế hoạch được. Nhận xét vẫn giữ nguyên.");
    public static readonly Refusal AnsweredAlready = new("Chi bộ đã trả lời nhận xét này nên không sửa được nữa. Chữ vừa ghi còn ở đây. Cần nói thêm thì ghi ở buổi dự sau.", "Remark");

    public static Refusal MonthPast(DateOnly month) => new($"Tháng {month.Month}/{month.Year} đã qua lâu nên không ghi được. Chọn một tháng trong danh sách.", "Month");

    public static Refusal MeetingNotHeld(DateOnly day) => new($"Buổi họp ngày {Dates.Full(day)} chưa diễn ra nên chưa ghi nhận xét được. Chữ đã ghi còn ở đây. Dự xong rồi ghi.", "Meeting");
}
