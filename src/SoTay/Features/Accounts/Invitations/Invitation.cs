using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace SoTay.Features.Accounts.Invitations;

/// <summary>
/// A one-time way in, printed on a slip with a QR code for people without e-mail, or sent by mail.
/// The store keeps only the hash of the code: whoever reads the database cannot sign in with it.
/// </summary>
public sealed class Invitation
{
    public static readonly TimeSpan Life = TimeSpan.FromDays(14);

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AccountId { get; init; }

    public required byte[] CodeHash { get; init; }

    public required DateTime CreatedAt { get; init; }

    public Guid? CreatedById { get; init; }

    public required DateTime ExpiresAt { get; init; }

    public DateTime? UsedAt { get; private set; }

    public bool IsOpen(DateTime now) => UsedAt is null && ExpiresAt > now;

    public void Use(DateTime now) => UsedAt ??= now;

    /// <summary>The invitation and the code for its link, which is shown once and never stored.</summary>
    public static (Invitation Invitation, string Code) For(Account account, DateTime now, Guid? by)
    {
        var code = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(18));
        return (new() { AccountId = account.Id, CodeHash = Hash(code), CreatedAt = now, CreatedById = by, ExpiresAt = now + Life }, code);
    }

    public static byte[] Hash(string code) => SHA256.HashData(Encoding.UTF8.GetBytes(code));
}
