using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Courses.Pages;

/// <summary>Courses held here and below, those not finished first; for a cell its own people and where they are called to.</summary>
[Requires(Capability.SeeRoster)]
public sealed class CoursesModel(AppDb db, PersonAccess access, VietnamClock clock) : PageModel
{
    public const int PageSize = 50;

    public Organisation Unit { get; private set; } = null!;

    public bool Done { get; private set; }

    public string? Kind { get; private set; }

    public int From { get; private set; }

    public int Total { get; private set; }

    public List<CourseRow> Rows { get; private set; } = [];

    public bool MayHold { get; private set; }

    public DateOnly Today => clock.Today;

    public string Link(bool done, int from = 0, string? kind = null)
    {
        string?[] parts = [done ? "done=true" : null, kind is null ? null : $"kind={kind}", from > 0 ? $"from={from}" : null];
        var said = string.Join('&', parts.Where(part => part is not null));
        return CourseLinks.Of(Unit.Id) + (said.Length > 0 ? "?" + said : "");
    }

    public async Task<IActionResult> OnGetAsync(Guid organisation, bool done, string? kind, int from, CancellationToken cancellation)
    {
        if (await db.Organisations.AsNoTracking().FirstOrDefaultAsync(row => row.Id == organisation, cancellation) is not { } unit) return NotFound();
        (Unit, Done, From, Kind) = (unit, done, Math.Max(0, from), CourseKinds.Find(kind)?.Code);
        var courses = unit.IsCell ? CalledFrom(unit.Id) : db.CoursesUnder(organisation).AsNoTracking();
        courses = done ? courses.Where(row => row.FinishedOn != null || row.CancelledOn != null) : courses.Where(row => row.FinishedOn == null && row.CancelledOn == null);
        if (Kind is { } chosen) courses = courses.Where(row => row.Kind == chosen);
        Total = await courses.CountAsync(cancellation);
        var page = await (done ? courses.OrderByDescending(row => row.From) : courses.OrderBy(row => row.From)).ThenBy(row => row.Id).Skip(From).Take(PageSize).ToListAsync(cancellation);
        Rows = await CourseRow.OfAsync(db, page, unit.IsCell ? unit.Id : null, cancellation);
        MayHold = !unit.IsCell && !unit.IsEnded && await access.MayAsync(Capability.EditRoster, organisation, cancellation);
        return Page();
    }

    // While nobody called the roll the cell is the one of today, afterwards the one of the course's first day.
    private IQueryable<Course> CalledFrom(Guid cell)
    {
        var seats = db.SeatsFrom(cell);
        return db.Courses.AsNoTracking().Where(course => seats.Any(seat => seat.CourseId == course.Id));
    }
}
