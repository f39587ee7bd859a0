using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SoTay.Platform.Webhooks;

/// <summary>
/// Signs as standardwebhooks.com describes it, for which libraries exist in most languages: HMAC-SHA256 over identifier, moment and body.
/// The identifier and the moment are signed too, so that an old event cannot be played again as a new one.
/// </summary>
public static class WebhookSigning
{
    public const string IdHeader = "webhook-id";
    public const string MomentHeader = "webhook-timestamp";
    public const string SignatureHeader = "webhook-signature";

    private const string Prefix = "whsec_";

    public static string NewSecret() => Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    /// <param name="secret">As <see cref="NewSecret"/> wrote it.</param>
    /// <param name="moment">Of the sending, in whole seconds since 1970.</param>
    public static string Sign(string secret, Guid id, long moment, string body)
    {
        var key = Convert.FromBase64String(secret[Prefix.Length..]);
        var words = string.Create(CultureInfo.InvariantCulture, $"{id}.{moment}.{body}");
        return "v1," + Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(words)));
    }
}
