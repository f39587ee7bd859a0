using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Data;

namespace SoTay.Platform.Http;

/// <summary>For operators: is the process alive, may it get requests, what does it count.</summary>
public static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        // Begins to count now, not when somebody first asks.
        app.ServiceProvider.GetRequiredService<Meters>();
        app.MapGet("/health/live", () => Results.Text("live")).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/health/ready", ReadyAsync).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/metrics", Metrics).AllowAnonymous().ExcludeFromDescription();
    }

    private static async Task<IResult> ReadyAsync(AppDb db, CancellationToken cancellation)
    {
        try
        {
            return await db.Database.CanConnectAsync(cancellation) ? Results.Text("ready") : Results.Text("store not reachable", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
        catch (Exception wrong) when (wrong is System.Data.Common.DbException or TimeoutException)
        {
            return Results.Text("store not reachable", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    // Counts only, no names; still nobody's business outside the machine. What a proxy on it passes on has the caller's address.
    private static IResult Metrics(HttpContext http, Meters meters) =>
        http.Connection.RemoteIpAddress is null || (System.Net.IPAddress.IsLoopback(http.Connection.RemoteIpAddress) && !http.Request.Headers.ContainsKey("X-Forwarded-For"))
            ? Results.Text(meters.Write(), "text/plain; version=0.0.4") : Results.NotFound();
}
