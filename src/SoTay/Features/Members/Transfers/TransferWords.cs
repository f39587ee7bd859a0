using SoTay.Platform.Ui;

namespace SoTay.Features.Members.Transfers;

/// <summary>Transfers in words that people read.</summary>
public static class TransferWords
{
    public static string Of(PlacementKind kind) => kind is PlacementKind.Permanent ? "Chuyển chính thức" : "Chuyển tạm thời";

    public static string Of(MemberTransfer transfer) => transfer.State switch
    {
        TransferState.Taken => $"Đã tiếp nhận từ ngày {Dates.Full(transfer.TakenOn!.Value)}",
        TransferState.Returned => "Nơi đến đã gửi trả",
        TransferState.Withdrawn => "Đã hủy giấy giới thiệu",
        TransferState.Merged => "Hai nơi đã nhập làm một",
        _ => "Chờ nơi đến tiếp nhận",
    };

    /// <summary>"Hết hạn ngày 20/05/2027", "Đang sinh hoạt tạm thời đến 20/05/2027": of a stay that lasts.</summary>
    public static string OfStay(MemberTransfer stay, DateOnly today) => stay.Until is not { } until ? "Đang sinh hoạt tạm thời"
        : until < today ? $"Hết hạn ngày {Dates.Full(until)}" : $"Đang sinh hoạt tạm thời đến {Dates.Full(until)}";

    /// <summary>How much a stay is past its day, or what is left of it; null with time left.</summary>
    public static string? PressingStay(MemberTransfer stay, DateOnly today, int warnDays) => stay.Until is not { } until || until.DayNumber - today.DayNumber > warnDays ? null
        : until < today ? $"Quá hạn {today.DayNumber - until.DayNumber} ngày" : until == today ? "Hạn là hôm nay" : $"Còn {until.DayNumber - today.DayNumber} ngày";

    /// <summary>"Quá hạn 3 ngày", "Còn 5 ngày"; null when settled, without a rule, or with time left.</summary>
    public static string? Pressing(MemberTransfer transfer, DateOnly today, int warnDays) => transfer.State is not TransferState.Open || transfer.DueOn is null ? null
        : transfer.DaysLate(today) switch { > 0 and var late => $"Quá hạn {late} ngày", var left when -left <= warnDays => left == 0 ? "Hạn là hôm nay" : $"Còn {-left} ngày", _ => null };
}
