using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Dues.Payments;
using SoTay.Features.Members;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Dues.Sheets;

/// <summary>A line with the name, and the latest payment behind it.</summary>
public sealed record SheetLine(DuesCharge Charge, string Name, Guid? Payment);

/// <summary>The cell's sheet of a month: who owes what, one tap for each who paid.</summary>
[Requires(Capability.SeeDues)]
public sealed class SheetModel(AppDb db, DuesDesk desk, DuesSheets sheets, DuesCash cash, PersonAccess access, VietnamClock clock) : PageModel
{
    public DuesPlace Place { get; private set; } = null!;

    public DateOnly Month { get; private set; }

    public List<SheetLine> Lines { get; private set; } = [];

    public SheetTotals Totals { get; private set; } = SheetTotals.Of([]);

    public bool IsBegun { get; private set; }

    public bool IsClosed => Place.LastClosed >= Month;

    /// <summary>Proposed amounts that wait for approval.</summary>
    public int Waiting { get; private set; }

    public bool HasDuties { get; private set; }

    public DateOnly Today => clock.Today;

    public async Task<IActionResult> OnGetAsync(Guid dues, string month, CancellationToken cancellation) => await LoadAsync(dues, month, cancellation) ? Page() : NotFound();

    /// <summary>Fills the sheet in from the roster, or brings it up to date.</summary>
    public async Task<IActionResult> OnPostAsync(Guid dues, string month, CancellationToken cancellation)
    {
        await using var turn = await db.BookTurnAsync(dues, cancellation);
        if (!await LoadAsync(dues, month, cancellation)) return NotFound();
        if (await sheets.FillAsync(dues, Month, cancellation) is { } no) return this.Refuse(no);
        try { await db.SaveAsync(access.Person.Actor, $"danh sách đảng phí {DuesMonths.Show(Month)}", cancellation); }
        catch (DbUpdateException fault) when (fault.CameSecond) { return this.Refuse(DuesRefusals.ChangedMeanwhile); }
        this.Say($"Đã lấy danh sách tháng {DuesMonths.Show(Month)} từ sổ đảng viên");
        await turn.CommitAsync(cancellation);
        return Redirect(DuesLinks.Sheet(dues, Month));
    }

    /// <summary>One tap: paid today, in cash.</summary>
    [Requires(Capability.CollectDues)]
    public async Task<IActionResult> OnPostPaidAsync(Guid dues, string month, Guid line, CancellationToken cancellation)
    {
        await using var turn = await db.BookTurnAsync(dues, cancellation);
        if (!await LoadAsync(dues, month, cancellation)) return NotFound();
        if (await db.DuesCharges.FirstOrDefaultAsync(row => row.Id == line && row.OrganisationId == dues, cancellation) is not { } found) return NotFound();
        var (payment, refusal) = await cash.PayAsync(Place, found, clock.Today, DuesChannel.Cash, null, cancellation);
        if (payment is null) return this.Refuse(refusal!);
        try { await db.SaveAsync(access.Person.Actor, cancellation: cancellation); }
        catch (DbUpdateException fault) when (fault.CameSecond) { return this.Refuse(DuesRefusals.ChangedMeanwhile); }
        var name = Lines.Find(row => row.Charge.Id == line)?.Name;
        this.Say($"{name} đã nộp {Vnd.Say(payment.Amount)}, phiếu số {payment.Receipt}", DuesLinks.Payment(dues, payment.Id));
        await turn.CommitAsync(cancellation);
        return Redirect(DuesLinks.Sheet(dues, Month));
    }

    private async Task<bool> LoadAsync(Guid dues, string month, CancellationToken cancellation)
    {
        if (!DuesMonths.TryRead(month, out var asked) || await desk.OpenCellAsync(dues, cancellation) is not { } place) return false;
        (Place, Month) = (place, asked);
        var rows = await db.DuesCharges.AsNoTracking().Where(row => row.OrganisationId == dues && row.Month == asked)
            .Join(db.Members, row => row.MemberId, member => member.Id, (row, member) => new { Charge = row, member.FullName, member.SortKey }).OrderBy(row => row.SortKey).ThenBy(row => row.Charge.Id).ToListAsync(cancellation);
        var payments = (await db.DuesPayments.AsNoTracking().Where(row => row.OrganisationId == dues && row.Month == asked && row.Amount > 0).Select(row => new { row.ChargeId, row.Id, row.At }).ToListAsync(cancellation)).ToLookup(row => row.ChargeId);
        Lines = rows.ConvertAll(row => new SheetLine(row.Charge, row.FullName, row.Charge.Paid > 0 ? payments[row.Charge.Id].MaxBy(one => one.At)?.Id : null));
        Totals = SheetTotals.Of([.. rows.Select(row => row.Charge)]);
        IsBegun = await db.DuesBooks.AnyAsync(row => row.OrganisationId == dues && row.Month == asked && row.SheetAt != null, cancellation);
        Waiting = await db.DuesRates.CountAsync(row => row.OrganisationId == dues && row.State == Rates.DuesRateState.Proposed, cancellation);
        HasDuties = await db.DuesDuties.AnyAsync(row => row.OrganisationId == dues && row.Kind == DuesDutyKind.Collect && row.To == null, cancellation);
        return true;
    }
}
