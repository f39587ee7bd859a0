using SoTay.Platform;
using SoTay.Platform.Ui;

namespace SoTay.Features.Meetings.Topics;

/// <summary>Sentences with which the topic library says no.</summary>
public static class TopicRefusals
{
    public static readonly Refusal MonthsReversed = new("Tháng kết thúc ở trước tháng bắt đầu. Chữ đã ghi còn ở đây. Sửa lại một trong hai tháng.", "Last");
    public static readonly Refusal MonthMissing = new("Chưa ghi tháng. Chữ đã ghi còn ở đây. Ghi ngày bất kỳ trong tháng, ví dụ 01/12/2026.", "First");
    public static readonly Refusal Sent = new("Chuyên đề đã gửi cho chi bộ nên không sửa chữ được nữa. Chữ đã ghi còn ở đây. Cần đổi thì rút chuyên đề này, soạn chuyên đề mới.");
    public static readonly Refusal WithdrawnAlready = new("Chuyên đề này đã rút trước đó. Không có gì thay đổi.");
    public static readonly Refusal NotHeld = new("Buổi sinh hoạt chuyên đề chưa khóa biên bản nên chưa báo kết quả được. Chữ còn giữ ở đây. Họp và ban hành xong rồi báo.", "Report");
    public static readonly Refusal ChosenAlready = new("Chi bộ đã chọn chuyên đề này. Mở buổi đã soạn ở dưới.");
    public static readonly Refusal GivenUpAlready = new("Chi bộ đã thôi chọn chuyên đề này trước đó. Không có gì thay đổi; muốn làm thì chọn lại.");
    public static readonly Refusal NotADraftAnyMore = new("Giấy mời đã gửi, đã họp hoặc buổi đã hủy nên không thôi chọn được nữa. Lý do còn giữ ở đây. Có việc thì dời buổi họp, hoặc báo cấp trên.", "Why");
    public static readonly Refusal NotForThisCell = new("Chuyên đề này dành cho loại chi bộ khác nên chưa soạn buổi nào. Chọn chuyên đề khác, hoặc tự soạn buổi chuyên đề.");
    public static readonly Refusal DayMissing = new("Chưa ghi ngày họp. Ghi ngày trong thời gian của chuyên đề, ví dụ 16/12/2026.", "HeldOn");

    public static Refusal Withdrawn(Topic topic) =>
        new($"Cấp trên đã rút chuyên đề ngày {Dates.Full(Platform.Time.VietnamClock.DateOf(topic.WithdrawnAt!.Value))}: {topic.WithdrawnWhy} Chưa soạn buổi nào. Chọn chuyên đề khác.");

    public static Refusal OutsideMonths(DateOnly day, Topic topic) =>
        new($"Ngày {Dates.Full(day)} ở ngoài thời gian của chuyên đề ({topic.Months}). Chưa soạn buổi nào. Chọn ngày khác.", "HeldOn");
}
