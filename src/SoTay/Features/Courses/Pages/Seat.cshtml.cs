using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Courses.Pages;

/// <summary>One person of a course: puts the roll or the result right, or takes the person off the list.</summary>
[Requires(Capability.EditRoster)]
public sealed class SeatModel(AppDb db, CourseDesk desk, VietnamClock clock) : PageModel
{
    public Course Course { get; private set; } = null!;

    public CourseLine Line { get; private set; } = null!;

    public CourseSeat Seat => Line.Seat;

    public bool HasBegun => clock.Today >= Course.From;

    /// <summary><c>yes</c> or <c>no</c>.</summary>
    [BindProperty]
    public string? Came { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Number { get; set; }

    [BindProperty]
    public DateOnly? On { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid course, Guid seat, CancellationToken cancellation)
    {
        if (!await LoadAsync(course, seat, cancellation)) return NotFound();
        (Came, Reason, Number, On) = (Seat.Attended == false ? "no" : "yes", Seat.AbsenceReason, Seat.CertificateNumber, Seat.CertificateOn);
        return Page();
    }

    public Task<IActionResult> OnPostRollAsync(Guid course, Guid seat, CancellationToken cancellation) => ActAsync(course, seat, () => desk.MarkAsync(Course, [Seat], Came != "no", Reason, cancellation), "Đã ghi điểm danh", cancellation);

    public Task<IActionResult> OnPostCompleteAsync(Guid course, Guid seat, CancellationToken cancellation) => ActAsync(course, seat, () => desk.CompleteAsync(Course, Seat, Number, On, cancellation), "Đã ghi kết quả", cancellation);

    public Task<IActionResult> OnPostFailAsync(Guid course, Guid seat, CancellationToken cancellation) => ActAsync(course, seat, () => Task.FromResult(Seat.NotComplete(Course)), "Đã ghi chưa hoàn thành", cancellation);

    public Task<IActionResult> OnPostClearAsync(Guid course, Guid seat, CancellationToken cancellation) => ActAsync(course, seat, () =>
    {
        Seat.Unjudge();
        return Task.FromResult<Refusal?>(null);
    }, "Đã bỏ kết quả", cancellation);

    public Task<IActionResult> OnPostRemoveAsync(Guid course, Guid seat, CancellationToken cancellation) => ActAsync(course, seat, () =>
    {
        var no = Seat.Remove(Course);
        if (no is null) db.Remove(Seat);
        return Task.FromResult(no);
    }, "Đã bỏ khỏi danh sách lớp", cancellation);

    private async Task<IActionResult> ActAsync(Guid course, Guid seat, Func<Task<Refusal?>> act, string done, CancellationToken cancellation)
    {
        if (!await LoadAsync(course, seat, cancellation)) return NotFound();
        if (!ModelState.IsValid) return this.Again();
        if ((await act() ?? await desk.SaveAsync("sửa từng người", cancellation)) is { } no)
        {
            db.ChangeTracker.Clear();
            return await LoadAsync(course, seat, cancellation) ? this.Refuse(no) : NotFound();
        }

        this.Say(done);
        return Redirect(CourseLinks.To(course));
    }

    private async Task<bool> LoadAsync(Guid course, Guid seat, CancellationToken cancellation)
    {
        if (await desk.FindAsync(course, cancellation) is not { } found || await db.CourseSeats.FirstOrDefaultAsync(row => row.Id == seat && row.CourseId == course, cancellation) is not { } row) return false;
        Course = found;
        Line = (await CourseLine.OfAsync(db, found, [row], cancellation))[0];
        return true;
    }
}
