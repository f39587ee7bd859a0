using SoTay.Platform;
using SoTay.Platform.Ui;

namespace SoTay.Features.Members.Transfers;

/// <summary>Sentences with which transfers say no.</summary>
public static class TransferRefusals
{
    public static readonly Refusal NumberMissing = new("Chưa ghi số giấy giới thiệu. Những ô khác còn giữ. Ghi số và ký hiệu như trên giấy.", "Input.ReferralNumber");
    public static readonly Refusal IssueMissing = new("Chưa ghi ngày cấp giấy giới thiệu. Những ô khác còn giữ.", "Input.IssuedOn");
    public static readonly Refusal PlaceMissing = new("Chưa chọn nơi đến. Những ô khác còn giữ. Tìm chi bộ rồi chọn, hoặc ghi tên nơi đến ở ngoài hệ thống này.", "Input.To");
    public static readonly Refusal PlaceTwice = new("Vừa chọn chi bộ vừa ghi nơi đến ở ngoài. Những ô khác còn giữ. Chỉ giữ một nơi.", "Input.Place");
    public static readonly Refusal UntilMissing = new("Chuyển tạm thời thì ghi đến ngày nào. Những ô khác còn giữ.", "Input.Until");
    public static readonly Refusal ReasonMissing = new("Chưa ghi lý do. Giấy giới thiệu vẫn còn mở. Ghi một câu để bên kia biết phải làm gì.", "Reason");
    public static readonly Refusal NotYoursToIssue = new("Giấy giới thiệu do cấp trên trực tiếp của chi bộ cấp, nên chưa ghi gì. Chữ còn giữ ở đây. Nhờ văn phòng đảng ủy ghi.");
    public static readonly Refusal NotYoursToTake = new("Nơi đến tiếp nhận hoặc gửi trả, nên chưa ghi gì. Nhắn cho chi bộ nơi đến.");
    public static readonly Refusal ChangedMeanwhile = new("Bên kia vừa ghi vào việc chuyển này. Xem lại ở trên; chữ của đồng chí còn ở đây.");

    public static readonly Refusal DecisionMissing = new("Chưa ghi số quyết định gia hạn. Ngày đã ghi còn giữ. Ghi số và ký hiệu như trên giấy.", "DecisionNumber");
    public static readonly Refusal StayOver = new("Lần sinh hoạt tạm thời này đã hết từ trước. Không ghi thêm.");
    public static readonly Refusal NotYoursToProlong = new("Nơi cấp giấy giới thiệu mới gia hạn được, nên chưa ghi gì. Nhờ văn phòng đảng ủy nơi đi.");

    public static Refusal NotLonger(DateOnly until) => new($"Ngày gia hạn phải sau {Dates.Full(until)}, ngày đã ghi trên giấy. Sửa lại ngày.", "Until");

    public static Refusal IssuedAhead(DateOnly today) => new($"Ngày cấp giấy ở sau hôm nay ({Dates.Full(today)}). Những ô khác còn giữ. Sửa lại ngày.", "Input.IssuedOn");

    public static Refusal IssuedBefore(DateOnly since) => new($"Ngày cấp giấy phải sau {Dates.Full(since)}, ngày bắt đầu sinh hoạt ở chi bộ hiện nay. Những ô khác còn giữ.", "Input.IssuedOn");

    public static Refusal AlreadyOpen(MemberTransfer there) =>
        new($"Đồng chí này đang có giấy giới thiệu số {there.ReferralNumber} cấp ngày {Dates.Full(there.IssuedOn)}, nơi đến chưa tiếp nhận. Chưa ghi gì thêm. Hủy giấy ấy trước, hoặc chờ nơi đến.");

    public static Refusal AwayAlready(DateOnly since) => new($"Đồng chí này đang sinh hoạt tạm thời nơi khác từ {Dates.Full(since)}. Chưa ghi gì. Ghi hết lần ấy trước, rồi cấp giấy mới.", "Input.Kind");

    public static Refusal StillAway(DateOnly last) => new($"Lần sinh hoạt tạm thời trước hết ngày {Dates.Full(last)}. Những ô khác còn giữ. Ngày cấp giấy phải sau ngày ấy.", "Input.IssuedOn");

    public static Refusal UntilTooShort(int months, string source) => new($"Vắng dưới {months} tháng thì không phải chuyển sinh hoạt tạm thời ({source}). Những ô khác còn giữ. Sửa ngày, hoặc thôi.", "Input.Until");

    public static Refusal UntilTooLong(int months, bool study, string source) => new(study
        ? $"Đi học thì chuyển tạm thời không quá {months} tháng ({source}). Những ô khác còn giữ. Sửa ngày, hoặc chuyển chính thức."
        : $"Đi làm thì chuyển tạm thời phải dưới {months} tháng ({source}). Những ô khác còn giữ. Sửa ngày, đánh dấu đi học, hoặc chuyển chính thức.", "Input.Until");

    public static Refusal PlaceEnded(string name) => new($"{name} đã kết thúc hoạt động nên không tiếp nhận được. Giấy giới thiệu còn nguyên. Nơi cấp hủy giấy này rồi cấp giấy đến nơi khác.");

    public static Refusal ChosenEnded(string name) => new($"{name} đã kết thúc hoạt động nên không giới thiệu đến đó được. Chưa ghi giấy giới thiệu, những ô khác còn giữ. Chọn chi bộ đang hoạt động.", "Input.To");

    public static Refusal BeforeIssue(DateOnly issued) => new($"Ngày tiếp nhận không thể trước ngày cấp giấy giới thiệu {Dates.Full(issued)}. Sửa lại ngày.", "On");

    public static Refusal TooLong(string what, int limit, string field) => new($"{what} dài quá {limit} chữ cái. Chữ còn giữ ở đây. Rút ngắn rồi ghi lại.", field);

    public static Refusal Settled(MemberTransfer transfer) => new($"Việc chuyển này đã xong từ trước: {TransferWords.Of(transfer).ToLowerInvariant()}. Không ghi thêm.");
}
