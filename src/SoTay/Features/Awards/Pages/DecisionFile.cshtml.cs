using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Files;
using SoTay.Platform.Ui;

namespace SoTay.Features.Awards.Pages;

/// <summary>A decision with its list as a Word file; made when asked for, not kept.</summary>
[Requires(Capability.SeeRoster)]
public sealed class DecisionFileModel(AppDb db, AwardDesk desk, IAwardPapers papers) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid decision, CancellationToken cancellation)
    {
        if (await db.AwardDecisions.AsNoTracking().FirstOrDefaultAsync(row => row.Id == decision, cancellation) is not { } found) return NotFound();
        var awards = await db.Awards.AsNoTracking().Where(row => row.DecisionId == decision).OrderBy(row => row.UnitId == null).ThenBy(row => row.Id).ToListAsync(cancellation);
        var bonus = await desk.BonusAsync(found, cancellation);
        var file = await papers.DecisionAsync(found, await AwardLine.OfAsync(db, awards, cancellation), bonus is { } money ? (money.Amount, money.Basis.LegalBasis) : null, cancellation);
        return File(file, StoredFile.Word, $"Quyet dinh khen thuong {Dates.Machine(found.On)}.docx");
    }
}
