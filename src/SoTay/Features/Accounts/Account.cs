using Microsoft.AspNetCore.Identity;
using SoTay.Platform.Text;

namespace SoTay.Features.Accounts;

/// <summary>Someone who signs in: a member, or an officer of the machine who is not one.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public const int NameLimit = 100;

    public Account()
    {
        Id = Guid.CreateVersion7();
        LockoutEnabled = true;
        Stamp();
    }

    /// <summary>Name shown in the frame and in the audit.</summary>
    public string DisplayName
    {
        get;
        set { field = value; FoldedName = Folding.Fold(value); SortKey = VietnameseOrder.NameKey(value); }
    }
    = "";

    public string FoldedName { get; private set; } = "";

    public string SortKey { get; private set; } = "";

    /// <summary>The roster row of this person; null for an administrator who is no member.</summary>
    public Guid? MemberId { get; set; }

    /// <summary>Keyed hash of the phone number, for signing in by phone.</summary>
    public byte[]? PhoneMatch { get; set; }

    /// <summary>Where reminders go by mail: the person's own choice, sealed, forgotten when emptied.</summary>
    public byte[]? AddressSealed { get; set; }

    /// <summary>The first password was made by an office, or there is none yet: it has to be set at once.</summary>
    public bool MustChangePassword { get; set; }

    public DateTime CreatedAt { get; set; }

    public DateTime? ClosedAt { get; private set; }

    public bool IsClosed => ClosedAt is not null;

    /// <summary>The person's own password; what an office gave is over with it.</summary>
    public void SetPassword(string hash)
    {
        (PasswordHash, MustChangePassword) = (hash, false);
        (AccessFailedCount, LockoutEnd) = (0, null);
        Stamp();
    }

    /// <summary>Came in by invitation: a password of one's own is the next thing.</summary>
    public void ForgetPassword()
    {
        (PasswordHash, MustChangePassword) = (null, true);
        Stamp();
    }

    /// <summary>
    /// Takes every proof away (password, second factor, lock), so that only the invitation made with it leads in.
    /// Passkeys and the second factor's key are rows of their own and go with <see cref="Invitations.AccessReset"/>.
    /// </summary>
    public void ForgetProofs()
    {
        (PasswordHash, TwoFactorEnabled, MustChangePassword) = (null, false, true);
        (AccessFailedCount, LockoutEnd) = (0, null);
        Stamp();
    }

    // Both stamps change with the proofs: one ends what was signed in elsewhere, the other refuses a stale write.
    private void Stamp() => SecurityStamp = ConcurrencyStamp = Convert.ToHexString(System.Security.Cryptography.RandomNumberGenerator.GetBytes(16));

    /// <summary>Nobody signs in with it any more; what it did keeps its name.</summary>
    public void Close(DateTime at) => ClosedAt ??= at;

    public void Reopen() => ClosedAt = null;
}
