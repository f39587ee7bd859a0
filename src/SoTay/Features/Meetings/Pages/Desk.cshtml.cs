using Microsoft.AspNetCore.Mvc.RazorPages;
using SoTay.Platform.Auth;
using SoTay.Platform.Http;

namespace SoTay.Features.Meetings.Pages;

/// <summary>The meeting desk that works from the device. The page itself is the same for every meeting; its script brings the meeting.</summary>
[Requires(Capability.TakeMinutes)]
public sealed class DeskModel : PageModel
{
    public void OnGet() => Response.KeepNoCopy();
}
