using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Members.Lists;

/// <summary>The register of members (sổ danh sách đảng viên) for A4: a cell, or all cells of a commune one after the other.</summary>
[Requires(Capability.Export)]
public sealed class PrintRegisterModel(AppDb db, VietnamClock clock) : PageModel
{
    private const int MostMembers = 6000;

    public string Name { get; private set; } = "";

    public DateOnly Today => clock.Today;

    public bool TooMany { get; private set; }

    public IReadOnlyList<RosterGroup> Groups { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid organisation, CancellationToken cancellation)
    {
        Name = await db.Organisations.Where(row => row.Id == organisation).Select(row => row.Name).FirstAsync(cancellation);
        var cells = await RosterCell.CellsAsync(db, organisation, cancellation);
        TooMany = cells.Sum(cell => cell.Members) > MostMembers;
        if (TooMany) return Page();
        var inside = db.SubtreeOf(organisation);
        var rows = (await db.Members.AsNoTracking().Where(row => inside.Contains(row.CellId!.Value)).OrderBy(row => row.SortKey)
            .Select(RosterRow.From).ToListAsync(cancellation)).ToLookup(row => row.CellId);
        Groups = [.. cells.Select(cell => new RosterGroup(cell, [.. rows[cell.Id]])).Where(group => group.Rows.Count > 0)];
        return Page();
    }
}
