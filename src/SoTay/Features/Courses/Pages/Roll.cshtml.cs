using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Courses.Pages;

/// <summary>The roll of a course in few taps: who is absent with a reason, then everybody else came.</summary>
[Requires(Capability.EditRoster)]
public sealed class RollModel(AppDb db, CourseDesk desk, VietnamClock clock) : PageModel
{
    public const int PageSize = 200;

    public Course Course { get; private set; } = null!;

    public IReadOnlyList<CourseLine> Waiting { get; private set; } = [];

    public int Unmarked { get; private set; }

    public int Present { get; private set; }

    public int Absent { get; private set; }

    public bool HasBegun => clock.Today >= Course.From;

    [BindProperty]
    public List<Guid> Chosen { get; set; } = [];

    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid course, CancellationToken cancellation) => await LoadAsync(course, cancellation) ? Page() : NotFound();

    /// <summary>Those chosen were absent, for one reason.</summary>
    public Task<IActionResult> OnPostAbsentAsync(Guid course, CancellationToken cancellation) =>
        MarkAsync(course, false, seat => Chosen.Contains(seat.Id), count => $"Đã ghi vắng {count} người", cancellation);

    /// <summary>Everybody who is not marked yet came; whoever is ticked as absent at the same time is marked so first.</summary>
    public Task<IActionResult> OnPostPresentAsync(Guid course, CancellationToken cancellation) =>
        MarkAsync(course, true, seat => !Chosen.Contains(seat.Id), count => $"Đã ghi có mặt {count} người", cancellation);

    private async Task<IActionResult> MarkAsync(Guid course, bool came, Func<CourseSeat, bool> whom, Func<int, string> done, CancellationToken cancellation)
    {
        if (await desk.FindAsync(course, cancellation) is not { } found) return NotFound();
        var open = (await desk.SeatsAsync(course, cancellation)).FindAll(seat => seat is { InvitedOn: not null, Attended: null });
        var marked = open.FindAll(seat => whom(seat));
        var no = open.Count == 0 ? CourseRefusals.NobodyInvited : marked.Count == 0 && !came ? CourseRefusals.NobodyChosen : await desk.MarkAsync(found, marked, came, Reason, cancellation);
        // One tap for both: the ticked ones were absent, the others came.
        if (no is null && came && Chosen.Count > 0) no = await desk.MarkAsync(found, open.FindAll(seat => Chosen.Contains(seat.Id)), false, Reason, cancellation);
        no ??= await desk.SaveAsync("điểm danh", cancellation);
        if (no is not null)
        {
            db.ChangeTracker.Clear();
            return await LoadAsync(course, cancellation) ? this.Refuse(no) : NotFound();
        }

        this.Say(done(marked.Count));
        return Redirect(await db.CourseSeats.AnyAsync(row => row.CourseId == course && row.InvitedOn != null && row.Attended == null, cancellation) ? CourseLinks.Roll(course) : CourseLinks.To(course));
    }

    private async Task<bool> LoadAsync(Guid course, CancellationToken cancellation)
    {
        if (await desk.FindAsync(course, cancellation) is not { } found) return false;
        Course = found;
        var seats = await db.CourseSeats.AsNoTracking().Where(row => row.CourseId == course && row.InvitedOn != null).ToListAsync(cancellation);
        (Present, Absent) = (seats.Count(seat => seat.Attended == true), seats.Count(seat => seat.Attended == false));
        var open = seats.FindAll(seat => seat.Attended is null);
        Unmarked = open.Count;
        Waiting = [.. (await CourseLine.OfAsync(db, found, open, cancellation)).OrderBy(line => line.SortKey, StringComparer.Ordinal).Take(PageSize)];
        return true;
    }
}
