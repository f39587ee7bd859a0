using System.Globalization;
using SoTay.Features.Policies;

namespace SoTay.Features.Members.Paths;

/// <summary>Grounds of striking off (208-QĐ/TW; domain rules: members, section 6) as codes only; the measure of each is a dated rule.</summary>
public static class StrikeOffGrounds
{
    private static readonly (string Code, string Words, string? Rule)[] All =
    [
        (Inactive, "Bỏ sinh hoạt từ {0} tháng trong năm, không có lý do chính đáng", "removal.inactive_months_in_year"),
        ("unpaid", "Không đóng đảng phí từ {0} tháng trong năm, không có lý do chính đáng", "removal.unpaid_months_in_year"),
        ("card", "Tự ý trả thẻ hoặc hủy thẻ đảng viên", null),
        ("will", "Giảm sút ý chí phấn đấu, đã giáo dục {0} tháng mà không tiến bộ", "removal.education_months"),
        ("substandard", "{0} năm liền không hoàn thành nhiệm vụ", "removal.substandard_years_consecutive"),
        ("standards", "Không bảo đảm tiêu chuẩn chính trị", null),
        (Probation, "Đảng viên dự bị không đủ tư cách", null),
    ];

    /// <summary>Abandoned activity: whoever is struck off for it is never admitted again.</summary>
    public const string Inactive = "inactive";

    /// <summary>Only of a probationer.</summary>
    public const string Probation = "probation";

    public static bool IsKnown(string? code, bool isProbationary) => All.Any(ground => ground.Code == code) && (isProbationary || code != Probation);

    public static IEnumerable<(string Code, string Words)> For(bool isProbationary, PolicyReader rules) =>
        All.Where(ground => isProbationary || ground.Code != Probation).Select(ground => (ground.Code, Words(ground.Code, rules)));

    public static string Words(string code, PolicyReader rules)
    {
        var (_, words, rule) = All.First(ground => ground.Code == code);
        // Words only: a ground is named even where its measure is older than the rules known here.
        return rule is null ? words : string.Format(CultureInfo.InvariantCulture, words, rules.OrFirstKnown().Whole(rule)!.Value);
    }

    public static PolicyBasis? Basis(string code, PolicyReader rules) => All.First(ground => ground.Code == code).Rule is { } rule ? rules.Whole(rule)?.Basis : null;
}
