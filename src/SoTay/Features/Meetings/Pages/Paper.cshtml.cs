using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Meetings.Closing;
using SoTay.Features.Meetings.Desk;
using SoTay.Features.Meetings.Operations;
using SoTay.Features.Meetings.Preparation;
using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Meetings.Pages;

/// <summary>
/// A meeting held on paper, entered in one screen and marked so (42-HD/BTCTW: within two days). It goes through the same operations
/// and the same closing as one held on the desk, in one transaction: refused, nothing of it stays but the words on the page.
/// </summary>
[Requires(Capability.RunMeetings)]
public sealed class PaperModel(
    AppDb db, PersonAccess access, MeetingDrafts drafts, MeetingDesk desk, MeetingClosing closing, PolicyBook policies, VietnamClock clock) : PageModel
{
    public Organisation Cell { get; private set; } = null!;

    public Meeting Draft { get; private set; } = null!;

    public Dated<int>? Within { get; private set; }

    public IEnumerable<Attendance> Lines => Draft.Attendances.OrderBy(row => row.SortKey, StringComparer.Ordinal);

    /// <summary>The item that the form's own field for the coming tasks belongs to.</summary>
    public static AgendaItem NextOf(Meeting meeting) =>
        meeting.Items.FirstOrDefault(item => item.Purpose is AgendaPurpose.NextTasks) ?? meeting.Items.FirstOrDefault(item => item.Purpose is AgendaPurpose.Resolution) ?? meeting.Items.Last();

    /// <summary>A committee above cells has no regular meeting: there only a meeting that is named can be entered.</summary>
    private bool IsHere => Cell.IsCell || Draft.Kind is not MeetingKind.Regular;

    [BindProperty]
    public PaperInput Input { get; set; } = new();

    /// <summary>The very meeting whose printed form is entered; without it, the regular one of the month.</summary>
    [BindProperty(SupportsGet = true, Name = "meeting")]
    public Guid? Named { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid organisation, string? month)
    {
        var first = DateOnly.TryParseExact(month, "yyyy-MM", out var asked) ? asked : new DateOnly(clock.Today.Year, clock.Today.Month, 1);
        if (!await ShowAsync(organisation, first)) return NotFound();
        if (!IsHere) return Redirect(MeetingLinks.Of(organisation));
        Input = new PaperInput
        {
            HeldOn = Draft.HeldOn > clock.Today ? null : Draft.HeldOn, StartsAt = Draft.StartsAt, Place = Draft.Place, Chair = Draft.ChairId, Secretary = Draft.MeetingSecretaryId,
            Tasks = [new(), new(), new()],
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid organisation)
    {
        var held = Input.HeldOn ?? clock.Today;
        if (!await ShowAsync(organisation, new DateOnly(held.Year, held.Month, 1))) return NotFound();
        if (!IsHere) return Redirect(MeetingLinks.Of(organisation));
        if (!ModelState.IsValid) return this.Again();
        var (meeting, refusal) = await EnterAsync(held);
        if (refusal is null)
        {
            this.Say("Đã nhập buổi họp ghi trên giấy. Biên bản đã khóa.");
            return Redirect(MeetingLinks.To(meeting));
        }

        await ShowAsync(organisation, new DateOnly(held.Year, held.Month, 1));
        return this.Refuse(refusal, "Input.");
    }

    private async Task<(Guid Meeting, Refusal? Refusal)> EnterAsync(DateOnly held)
    {
        var cancellation = HttpContext.RequestAborted;
        if (Input.HeldOn is null) return (default, MeetingRefusals.WordsMissing("HeldOn"));
        if (held > clock.Today) return (default, MeetingRefusals.InTheFuture(held));
        if (Input.StartsAt is null) return (default, MeetingRefusals.WordsMissing("StartsAt"));
        if (Input.EndsAt is null) return (default, MeetingRefusals.EndMissing);
        if (string.IsNullOrWhiteSpace(Input.Place)) return (default, MeetingRefusals.PlaceMissing);
        if (Draft.IsHeld) return (default, MeetingRefusals.MeetingThere(Draft.Month));

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var meeting = Draft;
        (meeting.HeldOn, meeting.IsOnPaper) = (held, true);
        if (meeting.Arrange(held, Input.StartsAt.Value, Input.Place, Input.Chair, Input.Secretary) is { } no) return (meeting.Id, no);
        if (db.Entry(meeting).State is EntityState.Detached) db.Meetings.Add(meeting);
        await db.SaveAsync(access.Person.Actor, "Nhập buổi họp ghi trên giấy", cancellation);
        db.ChangeTracker.Clear();
        var refusal = await desk.ApplyAsync(access.Person, meeting.Id, cancellation, [.. Changes(meeting)]);
        db.ChangeTracker.Clear();
        refusal ??= await closing.CloseAsync(access.Person, meeting.Id, Input.Outcome, Input.Number, cancellation);
        if (refusal is null) await transaction.CommitAsync(cancellation);
        else { await transaction.RollbackAsync(cancellation); db.ChangeTracker.Clear(); }
        return (meeting.Id, refusal);
    }

    private IEnumerable<SentChange> Changes(Meeting meeting)
    {
        foreach (var (member, status) in Input.Status)
            if (status is not "present") yield return new AbsentChange(member, Excused: status == "excused");
        var start = VietnamClock.Moment(Input.HeldOn!.Value, Input.StartsAt!.Value);
        yield return new OpenedChange(start);
        var end = VietnamClock.Moment(Input.HeldOn.Value, Input.EndsAt!.Value);
        yield return new EndedChange(end < start ? end.AddDays(1) : end);
        foreach (var guest in (Input.Guests ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            if (guest.Split(',', 2, StringSplitOptions.TrimEntries) is var parts) yield return new GuestChange(Guid.CreateVersion7(), parts[0], parts.Length > 1 ? parts[1] : "");
        var items = meeting.Items.ToList();
        var last = items.FirstOrDefault(item => item.Purpose is AgendaPurpose.Resolution) ?? items[^1];
        var next = NextOf(meeting);
        foreach (var (place, words) in Input.Items.Where(one => one.Key >= 0 && one.Key < items.Count && !string.IsNullOrWhiteSpace(one.Value) && items[one.Key] != next))
            yield return new ConclusionChange(items[place].Id, words!.ReplaceLineEndings("\n"));
        if (!string.IsNullOrWhiteSpace(Input.Conclusion)) yield return new ConclusionChange(next.Id, Input.Conclusion.ReplaceLineEndings("\n"));
        foreach (var task in Input.Tasks.Where(task => !task.IsEmpty))
            yield return new TaskGivenChange(Guid.CreateVersion7(), next.Id, task.Title ?? "", task.Owner, task.Product ?? "", task.Deadline);
        if (Input.For is not null || Input.Outcome is MeetingOutcome.Resolution)
            yield return new VoteCountedChange(Guid.CreateVersion7(), last.Id, VoteDecision.Resolution, $"Thông qua nghị quyết tháng {meeting.Month.Month}/{meeting.Month.Year}", Input.For ?? 0, Input.Against ?? 0, Input.Other ?? 0);
    }

    /// <summary>The month's own draft where there is one, else one made for this page.</summary>
    private async Task<bool> ShowAsync(Guid organisation, DateOnly month)
    {
        var cancellation = HttpContext.RequestAborted;
        db.ChangeTracker.Clear();
        if (await db.OrganisationsVisibleTo(access.Person).AsNoTracking().FirstOrDefaultAsync(row => row.Id == organisation, cancellation) is not { } cell) return false;
        Cell = cell;
        var known = await db.MeetingsVisibleTo(access.Person).Where(row => row.OrganisationId == organisation && row.State != MeetingState.Cancelled)
            .Where(row => Named == null ? row.Month == month && row.Kind == MeetingKind.Regular : row.Id == Named)
            .OrderByDescending(row => row.State == MeetingState.Sealed).Select(row => (Guid?)row.Id).FirstOrDefaultAsync(cancellation);
        Draft = known is { } id ? (await db.WholeMeetingAsync(access.Person, id, cancellation))! : await drafts.RegularAsync(cell, month, cancellation);
        Within = (await policies.ForAsync(organisation, Draft.HeldOn, cancellation)).Whole("meeting.backfill.within_days");
        return true;
    }
}
