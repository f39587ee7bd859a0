namespace SoTay.Features.Statistics.Forms.Growth;

/// <summary>Why somebody came or went, beside the name in a list.</summary>
internal static class GrowthWords
{
    public static string Of(BorderCause cause) => cause switch
    {
        BorderCause.Admitted => "Kết nạp",
        BorderCause.Restored => "Phục hồi đảng tịch",
        BorderCause.FromOtherProvince => "Tỉnh khác chuyển đến",
        BorderCause.FromSameProvince => "Nơi khác trong tỉnh chuyển đến",
        BorderCause.FromOutside => "Nơi chưa có trong Sổ Tay chuyển đến",
        BorderCause.Appeared => "Mới có tên, chưa ghi kết nạp hay chuyển đến",
        BorderCause.Died => "Từ trần",
        BorderCause.Expelled => "Khai trừ",
        BorderCause.StruckOff => "Xóa tên",
        BorderCause.Resigned => "Xin ra khỏi Đảng",
        BorderCause.ToOtherProvince => "Chuyển đi tỉnh khác",
        BorderCause.ToSameProvince => "Chuyển đi nơi khác trong tỉnh",
        BorderCause.ToOutside => "Chuyển đi nơi chưa có trong Sổ Tay",
        _ => "Không còn tên, chưa ghi vì sao",
    };
}
