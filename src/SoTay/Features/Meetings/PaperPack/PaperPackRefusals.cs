using SoTay.Platform;
using SoTay.Platform.Ui;

namespace SoTay.Features.Meetings.PaperPack;

public static class PaperPackRefusals
{
    public static readonly Refusal CodeMistyped = new("Mã này không đúng: nhầm hoặc thiếu ký tự. Chưa mở mẫu nào. Xem lại chín ký tự ở góc trên mẫu giấy.", "Code");
    public static readonly Refusal CodeUnknown = new("Không có mẫu giấy nào mang mã này trong các chi bộ đồng chí được nhập. Mẫu của chi bộ khác thì đưa thư ký chi bộ ấy nhập.", "Code");
    public static readonly Refusal MeetingCancelled = new("Buổi họp của mẫu giấy này đã hủy. Chưa nhập gì. Họp vào ngày khác thì nhập ở “Buổi họp ghi trên giấy”.", "Code");
    public static readonly Refusal Settled = new("Buổi họp này đã ban hành hoặc đã hủy nên không cần in mẫu giấy nữa.");

    public static Refusal EnteredAlready(Meeting meeting) =>
        new($"Buổi họp của mẫu giấy này đã nhập và ban hành{(meeting.SealedAt is { } at ? $" ngày {Dates.Full(Platform.Time.VietnamClock.DateOf(at))}" : "")}. Chỗ sai thì ghi đính chính ở trang buổi họp.", "Code");
}
