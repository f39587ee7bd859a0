namespace SoTay.Features.Meetings.Desk;

/// <summary>
/// What the desk's script sends has no antiforgery field: only a request of our own pages can carry the header (a foreign one would have
/// to ask first, and nothing here answers that), and the origin is compared.
/// </summary>
internal static class DeskRequest
{
    public const string Header = "X-SoTay-Desk";

    public static bool IsOurs(HttpRequest request)
    {
        if (!request.Headers.ContainsKey(Header)) return false;
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0 && site is not ("same-origin" or "none")) return false;
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || Uri.TryCreate(origin, UriKind.Absolute, out var from) && string.Equals(from.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase);
    }
}
