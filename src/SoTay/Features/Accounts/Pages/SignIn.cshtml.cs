using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using SoTay.Features.Accounts.Passwords;
using SoTay.Features.Accounts.SecondFactor;
using SoTay.Features.Accounts.Sessions;
using SoTay.Features.Accounts.Setup;
using SoTay.Platform;
using SoTay.Platform.Data;
using SoTay.Platform.Http;
using SoTay.Platform.Settings;
using SoTay.Platform.Ui;

namespace SoTay.Features.Accounts.Pages;

[AllowAnonymous, EnableRateLimiting(RateLimits.SignIn)]
public sealed class SignInModel(PasswordCheck passwords, SessionDoor door, FirstRun first, AppDb db) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    [BindProperty]
    public string? Login { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public bool Shared { get; set; }

    public bool IsDemonstration { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (SessionDoor.SessionOf(User) is not null) return LocalRedirect(Target);
        return await first.IsEmptyAsync() ? Redirect(AccountLinks.SetUp) : await ShowAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var (account, refusal) = await passwords.TryAsync(Login, Password);
        if (account is null) return await ShowAsync(refusal);
        if (account.TwoFactorEnabled && !await db.IsDemonstrationAsync())
        {
            await SecondStep.BeginAsync(HttpContext, account, Shared);
            return Redirect(AccountLinks.SecondStep + QueryString.Create("to", Target));
        }

        await door.OpenAsync(HttpContext, account, SignInMethod.Password, Shared);
        return LocalRedirect(Target);
    }

    private string Target => Url.IsLocalUrl(To) ? To! : "/";

    private async Task<IActionResult> ShowAsync(Refusal? refusal = null)
    {
        IsDemonstration = await db.IsDemonstrationAsync();
        return refusal is null ? Page() : this.Refuse(refusal);
    }
}
