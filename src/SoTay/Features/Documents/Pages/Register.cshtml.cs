using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Text;

namespace SoTay.Features.Documents.Pages;

/// <summary>The register of an organisation, newest first, with folded search; above cells it holds what lies below as well.</summary>
[Requires(Capability.SeeMeetings)]
public sealed class RegisterModel(AppDb db, PersonAccess access) : PageModel
{
    public const int PageSize = 50;

    public string UnitName { get; private set; } = "";

    public bool IsCell { get; private set; }

    public Guid Organisation { get; private set; }

    public List<RegisterRow> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public bool MayCancel { get; private set; }

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public int From { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid organisation)
    {
        var cancellation = HttpContext.RequestAborted;
        if (await db.OrganisationsVisibleTo(access.Person).AsNoTracking().FirstOrDefaultAsync(row => row.Id == organisation, cancellation) is not { } unit) return NotFound();
        (UnitName, Organisation, IsCell) = (unit.Name, organisation, unit.IsCell);
        MayCancel = await access.MayAsync(Capability.CorrectMeetings, organisation, cancellation);
        var rows = db.DocumentsVisibleTo(access.Person).AsNoTracking();
        rows = IsCell ? rows.Where(row => row.OrganisationId == organisation) : rows.Where(row => db.SubtreeOf(organisation).Contains(row.OrganisationId));
        if (!string.IsNullOrWhiteSpace(Q))
        {
            var folded = Folding.Fold(Q);
            var symbol = Q.Trim().ToUpperInvariant();
            rows = rows.Where(row => row.FoldedSubject.Contains(folded) || row.Symbol.Contains(symbol));
        }

        Total = await rows.CountAsync(cancellation);
        Rows = await (from row in rows
                      join at in db.Organisations on row.OrganisationId equals at.Id
                      orderby row.IssuedOn descending, row.Number descending, row.Id
                      select new RegisterRow(row, at.Name)).Skip(Math.Max(0, From)).Take(PageSize).ToListAsync(cancellation);
        return Page();
    }

    public string? Link(int from) => from < 0 || from >= Total ? null : $"?from={from}{(Q is { Length: > 0 } ? "&q=" + Uri.EscapeDataString(Q) : "")}";
}

public sealed record RegisterRow(Document Document, string Issuer);
