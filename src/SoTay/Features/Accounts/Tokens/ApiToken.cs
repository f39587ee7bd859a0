using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;

namespace SoTay.Features.Accounts.Tokens;

/// <summary>What a program signs in with: scopes, limited to a subtree, only its hash in the store.</summary>
public sealed class ApiToken : IVersioned, IAudited
{
    public const string Prefix = "sotay_";
    public const int NameLimit = 100;

    /// <summary>Ten years: longer is written without an end.</summary>
    public const int DaysLimit = 3660;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>What uses it, in the words of the person who made it.</summary>
    public required string Name { get; init; }

    [Unspoken]
    public required byte[] Hash { get; init; }

    /// <summary>Sees this organisation and what is below it, nothing else.</summary>
    public required Guid OrganisationId { get; init; }

    /// <summary>Words of <see cref="TokenScopes"/>, one space between.</summary>
    public required string Scopes { get; init; }

    public required DateTime CreatedAt { get; init; }

    public DateTime? ExpiresAt { get; init; }

    public DateTime? RevokedAt { get; private set; }

    /// <summary>A call within the last minutes, so that an administrator sees which ones are forgotten.</summary>
    [Unspoken]
    public DateTime? UsedAt { get; private set; }

    public int Version { get; set; }

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => Id;

    public bool IsOpen(DateTime now) => RevokedAt is null && (ExpiresAt is null || ExpiresAt > now);

    public void Revoke(DateTime now) => RevokedAt ??= now;

    public static string NewSecret() => Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24));

    public static byte[] HashOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
