using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Platform.Exchange;

/// <summary>What people read when a key card or a signed file is not taken.</summary>
public static class ExchangeRefusals
{
    private const string Field = "Upload";

    public static readonly Refusal Missing = new("Chưa chọn tệp nào. Chọn tệp đã nhận rồi gửi lại.", Field);
    public static readonly Refusal NotOurs = new("Tệp này không phải tệp trao đổi của Sổ Tay nên chưa nhận. Chọn đúng tệp nơi kia đã gửi, không mở ra lưu lại bằng chương trình khác.", Field);
    public static readonly Refusal OtherKind = new("Đây là tệp trao đổi loại khác, không nạp ở chỗ này. Tệp chuyển sinh hoạt nạp ở trang Nhận người từ nơi khác; giấy báo nạp ở việc chuyển đã gửi đi.", Field);
    public static readonly Refusal Changed = new("Chữ ký không khớp: tệp đã bị sửa hoặc hỏng trên đường. Chưa nhận gì. Xin nơi gửi tải lại tệp và gửi lại.", Field);
    public static readonly Refusal OwnFile = new("Tệp này do chính nơi này ký để gửi đi. Gửi cho nơi nhận, không nạp ở đây.", Field);
    public static readonly Refusal NotACard = new("Tệp này không phải thẻ khóa của Sổ Tay nên chưa đọc. Xin nơi kia tải lại thẻ khóa (tệp .sotay-key) và gửi lại.", Field);
    public static readonly Refusal OwnCard = new("Đây là thẻ khóa của chính nơi này. Gửi cho nơi kia, và lấy thẻ khóa của họ.", Field);
    public static readonly Refusal NameMissing = new("Chưa ghi tên nơi giữ thẻ khóa. Ghi tên dễ nhận, ví dụ: Đảng bộ tỉnh Thanh Hóa.", "Name");
    public static readonly Refusal NotCompared = new("Chưa đối chiếu dãy số qua điện thoại. Gọi cho quản trị của nơi kia bằng số điện thoại đã biết từ trước, đọc đủ tám nhóm số, rồi đánh dấu.", "Compared");
    public static readonly Refusal WithdrawnAlready = new("Thẻ khóa này đã thôi tin từ trước. Không ghi thêm.");
    public static readonly Refusal ReasonMissing = new("Chưa ghi vì sao thôi tin. Thẻ khóa vẫn được tin. Ghi một câu để người sau hiểu.", "Reason");
    public static readonly Refusal NotYours = new("Thẻ khóa dùng cho cả máy chủ nên do quản trị của cấp cao nhất ghi. Chưa ghi gì. Nhờ người ấy.");

    public static Refusal NameTooLong(int limit) => new($"Tên dài quá {limit} chữ. Chữ còn giữ ở đây. Rút ngắn rồi ghi lại.", "Name");

    public static Refusal ReasonTooLong(int limit) => new($"Lý do dài quá {limit} chữ. Chữ còn giữ ở đây. Rút ngắn rồi ghi lại.", "Reason");

    public static Refusal TrustedAlready(string name) => new($"Thẻ khóa này đã được tin với tên {name}. Không ghi thêm.", Field);

    public static Refusal TooLarge(long bytes, int most) => new($"Tệp nặng {bytes / 1024:N0} KB, quá {most / 1024} KB nên chưa nhận. Tệp trao đổi chỉ vài KB; xem lại đã chọn đúng tệp chưa.", Field);

    public static Refusal Newer(int version) => new($"Tệp theo mẫu số {version}, mới hơn bản Sổ Tay này. Chưa nhận gì. Nhờ người giữ máy chủ cập nhật Sổ Tay rồi nạp lại.", Field);

    public static Refusal UnknownKey(string name, string fingerprint) =>
        new($"Chưa biết chữ ký của nơi gửi (tự xưng là {Short(name)}, dãy số {PublicKeys.Shown(Short(fingerprint))}). Chưa nhận gì. Quản trị lấy thẻ khóa của nơi ấy, đối chiếu qua điện thoại rồi nạp lại tệp này.", Field);

    public static Refusal WithdrawnKey(string name, DateTime at) => new($"Thẻ khóa của {name} đã thôi tin từ {Dates.Full(VietnamClock.DateOf(at))}. Chưa nhận gì. Hỏi quản trị; có thẻ khóa mới thì xin tệp ký lại.", Field);

    public static Refusal ForAnother(string name) => new($"Tệp của {name} niêm phong cho nơi khác, ở đây không mở được. Chưa nhận gì. Báo nơi gửi chọn lại nơi nhận.", Field);

    // What a stranger wrote into the file is shown shortened.
    private static string Short(string said) => said.Length <= 80 ? said : said[..80] + "…";
}
