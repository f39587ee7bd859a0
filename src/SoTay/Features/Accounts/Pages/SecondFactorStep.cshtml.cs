using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using SoTay.Features.Accounts.SecondFactor;
using SoTay.Features.Accounts.Sessions;
using SoTay.Platform.Http;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Accounts.Pages;

[AllowAnonymous, EnableRateLimiting(RateLimits.SignIn)]
public sealed class SecondFactorStepModel(SecondStep step, SessionDoor door, UserManager<Account> users) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    public async Task<IActionResult> OnGetAsync() =>
        await step.FindAsync(HttpContext) is null ? Redirect(AccountLinks.SignIn) : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await step.FindAsync(HttpContext) is not var (account, shared)) return this.Refuse(AccountRefusals.SecondStepTooLate);
        if (await users.IsLockedOutAsync(account)) return this.Refuse(AccountRefusals.LockedUntil(VietnamClock.Wall(account.LockoutEnd!.Value.UtcDateTime)) with { Field = "Code" });
        if (!await step.IsRightAsync(account, Code ?? ""))
        {
            await users.AccessFailedAsync(account);
            return this.Refuse(AccountRefusals.WrongCode);
        }

        await users.ResetAccessFailedCountAsync(account);
        await SecondStep.EndAsync(HttpContext);
        await door.OpenAsync(HttpContext, account, SignInMethod.PasswordAndCode, shared);
        return LocalRedirect(Url.IsLocalUrl(To) ? To! : "/");
    }
}
