using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Data;
using SoTay.Platform.Data.Verification;
using SoTay.Platform.Files;

namespace SoTay.Features.Documents;

/// <summary>Every issued document and every version of a draft still has its file, byte for byte.</summary>
internal sealed class DocumentFileCheck(FileStore files) : IStoreCheck
{
    public string Name => "documents";

    public async IAsyncEnumerable<string> FindAsync(AppDb db, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var row in db.Documents.Where(row => row.FileHash != null).Select(row => new { row.Symbol, row.IssuedOn, row.FileHash }).AsAsyncEnumerable().WithCancellation(cancellation))
            if (!files.Matches(row.FileHash!)) yield return $"Văn bản {row.Symbol} ngày {row.IssuedOn:dd/MM/yyyy}: tệp mất hoặc đã bị sửa.";
        await foreach (var row in db.DocumentDrafts.SelectMany(draft => draft.Versions, (draft, version) => new { draft.Subject, version.Number, version.FileHash }).AsAsyncEnumerable().WithCancellation(cancellation))
            if (!files.Matches(row.FileHash)) yield return $"Bản thảo \"{row.Subject}\", bản {row.Number}: tệp mất hoặc đã bị sửa.";
    }
}
