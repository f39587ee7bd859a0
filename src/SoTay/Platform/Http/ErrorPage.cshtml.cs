using System.Diagnostics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace SoTay.Platform.Http;

/// <summary>One page for every answer that is not the one asked for. It needs no store and no person, so it works when they do not.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken, ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ErrorPageModel : PageModel
{
    public ErrorWords Words { get; private set; } = ErrorWords.For(500);

    /// <summary>The number under which the log knows this failure; only for failures that the product caused.</summary>
    public string? Trace { get; private set; }

    public void OnGet(int code) => Show(code);

    public void OnPost(int code) => Show(code);

    private void Show(int code)
    {
        Words = ErrorWords.For(code);
        Response.StatusCode = code is >= 400 and < 600 ? code : StatusCodes.Status404NotFound;
        if (Response.StatusCode >= 500) Trace = Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier;
    }
}
