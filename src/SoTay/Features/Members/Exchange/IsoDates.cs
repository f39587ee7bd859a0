using System.Globalization;

namespace SoTay.Features.Members.Exchange;

/// <summary>Dates as far as they are known, as files carry them: 1976-09-20, 1976-09, 1976.</summary>
internal static class IsoDates
{
    public static string? Write(DateOnly? date, DatePrecision precision) => date is not { } known ? null
        : known.ToString(precision switch { DatePrecision.Year => "yyyy", DatePrecision.Month => "yyyy-MM", _ => "yyyy-MM-dd" }, CultureInfo.InvariantCulture);

    /// <summary>As a person types it on the form, where it is judged: 20/09/1976.</summary>
    public static string? Typed(string? iso) => iso is null ? null : string.Join('/', iso.Split('-').Reverse());

    /// <summary>"2026-10" as the first day of that month; null for anything else.</summary>
    public static DateOnly? Month(string? iso) => DateOnly.TryParseExact(iso, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month : null;
}
