using Microsoft.AspNetCore.Mvc.Rendering;
using SoTay.Features.Dues.Books;
using SoTay.Features.Dues.Payments;
using SoTay.Features.Dues.Rates;
using SoTay.Features.Dues.Sheets;
using SoTay.Platform.Ui;

namespace SoTay.Features.Dues;

/// <summary>Dues in words that people read.</summary>
public static class DuesWords
{
    public static IReadOnlyList<SelectListItem> Groups { get; } = [new("Chọn đối tượng", ""), .. Enum.GetValues<DuesGroup>().Select(group => new SelectListItem(Of(group), group.ToString()))];

    public static IReadOnlyList<SelectListItem> Grounds { get; } = [new("Chọn lý do", ""), .. Enum.GetValues<DuesGround>().Select(ground => new SelectListItem(Of(ground), ground.ToString()))];

    public static IReadOnlyList<SelectListItem> Channels { get; } = [.. Enum.GetValues<DuesChannel>().Select(channel => new SelectListItem(Of(channel), channel.ToString()))];

    public static string Of(DuesGroup? group) => group switch
    {
        DuesGroup.Insured => "Đóng bảo hiểm xã hội bắt buộc",
        DuesGroup.InsuranceBenefit => "Hưởng trợ cấp ốm đau, thai sản",
        DuesGroup.Pensioner => "Hưởng lương hưu",
        DuesGroup.PensionerOtherIncome => "Hưởng lương hưu, có thu nhập khác",
        DuesGroup.UninsuredWorkingAge => "Trong tuổi lao động, không bảo hiểm",
        DuesGroup.UninsuredRetirementAge => "Ngoài tuổi lao động, không bảo hiểm",
        DuesGroup.Student => "Học sinh, sinh viên",
        DuesGroup.SocialAllowance => "Hưởng trợ cấp xã hội",
        DuesGroup.Voluntary => "Tự nguyện đóng cao hơn",
        _ => "Chưa có mức được duyệt",
    };

    public static string Of(DuesGround ground) => ground switch
    {
        DuesGround.SocialPension => "Hưởng trợ cấp hưu trí xã hội",
        DuesGround.PoorHousehold => "Hộ nghèo",
        DuesGround.NearPoorHousehold => "Hộ cận nghèo",
        DuesGround.ListedDisease => "Mắc bệnh trong danh mục",
        DuesGround.Detained => "Đình chỉ sinh hoạt vì bị tạm giữ, tạm giam",
        _ => "Hoàn cảnh khó khăn khác",
    };

    public static string Of(DuesReliefKind kind, decimal share) => kind is DuesReliefKind.Exemption ? "Miễn" : $"Giảm {Vnd.Share(share)}";

    public static string Of(DuesChannel channel) => channel is DuesChannel.Portal ? "Cổng Dịch vụ công" : "Tiền mặt";

    public static string Of(DuesDutyKind kind) => kind is DuesDutyKind.Approve ? "Chỉ đạo, duyệt mức đóng" : "Thu, đôn đốc";

    public static string Of(DuesEntryKind kind) => kind switch
    {
        DuesEntryKind.Spending => "Chi",
        DuesEntryKind.Opening => "Số dư ban đầu",
        DuesEntryKind.Inherited => "Nhận số dư",
        DuesEntryKind.PassedOn => "Chuyển số dư",
        DuesEntryKind.OwedInherited => "Nhận phần phải nộp lên",
        _ => "Chuyển phần phải nộp lên",
    };

    public static string Of(DuesHandOver one) => one.State switch
    {
        DuesHandOverState.Received => one.ToId is null ? "Đã giao" : $"Đã nhận ngày {Dates.Full(one.SettledOn!.Value)}",
        DuesHandOverState.SentBack => "Gửi trả",
        _ => "Đã giao, chờ nhận",
    };

    /// <summary>"Đã nộp 05/11, tiền mặt"; "Chưa nộp"; "Được miễn".</summary>
    public static string Of(DuesCharge line, DateOnly today) => line.State switch
    {
        DuesLineState.Paid => $"Đã nộp {Dates.Short(line.PaidOn!.Value, today)}, {Of(line.Channel!.Value).ToLowerInvariant()}",
        DuesLineState.Exempt => "Được miễn",
        DuesLineState.NoAmount => "Chưa có mức được duyệt",
        _ => "Chưa nộp",
    };

    public static State StateOf(DuesCharge line) => line.State switch { DuesLineState.Paid => State.Done, DuesLineState.Exempt => State.None, DuesLineState.NoAmount => State.Late, _ => State.Asked };
}
