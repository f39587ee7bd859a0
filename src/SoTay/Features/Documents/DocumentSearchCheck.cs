using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Data;
using SoTay.Platform.Data.Verification;
using SoTay.Platform.Search;

namespace SoTay.Features.Documents;

/// <summary>Every document of the registers can be found.</summary>
internal sealed class DocumentSearchCheck : IStoreCheck
{
    public string Name => "search.documents";

    public async IAsyncEnumerable<string> FindAsync(AppDb db, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var (kept, indexed) = (await db.Documents.CountAsync(cancellation), await db.Search.CountAsync(DocumentSearch.Kind, cancellation));
        if (kept != indexed) yield return $"{kept} documents are kept, {indexed} stand in the search index.";
    }
}
