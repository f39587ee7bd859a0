using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SoTay.Platform.Auth;

namespace SoTay.Features.Members.Acting;

/// <summary>Ends acting for a member and offers the slip. A link may end it: nothing is lost by that, and it is the safe direction.</summary>
[Requires(Capability.Self)]
public sealed class EndActingModel(PersonAccess access) : PageModel
{
    public IActionResult OnGet()
    {
        ActingCookie.End(HttpContext);
        return Redirect(access.Person.For is { } member ? $"{MemberLinks.Of(member.MemberId)}/acting/slip" : "/");
    }
}
