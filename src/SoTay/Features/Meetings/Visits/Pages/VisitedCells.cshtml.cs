using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Meetings.Visits.Pages;

/// <summary>Coverage of a year by cell: who follows it, how often somebody sat in, which remarks wait for an answer.</summary>
[Requires(Capability.SeeBoard)]
public sealed class VisitedCellsModel(AppDb db, VisitCoverage coverage, VietnamClock clock) : PageModel
{
    private const int OnPage = 100;

    public Organisation Unit { get; private set; } = null!;

    public VisitCounts Counts { get; private set; } = null!;

    public IReadOnlyList<VisitedCell> Cells { get; private set; } = [];

    /// <summary>Only cells that nobody has sat in on this year.</summary>
    [FromQuery(Name = "bare")]
    public bool Bare { get; set; }

    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public int Year => clock.Today.Year;

    public int Total => Bare ? Counts.Bare : Counts.Cells;

    public int Pages => Math.Max(1, (Total + OnPage - 1) / OnPage);

    public string? Link(int page) => page < 1 || page > Pages ? null : $"{VisitLinks.Cells(Unit.Id)}?bare={(Bare ? "true" : "false")}&page={page}";

    public async Task OnGetAsync(Guid organisation, CancellationToken cancellation)
    {
        Unit = await db.Organisations.AsNoTracking().FirstAsync(row => row.Id == organisation, cancellation);
        Counts = await coverage.CountAsync(organisation, Year, cancellation);
        Number = Math.Clamp(Number, 1, Pages);
        Cells = await coverage.CellsAsync(organisation, Year, Bare, (Number - 1) * OnPage, OnPage, cancellation);
    }
}
