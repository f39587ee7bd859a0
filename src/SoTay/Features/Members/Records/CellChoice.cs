using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members.Lists;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;

namespace SoTay.Features.Members.Records;

/// <summary>Cells that a person may place a member in: those of the same commune where the person keeps the roster.</summary>
internal static class CellChoice
{
    /// <param name="withOwn">The cell itself too: of a guest, whose home may move there.</param>
    public static async Task<IReadOnlyList<SelectListItem>> ForAsync(AppDb db, PersonAccess access, Guid cell, bool withOwn, CancellationToken cancellation)
    {
        var parent = await db.Organisations.AsNoTracking().Where(row => row.Id == cell).Select(row => row.ParentId).FirstOrDefaultAsync(cancellation);
        if (parent is not { } above || !await access.MayAsync(Capability.EditRoster, above, cancellation)) return [];
        return [.. (await RosterCell.CellsAsync(db, above, cancellation)).Where(row => withOwn || row.Id != cell)
            .Select(row => new SelectListItem(row.Name, row.Id.ToString())).Prepend(new("Chọn chi bộ", ""))];
    }
}
