using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Data;
using SoTay.Platform.Search;

namespace SoTay.Features.Documents;

/// <summary>Registers kept before documents stood in the search index are taken into it.</summary>
public sealed class DocumentSearchUpgrade : IStoreUpgrade
{
    private const int AtOnce = 2000;

    public async Task RunAsync(AppDb db, CancellationToken cancellation)
    {
        if (await db.Search.CountAsync(DocumentSearch.Kind, cancellation) > 0) return;
        for (var done = 0; await db.Documents.AsNoTracking().OrderBy(row => row.Id).Skip(done).Take(AtOnce).ToListAsync(cancellation) is { Count: > 0 } some; done += some.Count)
        {
            var ids = some.ConvertAll(row => row.Id);
            db.IndexDocuments(some, await db.DocumentTexts.Where(row => ids.Contains(row.DocumentId)).ToDictionaryAsync(row => row.DocumentId, row => row.Words, cancellation));
            await db.SaveChangesAsync(cancellation);
        }
    }
}
