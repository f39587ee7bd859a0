using System.Globalization;

namespace SoTay.Features.Policies;

/// <summary>Values and dates of this room in the words of the screen.</summary>
public static class PolicyText
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>dd/MM/yyyy, whatever the machine speaks.</summary>
    public static string Shown(this DateOnly date) => date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>A stored value as a person reads it: "30 ngày làm việc", "66,67 %", "Có", "02/09".</summary>
    public static string Show(string value, PolicyUnit unit) => unit.Kind switch
    {
        PolicyKind.Number when PolicyUnit.TryNumber(value, out var number) => WithUnit(number.ToString("#,##0.####", Vietnamese), unit),
        PolicyKind.Share when PolicyUnit.TryNumber(value, out var share) => $"{(share * 100).ToString("0.##", Vietnamese)} %",
        PolicyKind.Flag => value == "1" ? "Có" : "Không",
        PolicyKind.Date => DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture).Shown(),
        PolicyKind.MonthDay => $"{value[3..]}/{value[..2]}",
        _ => PolicyCatalogue.Word(value),
    };

    /// <summary>What a person types, back into the stored form; null when it is not a value of the unit.</summary>
    public static string? Read(string? typed, PolicyUnit unit)
    {
        var text = typed?.Trim() ?? "";
        var stored = unit.Kind switch
        {
            PolicyKind.Number => Plain(text),
            PolicyKind.Share => Share(text),
            PolicyKind.Date => DateOnly.TryParseExact(text, ["dd/MM/yyyy", "d/M/yyyy", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "",
            PolicyKind.MonthDay => DateOnly.TryParseExact(text + "/2024", ["dd/MM/yyyy", "d/M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? day.ToString("MM-dd", CultureInfo.InvariantCulture) : "",
            _ => text,
        };
        return unit.Accepts(stored) ? stored : null;
    }

    private static string WithUnit(string number, PolicyUnit unit) =>
        unit.Before is { } before ? $"{before} {number}" : $"{number} {unit.Label}".TrimEnd();

    // People write 2.340.000 and 1,5; the store keeps 2340000 and 1.5.
    private static string Plain(string text) =>
        decimal.TryParse(text, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, Vietnamese, out var number)
            ? number.ToString(CultureInfo.InvariantCulture) : "";

    private static string Share(string text)
    {
        var percent = text.TrimEnd('%', ' ');
        return decimal.TryParse(percent, NumberStyles.AllowDecimalPoint, Vietnamese, out var number)
            ? (number / 100).ToString(CultureInfo.InvariantCulture) : "";
    }
}
