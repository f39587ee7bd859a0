using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SoTay.Platform.Data;

/// <summary>
/// Counts what this node has committed. Whatever is remembered from the store remembers the count too and is good only while it
/// has not moved: nothing that this node wrote is ever answered from before the writing.
/// </summary>
public sealed class StoreWrites : DbTransactionInterceptor
{
    private long _count;

    public long Count => Interlocked.Read(ref _count);

    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Interlocked.Increment(ref _count);

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _count);
        return Task.CompletedTask;
    }
}
