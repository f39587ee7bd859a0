using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;

namespace SoTay.Features.Organisations.Pages;

/// <summary>Cells below a unit, with filters; the same list as a workbook.</summary>
[Requires(Capability.SeeOrganisations)]
public sealed class CellsModel(AppDb db, IEnumerable<IRoster> rosters) : PageModel
{
    private const int OnPage = 100;

    [FromRoute(Name = "organisation")]
    public Guid Id { get; set; }

    [FromQuery(Name = "type")]
    public EconomicKind? Economic { get; set; }

    [FromQuery(Name = "place")]
    public LocalityKind? Locality { get; set; }

    [FromQuery(Name = "q")]
    public string? Words { get; set; }

    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public string Unit { get; private set; } = "";

    public int Total { get; private set; }

    public IReadOnlyList<CellRow> Rows { get; private set; } = [];

    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    public int Pages => Math.Max(1, (Total + OnPage - 1) / OnPage);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Unit = await db.Organisations.Where(row => row.Id == Id).Select(row => row.Name).FirstAsync(cancellation);
        var cells = db.CellsBelow(Id, new(Economic, Locality, Words));
        Total = await cells.CountAsync(cancellation);
        Number = Math.Clamp(Number, 1, Pages);
        Rows = await db.Rows(cells.Skip((Number - 1) * OnPage).Take(OnPage)).ToListAsync(cancellation);
        foreach (var roster in rosters) Names = await roster.NamesAsync([.. Rows.Select(row => row.Secretary).OfType<Guid>()], cancellation);
    }

    /// <summary>This list with another page, or as a workbook.</summary>
    public string Link(int page, bool workbook = false) =>
        $"/organisations/{Id}/cells{(workbook ? ".xlsx" : "")}?type={Economic}&place={Locality}&q={Uri.EscapeDataString(Words ?? "")}{(workbook ? "" : $"&page={page}")}";
}
