using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Files;
using SoTay.Platform.Time;

namespace SoTay.Features.Members.Badges;

/// <summary>The whole list of those due at a ceremony as a Word file.</summary>
[Requires(Capability.Export)]
public sealed class BadgeListFileModel(AppDb db, BadgeLists lists, IBadgeList paper, VietnamClock clock) : PageModel
{
    // More than a province has at one ceremony.
    private const int Most = 20_000;

    public async Task<IActionResult> OnGetAsync(Guid organisation, DateOnly? ceremony, CancellationToken cancellation)
    {
        if (await db.Organisations.AsNoTracking().FirstOrDefaultAsync(row => row.Id == organisation, cancellation) is not { } unit) return NotFound();
        if (await lists.ReadAsync(unit, clock.Today, ceremony, BadgeLists.Due, 0, Most, cancellation) is not { } list) return NotFound();
        return File(await paper.WriteAsync(unit, list.Ceremony, clock.Today, list.Lines, cancellation), StoredFile.Word, $"Huy hieu Dang {list.Ceremony:yyyy-MM-dd}.docx");
    }
}
