using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Data;

namespace SoTay.Features.Members.TakingBack;

/// <summary>Decisions that came by a path, a candidate or a referral: the last one that stands, for whoever may take it back, and those that were taken back.</summary>
public sealed record SourceDecisions(RecordedDecision? Standing, IReadOnlyList<RecordedDecision> TakenBack)
{
    public static async Task<SourceDecisions> OfAsync(AppDb db, Guid source, bool mayEdit, CancellationToken cancellation)
    {
        var all = await db.RecordedDecisions.AsNoTracking().Where(row => row.SourceId == source).OrderBy(row => row.MadeAt).ThenBy(row => row.Place).ToListAsync(cancellation);
        return new(mayEdit ? all.FindLast(row => !row.IsTakenBack) : null, all.FindAll(row => row.IsTakenBack));
    }
}
