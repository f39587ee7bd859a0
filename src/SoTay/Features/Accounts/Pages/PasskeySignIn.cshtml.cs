using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using SoTay.Features.Accounts.Sessions;
using SoTay.Platform.Http;
using SoTay.Platform.Ui;

namespace SoTay.Features.Accounts.Pages;

/// <summary>Signing in with a passkey: the device asks for finger, face or pattern itself, so it stands for both factors.</summary>
[AllowAnonymous, EnableRateLimiting(RateLimits.SignIn)]
public sealed class PasskeySignInModel(SignInManager<Account> signIn, UserManager<Account> users, SessionDoor door) : PageModel
{
    [BindProperty]
    public string? Credential { get; set; }

    [BindProperty]
    public string? To { get; set; }

    public IActionResult OnGet() => Redirect(AccountLinks.SignIn);

    public async Task<IActionResult> OnPostOptionsAsync() => Content(await signIn.MakePasskeyRequestOptionsAsync(null), "application/json");

    public async Task<IActionResult> OnPostAsync()
    {
        if (await ProveAsync() is not { } account) return this.Refuse(AccountRefusals.PasskeyNotAccepted);
        await door.OpenAsync(HttpContext, account, SignInMethod.Passkey);
        return LocalRedirect(Url.IsLocalUrl(To) ? To! : "/");
    }

    private async Task<Account?> ProveAsync()
    {
        if (string.IsNullOrEmpty(Credential)) return null;
        try
        {
            var proof = await signIn.PerformPasskeyAssertionAsync(Credential);
            if (!proof.Succeeded || proof.User.IsClosed || await users.IsLockedOutAsync(proof.User)) return null;
            // Keeps the counter, by which a copied key is noticed.
            await users.AddOrUpdatePasskeyAsync(proof.User, proof.Passkey);
            return proof.User;
        }
        catch (InvalidOperationException)
        {
            // The question was asked more than five minutes ago, or never.
            return null;
        }
    }
}
