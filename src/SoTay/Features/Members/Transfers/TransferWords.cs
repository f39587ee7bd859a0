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

    /// <summary>"Quá hạn 3 ngày", "Còn 5 ngày"; null when settled, without a rule, or with time left.</summary>
    public static string? Pressing(MemberTransfer transfer, DateOnly today, int warnDays) => transfer.State is not TransferState.Open || transfer.DueOn is null ? null
        : transfer.DaysLate(today) switch { > 0 and var late => $"Quá hạn {late} ngày", var left when -left <= warnDays => left == 0 ? "Hạn là hôm nay" : $"Còn {-left} ngày", _ => null };
}
