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
        SecurityStamp = Convert.ToHexString(System.Security.Cryptography.RandomNumberGenerator.GetBytes(16));
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

    /// <summary>The first password was made by an office, or there is none yet: it has to be set at once.</summary>
    public bool MustChangePassword { get; set; }

    public DateTime CreatedAt { get; set; }

    public DateTime? ClosedAt { get; private set; }

    public bool IsClosed => ClosedAt is not null;

    /// <summary>Nobody signs in with it any more; what it did keeps its name.</summary>
    public void Close(DateTime at) => ClosedAt ??= at;

    public void Reopen() => ClosedAt = null;
}
