using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Members.Transfers;

/// <summary>Referrals with one end in an organisation: those on their way by their last day, late first; temporary stays that last, by their end; those that are settled, newest first.</summary>
[Requires(Capability.SeeRoster)]
public sealed class TransfersModel(AppDb db, PolicyBook policies, VietnamClock clock) : PageModel
{
    public const int PageSize = 50;

    public Organisation Unit { get; private set; } = null!;

    public bool Settled { get; private set; }

    /// <summary>Looks at temporary stays that last.</summary>
    public bool Staying { get; private set; }

    public List<TransferLine> Rows { get; private set; } = [];

    public int From { get; private set; }

    public int Total { get; private set; }

    public int Late { get; private set; }

    /// <summary>So many days before the last one a row says how many are left.</summary>
    public int WarnDays { get; private set; }

    public DateOnly Today => clock.Today;

    /// <summary>The same view from another row on.</summary>
    public string Leaf(int from) => (Staying ? TransferLinks.Stays(Unit.Id) : Settled ? TransferLinks.Settled(Unit.Id) : TransferLinks.Of(Unit.Id)) + (from == 0 ? "" : $"{(Staying || Settled ? "&" : "?")}from={from}");

    public async Task<IActionResult> OnGetAsync(Guid organisation, bool settled, bool staying, int from, CancellationToken cancellation)
    {
        if (await db.Organisations.AsNoTracking().FirstOrDefaultAsync(row => row.Id == organisation, cancellation) is not { } unit) return NotFound();
        (Unit, Settled, Staying, From) = (unit, settled && !staying, staying, Math.Max(0, from));
        var (below, today) = (db.SubtreeOf(organisation), Today);
        var rows = db.MemberTransfers.AsNoTracking().Where(row => below.Contains(row.FromId) || row.ToId != null && below.Contains(row.ToId.Value));
        var stays = db.StaysNow().Select(row => row.Id);
        rows = Staying ? rows.Where(row => stays.Contains(row.Id)) : Settled ? rows.Where(row => row.State != TransferState.Open && !stays.Contains(row.Id)) : rows.Where(row => row.State == TransferState.Open);
        Total = await rows.CountAsync(cancellation);
        Late = Settled ? 0 : await (Staying ? rows.Where(row => row.Until < today) : rows.Where(row => row.DueOn < today)).CountAsync(cancellation);
        var page = await (Staying ? rows.OrderBy(row => row.Until) : Settled ? rows.OrderByDescending(row => row.SettledAt) : rows.OrderBy(row => row.DueOn)).ThenBy(row => row.Id).Skip(From).Take(PageSize).ToListAsync(cancellation);
        Rows = await TransferLine.OfAsync(db, page, cancellation);
        WarnDays = (await policies.ForAsync(organisation, today, cancellation)).Whole("transfer.remind.days_before")?.Value ?? 0;
        return Page();
    }
}
