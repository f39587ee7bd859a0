using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Data;
using SoTay.Platform.Data.Verification;

namespace SoTay.Platform.Audit;

/// <summary>Every link of every stream: numbers without a gap, each hash over its record and the one before, the head at the end.</summary>
internal sealed class AuditChainCheck : IStoreCheck
{
    public string Name => "audit";

    public async IAsyncEnumerable<string> FindAsync(AppDb db, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var heads = await db.Set<AuditHead>().AsNoTracking().ToDictionaryAsync(head => head.Stream, cancellation);
        AuditRecord? last = null;
        await foreach (var record in db.Audit.AsNoTracking().OrderBy(row => row.Stream).ThenBy(row => row.Number).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (last?.Stream != record.Stream)
            {
                if (last is not null && End(heads, last) is { } end) yield return end;
                last = null;
            }

            if (record.Number != (last?.Number ?? 0) + 1) yield return $"Nhật ký {record.Stream}: thiếu bản ghi trước số {record.Number}.";
            else if (!record.PreviousHash.AsSpan().SequenceEqual(last?.Hash ?? [])) yield return $"Nhật ký {record.Stream} số {record.Number}: không nối với bản ghi trước.";
            if (!record.Hash.AsSpan().SequenceEqual(AuditHash.Of(record))) yield return $"Nhật ký {record.Stream} số {record.Number}: nội dung đã bị sửa sau khi ghi.";
            last = record;
        }

        if (last is not null && End(heads, last) is { } final) yield return final;
        foreach (var left in heads.Keys) yield return $"Nhật ký {left}: mất toàn bộ bản ghi.";
    }

    private static string? End(Dictionary<Guid, AuditHead> heads, AuditRecord last) =>
        !heads.Remove(last.Stream, out var head) ? $"Nhật ký {last.Stream}: không có mốc cuối."
        : head.Number != last.Number || !head.Hash.AsSpan().SequenceEqual(last.Hash) ? $"Nhật ký {last.Stream}: mất bản ghi cuối (mốc {head.Number}, còn {last.Number})." : null;
}
