using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Courses.Pages;

/// <summary>One course: what it is, how far it has come, who is in it.</summary>
[Requires(Capability.SeeRoster)]
public sealed class ShowCourseModel(AppDb db, PersonAccess access, CourseDesk desk, VietnamClock clock) : PageModel
{
    public const int PageSize = 100;

    public static readonly IReadOnlyDictionary<string, string> Views = new Dictionary<string, string>
    {
        ["all"] = "Cả lớp", ["waiting"] = "Chưa triệu tập", ["invited"] = "Đã triệu tập", ["unmarked"] = "Chưa điểm danh", ["absent"] = "Vắng", ["present"] = "Đã dự", ["completed"] = "Hoàn thành",
    };

    public Course Course { get; private set; } = null!;

    public string Holder { get; private set; } = "";

    public bool MayEdit { get; private set; }

    public bool MayExport { get; private set; }

    public string View { get; private set; } = "all";

    public IReadOnlyDictionary<string, int> Counts { get; private set; } = new Dictionary<string, int>();

    public IReadOnlyList<CourseLine> Lines { get; private set; } = [];

    public int From { get; private set; }

    public DateOnly Today => clock.Today;

    public CourseState State => Course.StateOn(Today);

    [BindProperty]
    public DateOnly? InvitedOn { get; set; }

    public string Link(string view, int from = 0) => CourseLinks.To(Course.Id) + (view, from) switch { ("all", 0) => "", (_, 0) => $"?view={view}", _ => $"?view={view}&from={from}" };

    public async Task<IActionResult> OnGetAsync(Guid course, string? view, int from, CancellationToken cancellation)
    {
        if (view is not null && Views.ContainsKey(view)) View = view;
        From = Math.Max(0, from);
        return await LoadAsync(course, cancellation) ? Page() : NotFound();
    }

    [Requires(Capability.EditRoster)]
    public async Task<IActionResult> OnPostInviteAsync(Guid course, CancellationToken cancellation)
    {
        var count = 0;
        return await ActAsync(course, async found => { (count, var no) = await desk.InviteAsync(found, InvitedOn, cancellation); return no; }, () => $"Đã ghi triệu tập {count} người", cancellation);
    }

    [Requires(Capability.EditRoster)]
    public Task<IActionResult> OnPostFinishAsync(Guid course, CancellationToken cancellation) => ActAsync(course, async found =>
    {
        var seats = await desk.SeatsAsync(course, cancellation);
        return found.Finish(seats.Count(seat => seat is { InvitedOn: not null, Attended: null }), seats.Count(seat => seat.Attended == true), Today);
    }, () => "Đã khép lớp", cancellation);

    [Requires(Capability.EditRoster)]
    public Task<IActionResult> OnPostReopenAsync(Guid course, CancellationToken cancellation) =>
        ActAsync(course, found => Task.FromResult(found.Reopen()), () => "Đã mở lại lớp", cancellation);

    private async Task<IActionResult> ActAsync(Guid course, Func<Course, Task<Refusal?>> act, Func<string> done, CancellationToken cancellation)
    {
        if (await desk.FindAsync(course, cancellation) is not { } found) return NotFound();
        var no = ModelState.IsValid ? await act(found) ?? await desk.SaveAsync(null, cancellation) : null;
        if (no is not null || !ModelState.IsValid)
        {
            db.ChangeTracker.Clear();
            if (!await LoadAsync(course, cancellation)) return NotFound();
            return no is null ? this.Again() : this.Refuse(no);
        }

        this.Say(done());
        return Redirect(CourseLinks.To(course));
    }

    private async Task<bool> LoadAsync(Guid course, CancellationToken cancellation)
    {
        if (await desk.FindAsync(course, cancellation) is not { } found) return false;
        Course = found;
        Holder = await db.Set<Organisations.Organisation>().Where(row => row.Id == found.OrganisationId).Select(row => row.Name).FirstAsync(cancellation);
        MayEdit = await access.MayAsync(Capability.EditRoster, found.OrganisationId, cancellation);
        MayExport = await access.MayAsync(Capability.Export, found.OrganisationId, cancellation);
        InvitedOn ??= Today < found.From ? Today : found.From;
        var seats = await db.CourseSeats.AsNoTracking().Where(row => row.CourseId == course).ToListAsync(cancellation);
        Counts = Views.Keys.ToDictionary(view => view, view => seats.Count(seat => Is(view, seat)));
        var lines = await CourseLine.OfAsync(db, found, seats.FindAll(seat => Is(View, seat)), cancellation);
        Lines = [.. lines.OrderBy(line => line.SortKey, StringComparer.Ordinal).ThenBy(line => line.Seat.Id).Skip(From).Take(PageSize)];
        return true;
    }

    private static bool Is(string view, CourseSeat seat) => view switch
    {
        "waiting" => seat.InvitedOn is null,
        "invited" => seat.InvitedOn is not null,
        "unmarked" => seat is { InvitedOn: not null, Attended: null },
        "absent" => seat.Attended == false,
        "present" => seat.Attended == true,
        "completed" => seat.Result is CourseResult.Completed,
        _ => true,
    };
}
