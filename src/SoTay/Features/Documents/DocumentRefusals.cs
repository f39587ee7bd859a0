using SoTay.Platform;

namespace SoTay.Features.Documents;

public static class DocumentRefusals
{
    public static readonly Refusal NumberNotPositive = new("Số văn bản bắt đầu từ 01. Những gì đã ghi còn nguyên. Ghi lại số.", "Number");
    public static readonly Refusal CancelReasonMissing = new("Hủy một số thì phải ghi lý do. Số vẫn còn hiệu lực.", "Why");
    public static readonly Refusal ReasonTooLong = new("Lý do dài quá 500 chữ cái. Chữ còn giữ ở đây. Rút ngắn rồi lưu lại.", "Why");

    public static Refusal NumberUsed(Document used, int next) => used.CancelledAt is not null
        ? new($"Số {used.Symbol} đã hủy nên không dùng lại được. Những gì đã ghi còn nguyên. Dùng số {next:00}.", "Number")
        : new($"Số {used.Symbol} đã dùng cho văn bản ngày {used.IssuedOn:dd'/'MM'/'yyyy}. Những gì đã ghi còn nguyên. Dùng số {next:00}.", "Number");

    public static Refusal NumberTaken(int number) =>
        new($"Số {number:00} vừa được dùng cho một văn bản khác trong lúc đồng chí đang làm. Những gì đã ghi còn nguyên. Bấm lại để lấy số tiếp theo.", "Number");

    public static Refusal CancelledAlready(string symbol) => new($"Số {symbol} đã hủy trước đó. Không có gì thay đổi.");
}
