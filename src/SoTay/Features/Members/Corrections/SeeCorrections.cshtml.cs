using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;

namespace SoTay.Features.Members.Corrections;

/// <summary>Requests of members that wait for the office, oldest first, and those decided lately.</summary>
[Requires(Capability.DecideCorrections)]
public sealed class SeeCorrectionsModel(AppDb db) : PageModel
{
    private const int Lately = 20;

    public string Name { get; private set; } = "";

    public IReadOnlyList<Line> Waiting { get; private set; } = [];

    public IReadOnlyList<Line> Decided { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid organisation, CancellationToken cancellation)
    {
        Name = await db.Organisations.Where(row => row.Id == organisation).Select(row => row.Name).FirstAsync(cancellation);
        var inside = db.SubtreeOf(organisation);
        var lines = from request in db.CorrectionRequests.AsNoTracking()
                    where inside.Contains(request.OrganisationId)
                    join member in db.Members on request.MemberId equals member.Id
                    join cell in db.Organisations on request.OrganisationId equals cell.Id
                    select new Line(request, member.FullName, cell.Name);
        Waiting = await lines.Where(line => line.Request.State == CorrectionState.Waiting).OrderBy(line => line.Request.AskedAt).ToListAsync(cancellation);
        Decided = await lines.Where(line => line.Request.State != CorrectionState.Waiting).OrderByDescending(line => line.Request.DecidedAt).Take(Lately).ToListAsync(cancellation);
        return Page();
    }

    public sealed record Line(CorrectionRequest Request, string Name, string Cell);
}
