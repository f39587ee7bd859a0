using System.Globalization;

namespace SoTay.Features.Targets;

/// <summary>A number as it is written here: 18.400 is eighteen thousand four hundred, 9,2 has one decimal.</summary>
public static class TargetNumber
{
    private const decimal Limit = 1_000_000_000_000m;
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public static bool TryRead(string words, out decimal number) =>
        decimal.TryParse(words.Trim(), NumberStyles.Number, Vietnamese, out number) && Math.Abs(number) <= Limit;

    /// <summary>As <see cref="TryRead"/> reads it, every decimal kept.</summary>
    public static string Write(decimal number) => number.ToString(Vietnamese);

    /// <summary>Null for an empty field.</summary>
    public static bool TryReadOrNothing(string? words, out decimal? number)
    {
        number = null;
        if (string.IsNullOrWhiteSpace(words)) return true;
        if (!TryRead(words, out var read)) return false;
        number = read;
        return true;
    }
}
