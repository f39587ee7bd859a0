using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SoTay.Platform;

namespace SoTay.Features.Members.Records;

/// <summary>A form may break several rules at once: each sentence goes to its field, and the form comes back with all of them.</summary>
internal static class FormRefusals
{
    extension(PageModel page)
    {
        public void Collect(Refusal? refusal, string form = "")
        {
            if (refusal is not null) page.ModelState.AddModelError(refusal.Field is null ? "" : form.Length == 0 ? refusal.Field : $"{form}.{refusal.Field}", refusal.Say);
        }

        public IActionResult Again(int status)
        {
            page.Response.StatusCode = status;
            return page.Page();
        }
    }
}
