using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Dues.Payments;

/// <summary>One payment, with its receipt and the way to put a wrong one right.</summary>
[Requires(Capability.SeeDues)]
public sealed class PaymentModel(AppDb db, DuesDesk desk, PersonAccess access, VietnamClock clock) : PageModel
{
    public DuesPlace Place { get; private set; } = null!;

    public DuesPayment Payment { get; private set; } = null!;

    public string Name { get; private set; } = "";

    public DuesPayment? TakenBack { get; private set; }

    public bool IsTakingBack { get; private set; }

    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid dues, Guid row, CancellationToken cancellation) => await LoadAsync(dues, row, cancellation) ? Page() : NotFound();

    [Requires(Capability.CollectDues)]
    public async Task<IActionResult> OnPostAsync(Guid dues, Guid row, CancellationToken cancellation)
    {
        await using var turn = await db.BookTurnAsync(dues, cancellation);
        if (!await LoadAsync(dues, row, cancellation)) return NotFound();
        IsTakingBack = true;
        var line = await db.DuesCharges.FirstAsync(one => one.Id == Payment.ChargeId, cancellation);
        var (opposite, refusal) = line.TakeBack(Payment, TakenBack is not null, Reason, Place.LastClosed, clock.Today, access.Person.Name, clock.Now);
        if (opposite is null) return this.Refuse(refusal!);
        db.Add(opposite);
        try { await db.SaveAsync(access.Person.Actor, opposite.Reason, cancellation); }
        catch (DbUpdateException fault) when (fault.CameSecond) { return this.Refuse(DuesRefusals.ChangedMeanwhile); }
        this.Say($"{Name} lại là chưa nộp tháng {DuesMonths.Show(Payment.Month)}");
        await turn.CommitAsync(cancellation);
        return Redirect(DuesLinks.Sheet(dues, Payment.Month));
    }

    private async Task<bool> LoadAsync(Guid dues, Guid row, CancellationToken cancellation)
    {
        if (await desk.OpenCellAsync(dues, cancellation) is not { } place) return false;
        if (await db.DuesPayments.AsNoTracking().FirstOrDefaultAsync(one => one.Id == row && one.OrganisationId == dues, cancellation) is not { } payment) return false;
        (Place, Payment) = (place, payment);
        Name = await db.Members.Where(one => one.Id == payment.MemberId).Select(one => one.FullName).FirstAsync(cancellation);
        TakenBack = await db.DuesPayments.AsNoTracking().FirstOrDefaultAsync(one => one.TakesBackId == row, cancellation);
        return true;
    }
}
