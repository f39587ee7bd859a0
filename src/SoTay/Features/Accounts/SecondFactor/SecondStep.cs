using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace SoTay.Features.Accounts.SecondFactor;

/// <summary>Remembers for five minutes that a password was right, until the code of the second factor is typed.</summary>
public sealed class SecondStep(UserManager<Account> users)
{
    private const string SharedClaim = "shared";
    private static readonly string Scheme = IdentityConstants.TwoFactorUserIdScheme;

    public static Task BeginAsync(HttpContext http, Account account, bool shared)
    {
        var identity = new ClaimsIdentity([new(ClaimTypes.Name, account.Id.ToString()), new(SharedClaim, shared ? "1" : "")], Scheme);
        return http.SignInAsync(Scheme, new ClaimsPrincipal(identity));
    }

    public async Task<(Account Account, bool Shared)?> FindAsync(HttpContext http)
    {
        var ticket = await http.AuthenticateAsync(Scheme);
        if (ticket.Principal?.FindFirstValue(ClaimTypes.Name) is not { } id || await users.FindByIdAsync(id) is not { IsClosed: false } account) return null;
        return (account, ticket.Principal.FindFirstValue(SharedClaim) == "1");
    }

    /// <summary>A code of the application, or one of the printed recovery codes, each of which works once.</summary>
    public async Task<bool> IsRightAsync(Account account, string code)
    {
        var plain = code.Replace(" ", "", StringComparison.Ordinal).Trim();
        if (plain.Length == 6 && plain.All(char.IsAsciiDigit))
            return await users.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, plain);
        return (await users.RedeemTwoFactorRecoveryCodeAsync(account, plain.ToUpperInvariant())).Succeeded;
    }

    public static Task EndAsync(HttpContext http) => http.SignOutAsync(Scheme);
}
