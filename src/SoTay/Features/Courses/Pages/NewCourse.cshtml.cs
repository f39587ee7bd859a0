using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Courses.Pages;

/// <summary>Opens a course at the organisation that holds it; one that is over already is written down the same way.</summary>
[Requires(Capability.EditRoster)]
public sealed class NewCourseModel(AppDb db, PersonAccess access, CourseDesk desk, VietnamClock clock) : PageModel
{
    public Organisation Unit { get; private set; } = null!;

    [BindProperty]
    public CourseInput Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid organisation, CancellationToken cancellation) => await LoadAsync(organisation, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid organisation, CancellationToken cancellation)
    {
        if (!await LoadAsync(organisation, cancellation)) return NotFound();
        if (Unit.IsCell) return this.Refuse(CourseRefusals.HeldByCell);
        if (!ModelState.IsValid) return this.Again();
        var (course, no) = Input.Make(organisation, access.Person.Name, clock.Now);
        if (course is null) return this.Refuse(no!, "Input.");
        db.Add(course);
        if (await desk.SaveAsync(null, cancellation) is { } late) return this.Refuse(late);
        this.Say("Đã mở lớp. Chọn người vào danh sách");
        return Redirect(CourseLinks.People(course.Id));
    }

    private async Task<bool> LoadAsync(Guid organisation, CancellationToken cancellation)
    {
        if (await db.Organisations.AsNoTracking().FirstOrDefaultAsync(row => row.Id == organisation && row.EndedOn == null, cancellation) is not { } unit) return false;
        Unit = unit;
        return true;
    }
}
