using Microsoft.AspNetCore.Mvc.RazorPages;

namespace SoTay.Platform.Ui;

public static class Toasts
{
    extension(PageModel page)
    {
        /// <summary>Says on the next page what was done: <c>this.Say("Đã ghi vắng Tẩn Kim Công", undoHref)</c>.</summary>
        public void Say(string words, string? undoHref = null) => new Toast(words, undoHref).Keep(page.TempData);
    }
}
