using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Targets.Pages;

/// <summary>The targets of an organisation: groups, bars from baseline to goal, and who has not told a value; each opens to its values.</summary>
[Requires(Capability.SeeMeetings)]
public sealed class ScoreboardModel(AppDb db, PersonAccess access, TargetBook book, VietnamClock clock) : PageModel
{
    public Organisation Unit { get; private set; } = null!;

    public AsOf Day { get; private set; } = null!;

    public IReadOnlyList<TargetLine> All { get; private set; } = [];

    public IReadOnlyList<Organisation> Missing { get; private set; } = [];

    /// <summary>What changed: the values told last.</summary>
    public IReadOnlyList<TargetChange> Recent { get; private set; } = [];

    public bool MaySet { get; private set; }

    /// <summary>Day as typed: 30/11/2026.</summary>
    [BindProperty(SupportsGet = true)]
    public string? On { get; set; }

    [BindProperty(SupportsGet = true)]
    public TargetState? State { get; set; }

    public IEnumerable<TargetLine> Shown => State is { } one ? All.Where(line => line.Standing.State == one) : All;

    public IEnumerable<IGrouping<string, TargetLine>> Groups => All.GroupBy(line => line.Target.GroupName);

    /// <summary>Shown under document and group, in the order in which they were set.</summary>
    public IEnumerable<IGrouping<(Guid? Document, string? Symbol, string Group), TargetLine>> ShownGroups =>
        Shown.GroupBy(line => (line.Target.DocumentId, line.Symbol, line.Target.GroupName));

    public int Count(TargetState state) => All.Count(line => line.Standing.State == state);

    /// <summary>"64,0 %" of all; empty where there is none.</summary>
    public string MetShare => All.Count == 0 ? "" : $" ({TargetWords.Value(Math.Round(100m * Count(TargetState.Met) / All.Count, 1))} %)";

    public async Task<IActionResult> OnGetAsync(Guid organisation, CancellationToken cancellation)
    {
        Unit = await db.Organisations.AsNoTracking().FirstAsync(row => row.Id == organisation, cancellation);
        Day = AsOf.Parse(On, clock.Today);
        All = await book.OfAsync(Unit, Day.Date, cancellation);
        Recent = All.Count == 0 ? [] : await book.RecentAsync(organisation, Day.Date, cancellation);
        MaySet = await access.MayAsync(Capability.SetTargets, organisation, cancellation);
        if (!Unit.IsCell) Missing = await book.WithoutDataAsync(organisation, Day.Date, cancellation);
        return Page();
    }

    /// <summary>Where a group stands on the page: named after its first target.</summary>
    public static string Anchor(TargetLine first) => "nhom-" + first.Target.Id.ToString("N");

    public static Square SquareOf(TargetState state) => state switch
    {
        TargetState.Met => Square.Done,
        TargetState.NotMet => Square.Missed,
        TargetState.Behind => Square.Late,
        TargetState.OnTheWay => Square.Asked,
        _ => Square.NotDue,
    };
}
