using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Data;
using SoTay.Platform.Data.Verification;
using SoTay.Platform.Search;

namespace SoTay.Features.Members.Checks;

/// <summary>Everyone placed in a cell can be found by name, and nobody who left can.</summary>
internal sealed class SearchCheck : IStoreCheck
{
    public string Name => "search.members";

    public async IAsyncEnumerable<string> FindAsync(AppDb db, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var placed = await db.Members.CountAsync(row => row.CellId != null || row.TemporaryCellId != null, cancellation);
        var indexed = await db.Search.CountAsync(MemberSearch.Kind, cancellation);
        if (placed != indexed) yield return $"{placed} members are placed, {indexed} stand in the search index.";
    }
}
