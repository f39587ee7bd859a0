using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using SoTay.Features.Accounts.Invitations;
using SoTay.Features.Accounts.Sessions;
using SoTay.Platform.Http;

namespace SoTay.Features.Accounts.Pages;

/// <summary>Where the QR code of a slip leads. Opening it changes nothing (chat programs open links too); the button uses it up.</summary>
[AllowAnonymous, EnableRateLimiting(RateLimits.SignIn)]
public sealed class InvitedModel(InvitationDesk invitations, SessionDoor door) : PageModel
{
    [BindProperty]
    public bool Shared { get; set; }

    public string? Name { get; private set; }

    public string UserName { get; private set; } = "";

    public async Task OnGetAsync(string code)
    {
        if (await invitations.FindAsync(code) is not { } account) Response.StatusCode = StatusCodes.Status410Gone;
        else (Name, UserName) = (account.DisplayName, account.UserName!);
    }

    public async Task<IActionResult> OnPostAsync(string code)
    {
        if (await invitations.TakeAsync(code) is not { } account)
        {
            Response.StatusCode = StatusCodes.Status410Gone;
            return Page();
        }

        await door.OpenAsync(HttpContext, account, SignInMethod.Invitation, Shared);
        return Redirect(AccountLinks.Password);
    }
}
