using Microsoft.AspNetCore.Identity;
using SoTay.Features.Accounts.Sessions;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;

namespace SoTay.Features.Accounts.SecondFactor;

/// <summary>Turns the second factor on and off: a key that the person's application scans, a code that proves it, recovery codes on paper.</summary>
public sealed class Enrolment(UserManager<Account> users, AppDb db, SignedInPeople people)
{
    private const int RecoveryCodes = 10;
    private const string Issuer = "So Tay";

    /// <summary>The key in groups of four, for typing, and the address that the QR code holds.</summary>
    public async Task<(string Typed, string Address)> KeyAsync(Account account)
    {
        if (await users.GetAuthenticatorKeyAsync(account) is not { Length: > 0 } key)
        {
            await users.ResetAuthenticatorKeyAsync(account);
            key = (await users.GetAuthenticatorKeyAsync(account))!;
        }

        var name = Uri.EscapeDataString(account.UserName!);
        var issuer = Uri.EscapeDataString(Issuer);
        return (string.Join(' ', key.Chunk(4).Select(four => new string(four))), $"otpauth://totp/{issuer}:{name}?secret={key}&issuer={issuer}&digits=6");
    }

    /// <summary>The recovery codes when the code was right; null when it was not and nothing changed.</summary>
    public async Task<IReadOnlyList<string>?> TurnOnAsync(Account account, string? code)
    {
        if (!await IsRightAsync(account, code)) return null;
        await users.SetTwoFactorEnabledAsync(account, true);
        return await NewCodesAsync(account, "Account.second-factor-on");
    }

    public Task<IReadOnlyList<string>> NewCodesAsync(Account account) => NewCodesAsync(account, "Account.recovery-codes");

    /// <summary>Forgets the key, so that another phone can be enrolled.</summary>
    public async Task TurnOffAsync(Account account)
    {
        Note(account, "Account.second-factor-off");
        await users.SetTwoFactorEnabledAsync(account, false);
        await users.ResetAuthenticatorKeyAsync(account);
        people.Forget(account.Id);
    }

    public Task<bool> IsRightAsync(Account account, string? code) =>
        users.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, (code ?? "").Replace(" ", "", StringComparison.Ordinal));

    private async Task<IReadOnlyList<string>> NewCodesAsync(Account account, string act)
    {
        Note(account, act);
        var codes = await users.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodes);
        people.Forget(account.Id);
        return [.. codes!];
    }

    private void Note(Account account, string act) => AuditTrail.Note(db, new Actor(account.Id, account.DisplayName), account.Id, act, account.Id);
}
