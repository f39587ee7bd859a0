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
            var cells = CellsOf(member);
            if (cells.Count == 0) await db.Search.RemoveAsync(Kind, [member.Id], cancellation);
            else await db.Search.PutAsync([Entry(member, await db.AboveAsync(cells, cancellation))], cancellation);
        });
    }

    /// <summary>The entry of a member, given what stands above the cells (the importer has it at hand).</summary>
    public static SearchEntry Entry(Member member, ILookup<Guid, Guid> above)
    {
        var cells = CellsOf(member);
        return new(Kind, member.Id, member.FoldedName, cells, [.. cells.SelectMany(cell => above[cell]).Distinct()]);
    }

    private static List<Guid> CellsOf(Member member) =>
        [.. new[] { member.CellId, member.TemporaryCellId }.OfType<Guid>().Distinct()];
}
