using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace SoTay.Platform.Ui.Pages;

/// <summary>The switch Aa: three steps, kept on this device.</summary>
[AllowAnonymous]
public sealed class TextSizePageModel : PageModel
{
    public string Back { get; private set; } = "/";

    public string Chosen => TextSize.Of(Request) ?? "vua";

    public void OnGet(string? back) => Back = Local(back);

    public IActionResult OnPost(string? size, string? back)
    {
        if (size is "lon" or "rat-lon")
            Response.Cookies.Append(TextSize.Cookie, size, new CookieOptions { MaxAge = TimeSpan.FromDays(400), SameSite = SameSiteMode.Lax, Secure = Request.IsHttps, HttpOnly = true, IsEssential = true });
        else
            Response.Cookies.Delete(TextSize.Cookie);
        return LocalRedirect(Local(back));
    }

    private string Local(string? back) => Url.IsLocalUrl(back) ? back! : "/";
}
