using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Files;
using SoTay.Platform.Ui;

namespace SoTay.Features.Courses.Pages;

/// <summary>The summons with its list as a Word file; made when asked for, not kept.</summary>
[Requires(Capability.SeeRoster)]
public sealed class SummonsModel(AppDb db, CourseDesk desk, ICoursePapers papers) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid course, CancellationToken cancellation) => await desk.FindAsync(course, cancellation) is not { } found ? NotFound()
        : File(await papers.SummonsAsync(found, await CourseFiles.LinesAsync(db, found, cancellation), cancellation), StoredFile.Word, $"Giay trieu tap {Dates.Machine(found.From)}.docx");
}
