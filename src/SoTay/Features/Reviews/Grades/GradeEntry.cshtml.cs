using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Reviews.Grades;

/// <summary>Grades of a year: of a cell its members, of a unit above the units directly below. The direct superior enters one decision for many rows.</summary>
[Requires(Capability.SeeRoster)]
public sealed class GradeEntryModel(AppDb db, PersonAccess access, GradeLists lists, GradeDesk desk, PolicyBook policies, VietnamClock clock) : PageModel
{
    private const int YearsBack = 3;

    public Organisation Unit { get; private set; } = null!;

    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public int From { get; set; }

    /// <summary>The year that is shown.</summary>
    public int Shown { get; private set; }

    public IReadOnlyList<int> Years { get; private set; } = [];

    public GradePage Lines { get; private set; } = null!;

    public GradeRules Rules { get; private set; } = null!;

    /// <summary>What the deciding level has decided of the same kind, members or units.</summary>
    public IReadOnlyDictionary<GradeLevel, int> Decided { get; private set; } = new Dictionary<GradeLevel, int>();

    public int? MostExcellent { get; private set; }

    public int Excellent => Decided.GetValueOrDefault(GradeLevel.Excellent);

    public string Decider { get; private set; } = "";

    public bool MayDecide { get; private set; }

    public bool OfMembers => Unit.IsCell;

    [BindProperty]
    public List<GradeRowInput> Rows { get; set; } = [];

    [BindProperty]
    public string? DecisionNumber { get; set; }

    [BindProperty]
    public DateOnly? DecidedOn { get; set; }

    /// <summary>A grade for every row that has none yet.</summary>
    [BindProperty]
    public string? Fill { get; set; }

    private Guid DeciderId { get; set; }

    /// <summary>What was chosen for a line, by its place in the form.</summary>
    public (int Place, GradeRowInput Row)? RowOf(GradeLine line) => Rows.FindIndex(row => row.Subject == line.Id) is >= 0 and var place ? (place, Rows[place]) : null;

    public async Task<IActionResult> OnGetAsync(Guid organisation, CancellationToken cancellation) => await LoadAsync(organisation, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid organisation, CancellationToken cancellation)
    {
        var chosen = Rows;
        if (!await LoadAsync(organisation, cancellation)) return NotFound();
        if (!MayDecide) return this.Refuse(GradeRefusals.NotYours);
        if (!ModelState.IsValid) return this.Again();
        var decision = new GradeInput { DecisionNumber = DecisionNumber, DecidedOn = DecidedOn };
        var (count, no) = desk.Decide(Lines, chosen, decision, Shown, DeciderId, OfMembers ? Unit.Id : null, clock.Today, access.Person.Name, clock.Now);
        if (no is not null) return this.Refuse(no);
        try { await db.SaveAsync(access.Person.Actor, $"xếp loại năm {Shown}, {DecisionNumber!.Trim()}", cancellation); }
        catch (DbUpdateException fault) when (fault.CameSecond)
        {
            db.ChangeTracker.Clear();
            return await LoadAsync(organisation, cancellation) ? this.Refuse(GradeRefusals.DecidedMeanwhile) : NotFound();
        }

        this.Say($"Đã ghi xếp loại năm {Shown} cho {count} {(OfMembers ? "đảng viên" : "tổ chức")}");
        return Redirect(GradeLinks.Of(organisation, Shown, From));
    }

    /// <summary>Puts one grade into every row that is still empty; nothing is written down yet.</summary>
    public async Task<IActionResult> OnPostFillAsync(Guid organisation, CancellationToken cancellation)
    {
        var chosen = Rows.DistinctBy(row => row.Subject).ToDictionary(row => row.Subject);
        var (number, on, fill) = (DecisionNumber, DecidedOn, Fill);
        if (!await LoadAsync(organisation, cancellation)) return NotFound();
        ModelState.Clear();
        (DecisionNumber, DecidedOn) = (number, on);
        foreach (var row in Rows)
        {
            if (chosen.TryGetValue(row.Subject, out var typed)) row.Grade = typed.Grade;
            if (MayDecide && string.IsNullOrEmpty(row.Grade) && GradeChoice.Read(fill, OfMembers) is not null) row.Grade = fill;
        }

        return Page();
    }

    private async Task<bool> LoadAsync(Guid organisation, CancellationToken cancellation)
    {
        if (await db.Organisations.AsNoTracking().FirstOrDefaultAsync(row => row.Id == organisation, cancellation) is not { } unit) return false;
        // The year that ended last, until the one that runs is nearly over.
        var usual = clock.Today.Month >= 10 ? clock.Today.Year : clock.Today.Year - 1;
        (Unit, Years) = (unit, [.. Enumerable.Range(0, YearsBack + 1).Select(back => clock.Today.Year - back)]);
        (Shown, From) = (Year is { } year && Years.Contains(year) ? year : usual, Math.Clamp(From, 0, 100_000));
        DeciderId = unit.IsCell ? await access.SuperiorOfAsync(organisation, cancellation) : organisation;
        Decider = DeciderId == organisation ? unit.Name : await db.Organisations.Where(row => row.Id == DeciderId).Select(row => row.Name).FirstAsync(cancellation);
        MayDecide = await access.MayAsync(Capability.DecideGrades, DeciderId, cancellation);
        var day = GradeRules.DayOf(Shown, clock.Today);
        Rules = GradeRules.From(await policies.ForAsync(DeciderId, day, cancellation), day);
        Lines = OfMembers ? await lists.MembersAsync(organisation, Shown, Rules, From, cancellation) : await lists.UnitsAsync(organisation, Shown, Rules, From, cancellation);
        Decided = await lists.DecidedAsync(DeciderId, Shown, OfMembers, cancellation);
        MostExcellent = Rules.MostExcellent(Decided);
        Rows = [.. Lines.Lines.Where(line => line.IsOpen).Select(line => Rows.Find(row => row.Subject == line.Id) ?? new GradeRowInput { Subject = line.Id })];
        return true;
    }

    public string CapWords => string.Create(CultureInfo.InvariantCulture, $"{Excellent} hoàn thành xuất sắc trên {Decided.Values.Sum()} đã xếp loại, nhiều nhất nên là {MostExcellent}");
}
