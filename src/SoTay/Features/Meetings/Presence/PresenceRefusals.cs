using SoTay.Platform;
using SoTay.Platform.Time;

namespace SoTay.Features.Meetings.Presence;

public static class PresenceRefusals
{
    public static readonly Refusal CodeMissing = new("Chưa có mã. Quét mã trên màn hình trong phòng họp, hoặc gõ mã in dưới hình.", "Code");
    public static readonly Refusal CodeForeign = new("Mã này không phải của buổi họp đồng chí đang dự: mã của buổi khác, hoặc gõ nhầm một ký tự. Chưa ghi gì. Quét lại mã trong phòng họp.", "Code");
    public static readonly Refusal CodeOld = new("Mã này đã cũ; mã trong phòng họp đổi mỗi phút. Chưa ghi gì. Quét lại mã đang hiện trên màn hình.", "Code");
    public static readonly Refusal NotOfThisCell = new("Mã này của buổi họp chi bộ khác; đồng chí không có trong danh sách điểm danh của buổi ấy nên chưa ghi gì. Đến dự với tư cách khách thì báo thư ký.", "Code");
    public static readonly Refusal NotAMember = new("Tài khoản này không gắn với đảng viên nào nên không điểm danh được. Báo bí thư chi bộ ghi có mặt.", "Code");
    public static readonly Refusal Sealed = new("Biên bản buổi họp này đã khóa nên không điểm danh thêm được. Thiếu tên thì báo bí thư ghi đính chính.", "Code");
    public static readonly Refusal Cancelled = new("Buổi họp này đã hủy nên không điểm danh.", "Code");
    public static readonly Refusal CardMistyped = new("Mã thẻ không đúng: nhầm hoặc thiếu ký tự. Chưa ghi gì. Xem lại mã in dưới hình trên thẻ.", "Code");
    public static readonly Refusal CardForeign = new("Thẻ này không thuộc ai trong danh sách điểm danh của buổi họp. Chưa ghi gì. Người nơi khác đến dự thì ghi là khách.", "Code");
    public static readonly Refusal RoomCodeIsNoCard = new("Đây là mã của phòng họp, không phải thẻ đảng viên. Chưa ghi gì. Đảng viên tự quét mã này bằng điện thoại của mình.", "Code");

    public static Refusal Twice(Attendance line) =>
        new($"Đồng chí {line.FullName} đã điểm danh bằng {PresenceWords.Of(line.CameBy!.Value)} lúc {VietnamClock.Wall(line.CameAt!.Value):HH':'mm}. Không ghi lần nữa.", "Code");
}
