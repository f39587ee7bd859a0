using System.Globalization;

namespace SoTay.Features.Organisations;

/// <summary>The date of which a page shows the tree: today, or a past day written in the address (<c>?on=2026-03-16</c>, also <c>16/03/2026</c>).</summary>
public sealed record AsOf(DateOnly Date, DateOnly Today, string? Say = null)
{
    private static readonly string[] Formats = ["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy", "d-M-yyyy"];

    public bool IsToday => Date == Today;

    /// <summary>What a link carries so that the next page shows the same day.</summary>
    public string Query => IsToday ? "" : $"?on={Date:yyyy-MM-dd}";

    /// <summary>A date that is not understood or lies ahead shows today and says so.</summary>
    public static AsOf Parse(string? text, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(text)) return new(today, today);
        if (!DateOnly.TryParseExact(text.Trim(), Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return new(today, today, $"Không hiểu ngày “{text}”. Ghi theo mẫu 03/12/2026. Trang đang hiện số liệu hôm nay.");
        return date > today ? new(today, today, $"Ngày {date:dd/MM/yyyy} ở sau hôm nay. Trang đang hiện số liệu hôm nay.") : new(date, today);
    }
}
