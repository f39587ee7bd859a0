using Microsoft.AspNetCore.Identity;
using SoTay.Features.Accounts.Sessions;
using SoTay.Platform;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;

namespace SoTay.Features.Accounts.Passwords;

/// <summary>A person sets their own password; every other device is signed out.</summary>
public sealed class PasswordChange(AppDb db, IPasswordHasher<Account> hasher, SessionDoor door, SignedInPeople people)
{
    /// <summary>The current password is asked unless an office's first one has to be replaced at once.</summary>
    public async Task<Refusal?> TryAsync(Account account, string? current, string? password, string? repeated, Guid? session)
    {
        if (!account.MustChangePassword && !IsCurrent(account, current)) return AccountRefusals.CurrentPasswordWrong;
        if (PasswordRules.Check(account.UserName!, password, repeated) is { } refusal) return refusal;
        if (IsCurrent(account, password)) return AccountRefusals.PasswordUnchanged;
        account.SetPassword(hasher.HashPassword(account, password!));
        AuditTrail.Note(db, new Actor(account.Id, account.DisplayName), account.Id, "Account.password-set", account.Id);
        await db.SaveChangesAsync();
        await door.EndAllAsync(account.Id, session);
        people.Forget(account.Id);
        return null;
    }

    private bool IsCurrent(Account account, string? password) => account.PasswordHash is { } hash && password is { Length: > 0 }
        && hasher.VerifyHashedPassword(account, hash, password) != PasswordVerificationResult.Failed;
}
