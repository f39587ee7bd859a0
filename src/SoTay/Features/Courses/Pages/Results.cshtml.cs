using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Courses.Pages;

/// <summary>Results for everybody who came at once: who did not complete it, and certificates numbered in the order of the names.</summary>
[Requires(Capability.EditRoster)]
public sealed class ResultsModel(AppDb db, CourseDesk desk, VietnamClock clock) : PageModel
{
    public Course Course { get; private set; } = null!;

    /// <summary>Who came and has no result, in the order in which certificates are numbered.</summary>
    public IReadOnlyList<CourseLine> Waiting { get; private set; } = [];

    public int Judged { get; private set; }

    public bool HasCertificate => CourseKinds.Of(Course).HasCertificate;

    /// <summary>Who did not complete it.</summary>
    [BindProperty]
    public List<Guid> Chosen { get; set; } = [];

    [BindProperty]
    public string? First { get; set; }

    [BindProperty]
    public string? Suffix { get; set; }

    [BindProperty]
    public DateOnly? On { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid course, CancellationToken cancellation)
    {
        if (!await LoadAsync(course, cancellation)) return NotFound();
        On = Course.To < clock.Today ? Course.To : clock.Today;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid course, CancellationToken cancellation)
    {
        if (!await LoadAsync(course, cancellation)) return NotFound();
        if (!ModelState.IsValid) return this.Again();
        var no = Waiting.Count == 0 ? CourseRefusals.NobodyToJudge : await JudgeAsync(cancellation) ?? await desk.SaveAsync("kết quả lớp", cancellation);
        if (no is not null)
        {
            db.ChangeTracker.Clear();
            return await LoadAsync(course, cancellation) ? this.Refuse(no.Field == "Number" ? no with { Field = "First" } : no) : NotFound();
        }

        this.Say("Đã ghi kết quả");
        return Redirect(CourseLinks.To(course));
    }

    private async Task<Refusal?> JudgeAsync(CancellationToken cancellation)
    {
        var number = 0L;
        if (!string.IsNullOrWhiteSpace(First) && !long.TryParse(First.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out number)) return CourseRefusals.FirstNumberWrong;
        // Waiting was read with the seats tracked: each is the row to be changed.
        foreach (var line in Waiting)
        {
            var seat = line.Seat;
            var text = string.IsNullOrWhiteSpace(First) ? "" : $"{number}{(Suffix ?? "").Trim()}";
            if (Chosen.Contains(seat.Id)) { if (seat.NotComplete(Course) is { } failed) return failed; continue; }
            if (await desk.CompleteAsync(Course, seat, text, text.Length > 0 ? On : null, cancellation) is { } no) return no;
            number++;
        }

        return null;
    }

    private async Task<bool> LoadAsync(Guid course, CancellationToken cancellation)
    {
        if (await desk.FindAsync(course, cancellation) is not { } found) return false;
        Course = found;
        var seats = await db.CourseSeats.Where(row => row.CourseId == course && row.Attended == true).ToListAsync(cancellation);
        Judged = seats.Count(seat => seat.Result is not null);
        Waiting = [.. (await CourseLine.OfAsync(db, found, seats.FindAll(seat => seat.Result is null), cancellation)).OrderBy(line => line.SortKey, StringComparer.Ordinal).ThenBy(line => line.Seat.Id)];
        return true;
    }
}
