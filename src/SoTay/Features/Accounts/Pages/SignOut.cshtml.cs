using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SoTay.Features.Accounts.Sessions;

namespace SoTay.Features.Accounts.Pages;

// Open to everyone: leaving twice, or after the session was ended elsewhere, is no mistake.
[AllowAnonymous]
public sealed class SignOutModel(SessionDoor door) : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        await door.LeaveAsync(HttpContext);
        return Redirect(AccountLinks.SignIn);
    }
}
