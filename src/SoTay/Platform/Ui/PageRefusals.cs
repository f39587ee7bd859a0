using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace SoTay.Platform.Ui;

public static class PageRefusals
{
    /// <summary>The same page again, status 422, every typed word kept, the sentence at its field.</summary>
    public static IActionResult Refuse(this PageModel page, Refusal refusal, string prefix = "")
    {
        page.ModelState.AddModelError(refusal.Field is null ? "" : prefix + refusal.Field, refusal.Say);
        return page.Again();
    }

    /// <summary>The same page again with what is already in the model state.</summary>
    public static IActionResult Again(this PageModel page)
    {
        page.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return page.Page();
    }
}
