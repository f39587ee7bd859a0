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
        var requests = db.CorrectionRequests.AsNoTracking().Where(row => inside.Contains(row.OrganisationId));
        Waiting = await NamedAsync(requests.Where(row => row.State == CorrectionState.Waiting).OrderBy(row => row.AskedAt), cancellation);
        Decided = await NamedAsync(requests.Where(row => row.State != CorrectionState.Waiting).OrderByDescending(row => row.DecidedAt).Take(Lately), cancellation);
        return Page();
    }

    private Task<List<Line>> NamedAsync(IQueryable<CorrectionRequest> requests, CancellationToken cancellation) =>
        requests.Select(row => new Line(
            row, db.Set<Member>().Where(member => member.Id == row.MemberId).Select(member => member.FullName).First(),
            db.Set<Organisation>().Where(cell => cell.Id == row.OrganisationId).Select(cell => cell.Name).First())).ToListAsync(cancellation);

    public sealed record Line(CorrectionRequest Request, string Name, string Cell);
}
