using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;

namespace SoTay.Features.Members.Competitions.Pages;

/// <summary>Competitions that a level decides: open ones by their next day, those that are over newest first.</summary>
[Requires(Capability.SeeCompetitions)]
public sealed class CompetitionsModel(AppDb db) : PageModel
{
    public const int PageSize = 50;

    public Organisation Unit { get; private set; } = null!;

    public bool Over { get; private set; }

    public int From { get; private set; }

    public int Total { get; private set; }

    public List<Competition> Rows { get; private set; } = [];

    public string Link(bool over, int from = 0) => $"{CompetitionLinks.Of(Unit.Id)}?over={over}{(from > 0 ? $"&from={from}" : "")}";

    public async Task<IActionResult> OnGetAsync(Guid organisation, bool over, int from, CancellationToken cancellation)
    {
        if (await db.Organisations.AsNoTracking().FirstOrDefaultAsync(row => row.Id == organisation, cancellation) is not { } unit) return NotFound();
        (Unit, Over, From) = (unit, over, Math.Max(0, from));
        var rows = db.Competitions.AsNoTracking().Where(row => row.OrganisationId == organisation && (row.Stage == CompetitionStage.Decided || row.Stage == CompetitionStage.NoResult) == over);
        Total = await rows.CountAsync(cancellation);
        Rows = await (over ? rows.OrderByDescending(row => row.MadeAt) : rows.OrderBy(row => row.VoteOn)).ThenBy(row => row.Id).Skip(From).Take(PageSize).ToListAsync(cancellation);
        return Page();
    }
}
