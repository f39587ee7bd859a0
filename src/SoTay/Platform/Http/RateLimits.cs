using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace SoTay.Platform.Http;

/// <summary>
/// How often one address may try what an attacker would try often. A village hall stands behind one address, so the walls
/// are wide; the lock of a single account (five wrong passwords) is the narrow one.
/// </summary>
public static class RateLimits
{
    /// <summary>For pages that take a password, a code or a slip.</summary>
    public const string SignIn = "sign-in";

    /// <summary>For what costs much work, such as an import; counted for a person, because an office shares one address.</summary>
    public const string Heavy = "heavy";

    public static IServiceCollection AddRateLimits(this IServiceCollection services) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.AddPolicy(SignIn, http => PostsOnly(http, AddressOf(http), 60));
        options.AddPolicy(Heavy, http => PostsOnly(http, http.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? AddressOf(http), 20));
    });

    private static string AddressOf(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "?";

    private static RateLimitPartition<string> PostsOnly(HttpContext http, string who, int perMinute) => HttpMethods.IsPost(http.Request.Method)
        ? RateLimitPartition.GetSlidingWindowLimiter(who, _ => new()
        {
            PermitLimit = perMinute, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6, QueueLimit = 0,
        })
        : RateLimitPartition.GetNoLimiter("reading");
}
