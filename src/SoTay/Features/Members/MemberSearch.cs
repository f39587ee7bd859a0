using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;
using SoTay.Platform.Search;

namespace SoTay.Features.Members;

/// <summary>What of a member can be found: the name, inside the cells of permanent and temporary placement and all above them.</summary>
public static class MemberSearch
{
    public const string Kind = "member";

    extension(AppDb db)
    {
        /// <summary>Keeps the member's entry right with the next save: after a new name, placement or leaving.</summary>
        public void IndexMember(Member member) => db.WithSave(async cancellation =>
        {
            var cells = CellsOf(member.CellId, member.TemporaryCellId);
            if (cells.Count == 0) await db.Search.RemoveAsync(Kind, [member.Id], cancellation);
            else await db.Search.PutAsync([Entry(member, await db.AboveAsync(cells, cancellation))], cancellation);
        });
    }

    /// <summary>Indexes everyone placed, for a store that was filled past the importer (demonstration). The index has to be empty.</summary>
    public static async Task FillAsync(AppDb db, CancellationToken cancellation = default)
    {
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellation) : null;
        var above = (await db.OrganisationAncestors.AsNoTracking().Where(row => row.To == null).Select(row => new { row.DescendantId, row.AncestorId })
            .ToListAsync(cancellation)).ToLookup(row => row.DescendantId, row => row.AncestorId);
        var placed = await db.Members.AsNoTracking().Where(row => row.CellId != null).OrderBy(row => row.CellId)
            .Select(row => new { row.Id, row.FoldedName, row.CellId, row.TemporaryCellId }).ToListAsync(cancellation);
        await db.Search.AddAsync(placed.Select(row => Entry(row.Id, row.FoldedName, row.CellId, row.TemporaryCellId, above)), cancellation);
        if (own is not null) await own.CommitAsync(cancellation);
    }

    /// <summary>The entry of a member, given what stands above the cells (the importer has it at hand).</summary>
    public static SearchEntry Entry(Member member, ILookup<Guid, Guid> above) => Entry(member.Id, member.FoldedName, member.CellId, member.TemporaryCellId, above);

    private static SearchEntry Entry(Guid member, string name, Guid? cell, Guid? temporary, ILookup<Guid, Guid> above)
    {
        var cells = CellsOf(cell, temporary);
        return new(Kind, member, name, cells, [.. cells.SelectMany(one => above[one]).Distinct()]);
    }

    private static List<Guid> CellsOf(Guid? cell, Guid? temporary) => [.. new[] { cell, temporary }.OfType<Guid>().Distinct()];
}
