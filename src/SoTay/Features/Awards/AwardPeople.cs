using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;
using SoTay.Platform.Text;

namespace SoTay.Features.Awards;

/// <summary>Members whom a form offers: of a cell all of them, elsewhere those whose name was looked for; who is chosen stays.</summary>
internal static class AwardPeople
{
    // A large cell whole; elsewhere what a name finds.
    private const int MostShown = 200;
    public const int MostFound = 30;

    public static async Task<IReadOnlyList<AwardSubject>> OfAsync(AppDb db, Organisation unit, string? find, IReadOnlyCollection<Guid> chosen, CancellationToken cancellation)
    {
        var (inside, words, whole) = (db.SubtreeOf(unit.Id), Folding.Fold(find ?? "").Trim(), unit.IsCell);
        if (!whole && words.Length == 0 && chosen.Count == 0) return [];
        return await db.Members.AsNoTracking().Where(row => row.CellId != null && inside.Contains(row.CellId.Value) && (whole || chosen.Contains(row.Id) || words.Length > 0 && row.FoldedName.Contains(words)))
            .Join(db.Organisations, row => row.CellId, cell => cell.Id, (row, cell) => new { row.Id, row.FullName, row.SortKey, cell.Name, Cell = cell.Id }).OrderByDescending(row => chosen.Contains(row.Id)).ThenBy(row => row.SortKey).ThenBy(row => row.Id)
            .Take(whole ? MostShown : MostFound + chosen.Count).Select(row => new AwardSubject(row.Id, row.FullName, row.Name, row.Cell)).ToListAsync(cancellation);
    }
}
