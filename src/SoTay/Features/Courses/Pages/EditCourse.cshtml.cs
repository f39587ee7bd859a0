using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Courses.Pages;

/// <summary>Puts right what was typed about a course, or says that it is not held after all.</summary>
[Requires(Capability.EditRoster)]
public sealed class EditCourseModel(AppDb db, CourseDesk desk, VietnamClock clock) : PageModel
{
    public Course Course { get; private set; } = null!;

    [BindProperty]
    public CourseInput Input { get; set; } = new();

    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid course, CancellationToken cancellation)
    {
        if (await desk.FindAsync(course, cancellation) is not { } found) return NotFound();
        (Course, Input) = (found, CourseInput.Of(found));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid course, CancellationToken cancellation)
    {
        if (await desk.FindAsync(course, cancellation) is not { } found) return NotFound();
        Course = found;
        if (!ModelState.IsValid) return this.Again();
        if (found.Change(Input, await db.CourseSeats.AnyAsync(row => row.CourseId == course && row.Attended != null, cancellation)) is { } no) return this.Refuse(no, "Input.");
        if (await desk.SaveAsync(null, cancellation) is { } late) return this.Refuse(late);
        this.Say("Đã sửa lớp");
        return Redirect(CourseLinks.To(course));
    }

    public async Task<IActionResult> OnPostCancelAsync(Guid course, CancellationToken cancellation)
    {
        if (await desk.FindAsync(course, cancellation) is not { } found) return NotFound();
        (Course, Input) = (found, CourseInput.Of(found));
        if (found.Cancel(Reason, clock.Today) is { } no) return this.Refuse(no);
        if (await desk.SaveAsync("không mở lớp", cancellation) is { } late) return this.Refuse(late);
        this.Say("Đã ghi không mở lớp");
        return Redirect(CourseLinks.To(course));
    }
}
