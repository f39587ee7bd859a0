using Microsoft.AspNetCore.Mvc.RazorPages;
using SoTay.Platform.Auth;
using SoTay.Platform.Time;

namespace SoTay.Features.Home;

/// <summary>The first screen after sign-in: what I must do next.</summary>
[Requires(Capability.Self)]
public sealed class HomePage(VietnamClock clock) : PageModel
{
    public DateOnly Today => clock.Today;

    public void OnGet()
    {
    }
}
