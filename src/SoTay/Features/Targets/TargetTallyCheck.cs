using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Data;
using SoTay.Platform.Data.Verification;

namespace SoTay.Features.Targets;

/// <summary>What is kept of every target equals a recount from the values.</summary>
internal sealed class TargetTallyCheck : IStoreCheck
{
    public string Name => "targets.tally";

    public async IAsyncEnumerable<string> FindAsync(AppDb db, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var all = await db.Targets.AsNoTracking().ToListAsync(cancellation);
        var roots = all.FindAll(row => row.ParentId is null);
        var (forest, told) = await TargetForest.ReadAsync(db, roots, DateOnly.MaxValue, cancellation);
        foreach (var target in all.Where(row => row.Source is not TargetSource.Measured))
            if (forest.Of(target, leaf => told[leaf.Id].LastOrDefault()) is var tally && tally != target.Now)
                yield return $"Target {target.Code} ({target.Id}): {target.Now} is kept, the values give {tally}.";
    }
}
