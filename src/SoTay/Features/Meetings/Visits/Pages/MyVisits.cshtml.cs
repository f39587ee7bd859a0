using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Meetings.Contributions;
using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Meetings.Visits.Pages;

/// <summary>A cell that the person follows, with the meeting it has called next and the papers to read.</summary>
public sealed record FollowedCell(Guid Id, string Name, Meeting? Next, int Papers);

/// <summary>Everything a committee member does about the cells they follow: one list, one form.</summary>
[Requires(Capability.Self)]
public sealed class MyVisitsModel(AppDb db, PersonAccess access, VisitBook book, PolicyBook policies, VietnamClock clock) : PageModel
{
    // A visit that nobody planned is written down afterwards, within weeks.
    private const int MonthsBack = 2;
    private const int MonthsAhead = 6;

    public IReadOnlyList<FollowedCell> Cells { get; private set; } = [];

    public IReadOnlyList<CellVisit> Visits { get; private set; } = [];

    public IReadOnlyDictionary<Guid, VisitAnswer> Answers { get; private set; } = new Dictionary<Guid, VisitAnswer>();

    /// <summary>Visits a year that the local rule asks for; null where none is adopted.</summary>
    public Dated<int>? Needed { get; private set; }

    public int Done => Visits.Count(row => row.VisitedOn?.Year == clock.Today.Year);

    [BindProperty]
    public Guid? Cell { get; set; }

    [BindProperty]
    public DateOnly? Month { get; set; }

    public IEnumerable<SelectListItem> Choices => [new("Chọn chi bộ", ""), .. Cells.Select(cell => new SelectListItem(cell.Name, cell.Id.ToString()))];

    public IEnumerable<SelectListItem> Months => Enumerable.Range(-MonthsBack, MonthsBack + MonthsAhead)
        .Select(ThisMonth.AddMonths).Select(month => new SelectListItem($"Tháng {month.Month}/{month.Year}{(month < ThisMonth ? ", ghi buổi đã dự" : "")}", Dates.Full(month)));

    private DateOnly ThisMonth => new(clock.Today.Year, clock.Today.Month, 1);

    public string NameOf(Guid cell) => Cells.FirstOrDefault(row => row.Id == cell)?.Name ?? "Chi bộ đã thôi theo dõi";

    public string WhyOf(CellVisit visit) => visit.VisitedOn is null ? "Chưa dự"
        : visit.Remark.Length == 0 ? "Không có nhận xét cần trả lời"
        : Answers.TryGetValue(visit.Id, out var answer) ? $"Chi bộ đã trả lời ngày {Dates.Full(answer.On)}" : "Nhận xét chờ chi bộ trả lời";

    public async Task<IActionResult> OnGetAsync()
    {
        await ShowAsync();
        Month = ThisMonth;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await ShowAsync();
        if (!ModelState.IsValid) return this.Again();
        if (Refusal() is { } refusal) return this.Refuse(refusal);
        var visit = new CellVisit { OrganisationId = Cell!.Value, MemberId = access.Person.MemberId!.Value, FullName = access.Person.Name, Month = new(Month!.Value.Year, Month.Value.Month, 1), PlannedAt = clock.Now };
        db.Add(visit);
        await db.SaveAsync(access.Person.Actor, "Kế hoạch dự sinh hoạt chi bộ", HttpContext.RequestAborted);
        if (visit.Month < ThisMonth) return Redirect(VisitLinks.Own(visit.Id));
        this.Say("Đã ghi kế hoạch. Chi bộ gửi giấy mời thì Sổ Tay báo.");
        return Redirect(VisitLinks.Mine);
    }

    private Refusal? Refusal()
    {
        if (Cells.All(cell => cell.Id != Cell)) return VisitRefusals.NotAssigned;
        if (Month is not { } day) return VisitRefusals.MonthMissing;
        var month = new DateOnly(day.Year, day.Month, 1);
        if (month < ThisMonth.AddMonths(-MonthsBack)) return VisitRefusals.MonthPast(month);
        return Visits.Any(row => row.OrganisationId == Cell && row.Month == month) ? VisitRefusals.PlannedAlready : null;
    }

    private async Task ShowAsync()
    {
        if (access.Person.MemberId is not { } me) return;
        var cancellation = HttpContext.RequestAborted;
        Cells = await CellsAsync(me, cancellation);
        var since = new DateOnly(clock.Today.Year, 1, 1);
        if (ThisMonth.AddMonths(-MonthsBack) is var back && back < since) since = back;
        Visits = await db.CellVisits.AsNoTracking().Where(row => row.MemberId == me && row.CancelledAt == null && row.Month >= since).OrderBy(row => row.Month).ThenBy(row => row.Id).ToListAsync(cancellation);
        Answers = await book.AnswersAsync([.. Visits.Select(row => row.Id)], cancellation);
        Needed = (await policies.ForAsync(Cells.Count > 0 ? Cells[0].Id : null, clock.Today, cancellation)).Whole(VisitBook.Rule(await book.IsProvincialAsync(me, cancellation)));
    }

    private async Task<List<FollowedCell>> CellsAsync(Guid me, CancellationToken cancellation)
    {
        var today = clock.Today;
        var cells = await (from row in db.CellAssignments.AsNoTracking()
                           join cell in db.Organisations on row.OrganisationId equals cell.Id
                           where row.MemberId == me && row.From <= today && (row.To == null || row.To >= today)
                           orderby cell.Code
                           select new { cell.Id, cell.Name }).ToListAsync(cancellation);
        var ids = cells.ConvertAll(cell => cell.Id);
        var called = await db.MeetingsVisibleTo(access.Person).AsNoTracking().Where(row => ids.Contains(row.OrganisationId) && row.State == MeetingState.Noticed && row.HeldOn >= today
            && (row.Kind == MeetingKind.Regular || row.Kind == MeetingKind.Thematic)).OrderBy(row => row.HeldOn).ToListAsync(cancellation);
        var meetings = called.ConvertAll(row => row.Id);
        var papers = await db.MeetingPapers.Where(row => meetings.Contains(row.MeetingId) && row.WithdrawnAt == null).GroupBy(row => row.MeetingId)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, cancellation);
        return cells.DistinctBy(cell => cell.Id).Select(cell => (cell, Next: called.Find(row => row.OrganisationId == cell.Id)))
            .Select(row => new FollowedCell(row.cell.Id, row.cell.Name, row.Next, row.Next is { } next ? papers.GetValueOrDefault(next.Id) : 0)).ToList();
    }
}
