using System.Collections.Frozen;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace SoTay.Platform.Http;

/// <summary>
/// How often one address may try what an attacker would try often: pages say so by <see cref="EnableRateLimitingAttribute"/>.
/// A village hall stands behind one address, so the walls are wide; the lock of a single account (five wrong passwords) is the
/// narrow one. The framework's own middleware never lets its counters and their timer go when its host ends; these end with it.
/// </summary>
public sealed class RateLimits : IDisposable
{
    /// <summary>For pages that take a password, a code or a slip.</summary>
    public const string SignIn = "sign-in";

    /// <summary>For what costs much work, such as an import; counted for a person, because an office shares one address.</summary>
    public const string Heavy = "heavy";

    private readonly FrozenDictionary<string, PartitionedRateLimiter<HttpContext>> _limiters = new Dictionary<string, PartitionedRateLimiter<HttpContext>>
    {
        [SignIn] = PartitionedRateLimiter.Create<HttpContext, string>(http => PostsOnly(http, AddressOf(http), 60)),
        [Heavy] = PartitionedRateLimiter.Create<HttpContext, string>(http => PostsOnly(http, http.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? AddressOf(http), 20)),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The step of the pipeline: a try too many is answered with 429 and goes no further.</summary>
    public async Task PassAsync(HttpContext http, RequestDelegate next)
    {
        var policy = http.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName;
        using var lease = policy is null ? null : _limiters[policy].AttemptAcquire(http);
        if (lease is { IsAcquired: false }) http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        else await next(http);
    }

    public void Dispose()
    {
        foreach (var limiter in _limiters.Values) limiter.Dispose();
    }

    private static string AddressOf(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "?";

    private static RateLimitPartition<string> PostsOnly(HttpContext http, string who, int perMinute) => HttpMethods.IsPost(http.Request.Method)
        ? RateLimitPartition.GetSlidingWindowLimiter(who, _ => new()
        {
            PermitLimit = perMinute, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6, QueueLimit = 0,
        })
        : RateLimitPartition.GetNoLimiter("reading");
}
