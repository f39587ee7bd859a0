using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members.Transfers;
using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Home;

/// <summary>Temporary stays that are past their day or come to it soon, for both ends: somebody ends them, or prolongs them by a decision.</summary>
internal sealed class StayRows(AppDb db, PolicyBook policies, VietnamClock clock)
{
    private const int Shown = 20;

    public async Task<IReadOnlyList<HomeRow>> OfAsync(Guid unit, CancellationToken cancellation)
    {
        var days = (await policies.ForAsync(unit, clock.Today, cancellation)).Whole("transfer.remind.days_before")?.Value ?? 0;
        var (below, soon) = (db.SubtreeOf(unit), clock.Today.AddDays(days));
        var stays = await db.StaysNow().AsNoTracking().Where(row => row.Until <= soon && (below.Contains(row.FromId) || row.ToId != null && below.Contains(row.ToId.Value)))
            .OrderBy(row => row.Until).ThenBy(row => row.Id).Take(Shown).ToListAsync(cancellation);
        return (await TransferLine.OfAsync(db, stays, cancellation)).ConvertAll(row => new HomeRow(row.Transfer.Until, $"{row.Member}: {TransferWords.OfStay(row.Transfer, clock.Today).ToLowerInvariant()}", TransferLinks.To(row.Transfer.Id), row.Words,
            row.Transfer.Until < clock.Today ? TransferWords.PressingStay(row.Transfer, clock.Today, days) : null, "ghi hết sinh hoạt tạm thời, hoặc gia hạn theo quyết định"));
    }
}
