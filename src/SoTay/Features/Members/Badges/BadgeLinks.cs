using System.Globalization;

namespace SoTay.Features.Members.Badges;

/// <summary>Addresses of badges.</summary>
public static class BadgeLinks
{
    public static string Of(Guid organisation, DateOnly? ceremony = null, string? view = null, int from = 0) => $"/organisations/{organisation}/badges" + Query(ceremony, view, from);

    public static string List(Guid organisation, DateOnly ceremony) => $"/organisations/{organisation}/badges/file?ceremony={Day(ceremony)}";

    private static string Query(DateOnly? ceremony, string? view, int from)
    {
        string?[] parts = [ceremony is { } day ? $"ceremony={Day(day)}" : null, view is { } name ? $"view={name}" : null, from > 0 ? $"from={from}" : null];
        var said = string.Join('&', parts.Where(part => part is not null));
        return said.Length > 0 ? "?" + said : "";
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
