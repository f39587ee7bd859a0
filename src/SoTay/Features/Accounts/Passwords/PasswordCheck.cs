using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Accounts.Passwords;

/// <summary>The first step of signing in: a name or phone number and a password.</summary>
public sealed class PasswordCheck(UserManager<Account> users, AppDb db, FieldCipher cipher, IPasswordHasher<Account> hasher, MissedNames missed)
{
    // Checked when there is no such account, so that the answer takes as long as for one that exists.
    private static readonly Account Nobody = new() { UserName = "nobody" };
    private static string? _nobodysHash;

    public async Task<(Account? Account, Refusal? Refusal)> TryAsync(string? login, string? password)
    {
        if (string.IsNullOrWhiteSpace(login) || string.IsNullOrEmpty(password)) return (null, AccountRefusals.NothingTyped);
        var account = await FindAsync(login.Trim());
        if (account is null or { IsClosed: true } or { PasswordHash: null })
        {
            if (missed.LockedUntil(login) is { } until) return (null, Locked(until));
            hasher.VerifyHashedPassword(Nobody, _nobodysHash ??= hasher.HashPassword(Nobody, "nobody"), password);
            return (null, missed.Miss(login) is { } now ? Locked(now) : AccountRefusals.NotRecognised);
        }

        if (await users.IsLockedOutAsync(account)) return (null, Locked(account));
        if (await users.CheckPasswordAsync(account, password))
        {
            // Whoever still owes a code keeps the count: else a stolen password would buy any number of tries at the code.
            if (!account.TwoFactorEnabled) await users.ResetAccessFailedCountAsync(account);
            return (account, null);
        }

        await users.AccessFailedAsync(account);
        return (null, await users.IsLockedOutAsync(account) ? Locked(account) : AccountRefusals.NotRecognised);
    }

    private async Task<Account?> FindAsync(string login)
    {
        if (await users.FindByNameAsync(login) is { } named) return named;
        if (PhoneNumber.From(login) is not { } phone) return null;
        var hash = cipher.Match(PhoneNumber.MatchPurpose, phone);
        // One phone in a household may stand in two accounts; then it names nobody.
        var owners = await db.Accounts.Where(row => row.PhoneMatch == hash && row.ClosedAt == null).OrderBy(row => row.Id).Take(2).ToListAsync();
        return owners.Count == 1 ? owners[0] : null;
    }

    private static Refusal Locked(Account account) => Locked(account.LockoutEnd!.Value.UtcDateTime);

    private static Refusal Locked(DateTime until) => AccountRefusals.LockedUntil(VietnamClock.Wall(until));
}
