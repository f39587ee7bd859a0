using Microsoft.AspNetCore.Identity;

namespace SoTay.Features.Accounts;

/// <summary>Someone who signs in: a member, or an officer of the machine who is not one.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public Account() => Id = Guid.CreateVersion7();

    /// <summary>Name shown in the frame and in the audit.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>The roster row of this person; null for an administrator who is no member.</summary>
    public Guid? MemberId { get; set; }

    /// <summary>Keyed hash of the phone number, for signing in by phone.</summary>
    public byte[]? PhoneMatch { get; set; }

    /// <summary>The first password was made by an office and has to be changed at once.</summary>
    public bool MustChangePassword { get; set; }

    public DateTime CreatedAt { get; set; }

    public DateTime? ClosedAt { get; set; }
}
