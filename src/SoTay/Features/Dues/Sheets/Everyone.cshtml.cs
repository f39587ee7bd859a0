using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Dues.Payments;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Dues.Sheets;

/// <summary>Everybody who has not paid did so, in cash; asked once more before.</summary>
[Requires(Capability.CollectDues)]
public sealed class EveryoneModel(AppDb db, DuesDesk desk, DuesCash cash, PersonAccess access, VietnamClock clock) : PageModel
{
    public DuesPlace Place { get; private set; } = null!;

    public DateOnly Month { get; private set; }

    public List<DuesCharge> Lines { get; private set; } = [];

    [BindProperty]
    public DateOnly? On { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid dues, string month, CancellationToken cancellation)
    {
        On = clock.Today;
        return await LoadAsync(dues, month, cancellation) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid dues, string month, CancellationToken cancellation)
    {
        await using var turn = await db.BookTurnAsync(dues, cancellation);
        if (!await LoadAsync(dues, month, cancellation)) return NotFound();
        if (!ModelState.IsValid) return this.Again();
        if (Lines.Count == 0) return this.Refuse(DuesRefusals.NobodyLeft);
        foreach (var line in Lines)
            if (await cash.PayAsync(Place, line, On, DuesChannel.Cash, null, cancellation) is { Refusal: { } no }) return this.Refuse(no);
        try { await db.SaveAsync(access.Person.Actor, $"tất cả đã nộp tháng {DuesMonths.Show(Month)}", cancellation); }
        catch (DbUpdateException fault) when (fault.CameSecond) { return this.Refuse(DuesRefusals.ChangedMeanwhile); }
        this.Say($"Đã ghi {Lines.Count} đồng chí nộp {Vnd.Say(Lines.Sum(line => line.Paid))}");
        await turn.CommitAsync(cancellation);
        return Redirect(DuesLinks.Sheet(dues, Month));
    }

    private async Task<bool> LoadAsync(Guid dues, string month, CancellationToken cancellation)
    {
        if (!DuesMonths.TryRead(month, out var asked) || await desk.OpenCellAsync(dues, cancellation) is not { } place) return false;
        (Place, Month) = (place, asked);
        Lines = (await db.DuesCharges.Where(row => row.OrganisationId == dues && row.Month == asked && row.Due > row.Paid).OrderBy(row => row.Id).ToListAsync(cancellation)).FindAll(line => line.State is DuesLineState.Unpaid);
        return true;
    }
}
