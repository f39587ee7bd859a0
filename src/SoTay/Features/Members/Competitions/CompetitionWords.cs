namespace SoTay.Features.Members.Competitions;

/// <summary>Competitions in words that people read.</summary>
public static class CompetitionWords
{
    public static string Of(CompetitionStage stage) => stage switch
    {
        CompetitionStage.Draft => "Đang chuẩn bị",
        CompetitionStage.Announced => "Đang nhận đăng ký",
        CompetitionStage.Examining => "Đang thi, chấm",
        CompetitionStage.Marked => "Chờ bỏ phiếu",
        CompetitionStage.Voted => "Chờ quyết định",
        CompetitionStage.Decided => "Đã có quyết định",
        _ => "Kết thúc, không có kết quả",
    };

    public static string Of(CompetitionPart part) => part is CompetitionPart.Written ? "Thi viết" : "Trình bày";

    /// <summary>"8,75".</summary>
    public static string Points(decimal? points) => points is { } value ? Math.Round(value, 2, MidpointRounding.AwayFromZero).ToString("0.##", Vietnamese) : "–";

    /// <summary>Reads a mark typed with a comma or a point, in hundredths; null when it is none, or has more than two decimals.</summary>
    public static int? Hundredths(string? typed)
    {
        if (!decimal.TryParse((typed ?? "").Trim().Replace(',', '.'), System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var points)) return null;
        return points <= CompetitionCriterion.MostPoints && points * 100 == Math.Truncate(points * 100) ? (int)(points * 100) : null;
    }

    private static readonly System.Globalization.CultureInfo Vietnamese = System.Globalization.CultureInfo.GetCultureInfo("vi-VN");
}
