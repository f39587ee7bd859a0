using System.Globalization;

namespace SoTay.Features.Policies;

/// <summary>What kind of value a key holds, how it is checked when typed and how it is shown.</summary>
public sealed record PolicyUnit(string Code, PolicyKind Kind, string Label)
{
    private static readonly Dictionary<string, PolicyUnit> Known = new PolicyUnit[]
    {
        new("years", PolicyKind.Number, "năm"), new("months", PolicyKind.Number, "tháng"), new("days", PolicyKind.Number, "ngày"),
        new("working_days", PolicyKind.Number, "ngày làm việc"), new("hours", PolicyKind.Number, "giờ"), new("minutes", PolicyKind.Number, "phút"),
        new("day", PolicyKind.Number, "ngày trong tháng") { Before = "ngày" }, new("month", PolicyKind.Number, "tháng") { Before = "tháng" }, new("share", PolicyKind.Share, ""),
        new("factor", PolicyKind.Number, "lần"), new("count", PolicyKind.Number, ""), new("points", PolicyKind.Number, "điểm"),
        new("members", PolicyKind.Number, "đảng viên"), new("persons", PolicyKind.Number, "người"), new("digits", PolicyKind.Number, "chữ số"),
        new("pt", PolicyKind.Number, "pt"), new("mm", PolicyKind.Number, "mm"), new("vnd", PolicyKind.Number, "đồng"),
        new("vnd_per_month", PolicyKind.Number, "đồng/tháng"), new("code", PolicyKind.Code, ""), new("bool", PolicyKind.Flag, ""),
        new("date", PolicyKind.Date, ""), new("mm-dd", PolicyKind.MonthDay, ""),
    }.ToDictionary(unit => unit.Code, StringComparer.Ordinal);

    /// <summary>A word that stands before the number instead of the label after it: "ngày 3".</summary>
    public string? Before { get; private init; }

    public static PolicyUnit Of(string code) => Known[code];

    public static bool Knows(string code) => Known.ContainsKey(code);

    /// <summary>How a person writes a value of this unit.</summary>
    public string Hint => Kind switch
    {
        PolicyKind.Number => Label.Length > 0 ? $"Số, tính bằng {Label}" : "Một số",
        PolicyKind.Share => "Phần trăm, ví dụ 66,67",
        PolicyKind.Date => "Ví dụ 02/09/2026",
        PolicyKind.MonthDay => "Ngày và tháng, ví dụ 02/09",
        _ => "",
    };

    /// <summary>True when the stored text is a value of this unit.</summary>
    public bool Accepts(string text) => Kind switch
    {
        PolicyKind.Number => TryNumber(text, out var number) && number >= 0,
        PolicyKind.Share => TryNumber(text, out var share) && share is >= 0 and <= 1,
        PolicyKind.Flag => text is "0" or "1",
        PolicyKind.Date => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        PolicyKind.MonthDay => DateOnly.TryParseExact("2024-" + text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        _ => text.Length > 0,
    };

    public static bool TryNumber(string text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
}
