using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace SoTay.Platform.Ui.Pages.Design;

/// <summary>Every part in every state, with real words. Absent in production.</summary>
[AllowAnonymous]
public sealed class DesignModel(IHostEnvironment environment) : PageModel
{
    [BindProperty]
    public DesignInput Input { get; set; } = new();

    public static Frame Frame { get; } = new("Chi bộ bản Khe Sàng", "Lý Tiến Tuấn", "Bí thư",
    [
        new("Việc cần làm", "Cần làm", "/design", "checklist", Current: true, Count: 6),
        new("Sinh hoạt", "Sinh hoạt", "/design?phan=2", "calendar-event"),
        new("Đảng viên", "Đảng viên", "/design?phan=3", "users"),
        new("Văn bản", "Văn bản", "/design?phan=4", "file-text", OnPhone: false),
        new("Tổ chức", "Tổ chức", "/design?phan=5", "sitemap", OnPhone: false),
        new("Sổ của tôi", "Sổ của tôi", "/design?phan=6", "notebook"),
    ], "/design?tim", "/design?toi", "Nguyễn Thị Hồng Phượng", "/design?thoi");

    public DesignSamples Samples { get; } = new();

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (environment.IsProduction()) context.Result = NotFound();
    }

    public IActionResult OnPost()
    {
        if (Input.Held > new DateOnly(2026, 11, 30))
            ModelState.AddModelError("Input.Held", $"Ngày {Dates.Full(Input.Held.Value)} ở sau hôm nay. Ghi buổi đã họp thì chọn ngày đến 30/11/2026.");
        if (string.IsNullOrWhiteSpace(Input.Product)) ModelState.AddModelError("Input.Product", "Việc này chưa có sản phẩm. Ghi thứ phải giao nộp.");
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        this.Say("Đã ghi vắng Tẩn Kim Công", "/design");
        return RedirectToPage();
    }
}
