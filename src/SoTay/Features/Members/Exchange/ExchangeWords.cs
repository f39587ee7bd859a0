using SoTay.Platform;
using SoTay.Platform.Ui;

namespace SoTay.Features.Members.Exchange;

/// <summary>Sentences with which the exchange of transfer files says no.</summary>
public static class ExchangeWords
{
    private const string Field = "Upload";

    public static readonly Refusal Unreadable = new("Chữ ký đúng nhưng nội dung tệp không đọc được trọn. Chưa nhận gì. Báo nơi gửi tải lại tệp bằng bản Sổ Tay mới nhất.", Field);
    public static readonly Refusal DaysOutOfOrder = new("các ngày vào Đảng, lễ kết nạp, miễn sinh hoạt, huy hiệu hoặc đảng phí không khớp nhau.");
    public static readonly Refusal OnlyOutside = new("Tệp ký chỉ dùng khi nơi đến ở ngoài hệ thống này. Việc chuyển trong hệ thống thì nơi đến thấy ngay.");
    public static readonly Refusal NoFileYet = new("Chưa lập tệp cho việc chuyển này nên chưa có giấy báo nào để nạp. Lập tệp và gửi đi trước.", Field);
    public static readonly Refusal OtherReceipt = new("Giấy báo này của một việc chuyển khác. Chưa ghi gì. Mở đúng việc chuyển rồi nạp ở đó.", Field);
    public static readonly Refusal OtherReceiver = new("Giấy báo này không phải của nơi đã gửi tệp đến. Chưa ghi gì. Hỏi lại nơi nhận.", Field);
    public static readonly Refusal PersonNotChosen = new("Trong sổ có người trùng. Xem từng người rồi chọn: là người ấy, hay là người khác.", "Same");
    public static readonly Refusal CellMissing = new("Chưa chọn chi bộ. Tìm chi bộ rồi chọn; chữ khác còn giữ.", "Cell");
    public static readonly Refusal ReasonMissing = new("Chưa ghi vì sao gửi trả. Ghi một câu để nơi gửi biết phải làm gì.", "Reason");

    public static Refusal Impossible(Refusal what) => new($"Chữ ký đúng nhưng trong tệp có chỗ không thể đúng: {what.Say} Chưa nhận gì. Báo nơi gửi sửa hồ sơ rồi tải lại tệp.", Field);

    public static Refusal DueBeforeIssue(DateOnly issued) => new($"hạn nộp giấy ở trước ngày cấp {Dates.Full(issued)}.");

    public static Refusal UntilBeforeIssue(DateOnly issued) => new($"chuyển tạm thời mà không ghi đến ngày nào, hoặc hết trước ngày cấp {Dates.Full(issued)}.");

    public static Refusal AfterUntil(DateOnly until) => new($"Giấy giới thiệu chỉ cho sinh hoạt tạm thời đến {Dates.Full(until)}. Ghi ngày không sau ngày ấy, hoặc gửi trả giấy.", "On");

    public static Refusal CountedHere(string cell) => new($"Trong sổ này đồng chí ấy đang sinh hoạt chính thức ở {cell}, mà nơi gửi cũng đang tính. Chưa ghi gì. Hỏi lại nơi gửi; một nơi phải thôi tính trước, rồi mới tiếp nhận tạm thời.", "Same");

    public static Refusal SameFile(Arrival there) => new($"Tệp này đã nạp rồi ({there.FullName}, giấy số {there.ReferralNumber}; {Of(there).ToLowerInvariant()}). Không nhận hai lần; mở lại việc ấy ở dưới.", Field);

    public static Refusal SameNumber(Arrival there) => new($"Giấy giới thiệu số {there.ReferralNumber} của {there.FromPlace} đã nạp cho {there.FullName}. Mỗi giấy chỉ nhận một lần. Hỏi lại nơi gửi.", Field);

    public static Refusal Settled(Arrival arrival) => new($"Việc này đã xong từ trước: {Of(arrival).ToLowerInvariant()}. Không ghi thêm.");

    public static Refusal BeforeIssue(DateOnly issued) => new($"Ngày tiếp nhận không thể trước ngày cấp giấy giới thiệu {Dates.Full(issued)}. Sửa lại ngày.", "On");

    public static Refusal ReceiptBeforeIssue(DateOnly on, DateOnly issued) => new($"Giấy báo ghi tiếp nhận ngày {Dates.Full(on)}, trước ngày cấp giấy giới thiệu {Dates.Full(issued)}. Chưa ghi gì. Báo nơi nhận xem lại.", Field);

    public static Refusal ReceiptAhead(DateOnly on) => new($"Giấy báo ghi tiếp nhận ngày {Dates.Full(on)}, ở sau hôm nay. Chưa ghi gì. Báo nơi nhận xem lại.", Field);

    public static Refusal OtherDay(DateOnly here, DateOnly there) => new($"Ở đây đã ghi đến nơi ngày {Dates.Full(here)}, giấy báo ghi ngày {Dates.Full(there)}. Chưa ghi gì. Hai nơi thống nhất một ngày, nơi ghi sai sửa lại.", Field);

    public static Refusal WaitForReceipt(string name) => new($"Tệp đã niêm phong cho {name}, nên việc này xong bằng giấy báo ký của nơi ấy: tiếp nhận hay gửi trả đều có giấy báo. Chưa ghi gì. Gọi cho nơi nhận; nạp giấy báo ở trang Gửi bằng tệp.");

    public static Refusal AddressedAlready(string name) => new($"Tệp đã lập cho {name}. Không đổi nơi nhận, kẻo hai nơi cùng tiếp nhận. Xin nơi ấy gửi trả rồi cấp giấy khác.");

    public static Refusal HereElsewhere(string cell) => new($"Đồng chí này đang có tên ở {cell}, ngoài phần sổ của đồng chí. Chưa ghi gì. Nhờ nơi ấy nạp tệp, hoặc nhờ cấp trên chung.", "Same");

    public static Refusal LeftOtherwise(string how) => new($"Hồ sơ cũ đã đóng vì {how.ToLowerInvariant()}, không phải chuyển đi. Chưa ghi gì. Hỏi lại nơi gửi; được kết nạp lại hay phục hồi thì ghi theo đường ấy.", "Same");

    public static Refusal BackTooEarly(DateOnly left) => new($"Theo hồ sơ cũ, đồng chí còn tính ở đây đến hết ngày {Dates.Full(left)}. Ngày trở về phải từ {Dates.Full(left.AddDays(1))}.", "On");

    /// <summary>Where somebody stands who may be the one in the file, and what choosing them does.</summary>
    public static string Of(SamePerson one, PlacementKind kind)
    {
        var where = one.IsHere ? "đang có tên ở" : one.IsGuest ? "đang sinh hoạt tạm thời ở" : "đã chuyển đi từ";
        var then = !one.IsHere ? kind is PlacementKind.Permanent && one.IsGuest ? "Hết tạm thời, vào sổ chính thức." : "Mở lại hồ sơ cũ."
            : kind is PlacementKind.Permanent ? "Không ghi thêm người, chỉ báo lại nơi chuyển đi." : "Đang tính ở đây nên không nhận tạm thời được.";
        return $"{where} {one.Cell}; {(one.ByCard ? "trùng số thẻ" : "trùng họ tên, ngày sinh")}. {then}";
    }

    public static string Of(Arrival arrival) => arrival.State switch
    {
        ArrivalState.Taken when arrival.Kind is PlacementKind.Temporary => $"Đã tiếp nhận tạm thời từ ngày {Dates.Full(arrival.TakenOn!.Value)} đến {Dates.Full(arrival.Until!.Value)}",
        ArrivalState.Taken => $"Đã tiếp nhận từ ngày {Dates.Full(arrival.TakenOn!.Value)}",
        ArrivalState.Returned => "Đã gửi trả",
        _ => "Chờ tiếp nhận",
    };
}
