using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Meetings.Visits.Pages;

/// <summary>The visits behind a figure: of a committee member, to a cell, or all of the year; with remark and answer.</summary>
[Requires(Capability.SeeBoard)]
public sealed class VisitListModel(AppDb db, VisitCoverage coverage, VisitBook book, VietnamClock clock) : PageModel
{
    private const int OnPage = 100;

    public Organisation Unit { get; private set; } = null!;

    public IReadOnlyList<(CellVisit Visit, string Cell)> Visits { get; private set; } = [];

    public IReadOnlyDictionary<Guid, VisitAnswer> Answers { get; private set; } = new Dictionary<Guid, VisitAnswer>();

    [FromQuery(Name = "member")]
    public Guid? MemberId { get; set; }

    [FromQuery(Name = "cell")]
    public Guid? CellId { get; set; }

    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    /// <summary>Name of who or what the list is narrowed to.</summary>
    public string? Of { get; private set; }

    public int Total { get; private set; }

    public int Year => clock.Today.Year;

    public int Pages => Math.Max(1, (Total + OnPage - 1) / OnPage);

    public string? Link(int page) => page < 1 || page > Pages ? null : $"{VisitLinks.List(Unit.Id)}?member={MemberId}&cell={CellId}&page={page}";

    public async Task OnGetAsync(Guid organisation, CancellationToken cancellation)
    {
        Unit = await db.Organisations.AsNoTracking().FirstAsync(row => row.Id == organisation, cancellation);
        var visits = coverage.ListOf(organisation, Year, MemberId, CellId);
        Total = await visits.CountAsync(cancellation);
        Number = Math.Clamp(Number, 1, Pages);
        var page = await visits.Skip((Number - 1) * OnPage).Take(OnPage).ToListAsync(cancellation);
        var cells = page.Select(row => row.OrganisationId).Distinct().ToList();
        var names = await db.Organisations.AsNoTracking().Where(row => cells.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, cancellation);
        Visits = [.. page.Select(row => (row, names[row.OrganisationId]))];
        Answers = await book.AnswersAsync([.. page.Where(row => row.Remark.Length > 0).Select(row => row.Id)], cancellation);
        // Named by the visits themselves: who was never here is nobody's business on this page.
        Of = page.Count == 0 ? null : MemberId is not null ? page[0].FullName : CellId is not null ? names[page[0].OrganisationId] : null;
    }
}
