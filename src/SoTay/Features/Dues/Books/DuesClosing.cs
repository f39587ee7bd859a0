using Microsoft.EntityFrameworkCore;
using SoTay.Features.Dues.Sheets;
using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Platform;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Dues.Books;

/// <summary>Closes the months of a unit's book, one after the other.</summary>
public sealed class DuesClosing(AppDb db, DuesLedger ledger, DuesSheets sheets, PolicyBook policies, VietnamClock clock)
{
    /// <summary>The caller saves.</summary>
    public async Task<Refusal?> CloseAsync(Organisation unit, DateOnly month, string byName, CancellationToken cancellation)
    {
        if (unit.IsEnded) return DuesRefusals.UnitEnded;
        var before = await LastAsync(unit.Id, cancellation);
        if (before?.Month >= month) return DuesRefusals.ClosedAlready(month);
        if (await ledger.OpenMonthAsync(unit.Id, cancellation) is { } next && next < month) return DuesRefusals.EarlierOpen(next);
        var book = await db.DuesBooks.FirstOrDefaultAsync(row => row.OrganisationId == unit.Id && row.Month == month, cancellation) ?? new DuesBook { OrganisationId = unit.Id, Month = month };
        // A closed month takes no sheet any more: whoever owes it would be asked by nobody.
        if (unit.IsCell && book.SheetAt is null && await PayersAsync(unit.Id, month, cancellation) is > 0 and var payers) return DuesRefusals.SheetMissing(month, payers);
        var missing = await db.DuesCharges.CountAsync(row => row.OrganisationId == unit.Id && row.Month == month && row.Group == null && row.Relief < 1 && row.Paid == 0, cancellation);
        var moves = await ledger.MovesAsync(unit.Id, before?.Month, month, cancellation);
        var share = unit.IsCell ? await ShareAsync(unit, month, cancellation) : null;
        if (book.Close(before, moves, share?.Kept, missing, clock.Today, byName, clock.Now) is { } no) return no;
        if (db.Entry(book).State is EntityState.Detached) db.Add(book);
        return null;
    }

    private async Task<int> PayersAsync(Guid cell, DateOnly month, CancellationToken cancellation) =>
        (await sheets.PayersAsync(cell, DuesMonths.LastDay(month) < clock.Today ? DuesMonths.LastDay(month) : clock.Today, cancellation)).Count;

    /// <summary>By the rules of the last day of the month.</summary>
    public async Task<DuesShare> ShareAsync(Organisation cell, DateOnly month, CancellationToken cancellation) =>
        DuesShare.Of(cell, await policies.ForAsync(cell.Id, DuesMonths.LastDay(month), cancellation));

    /// <summary>The last month of a unit that ends, with all that moved.</summary>
    internal async Task<(DuesBook? Before, DuesBook Last)> LastBooksAsync(Guid unit, DateOnly month, CancellationToken cancellation)
    {
        var before = await LastAsync(unit, cancellation);
        if (before?.Month >= month) month = before.Month.AddMonths(1);
        var open = await db.DuesBooks.FirstOrDefaultAsync(row => row.OrganisationId == unit && row.Month == month, cancellation);
        if (open is null) db.Add(open = new DuesBook { OrganisationId = unit, Month = month });
        return (before, open);
    }

    private Task<DuesBook?> LastAsync(Guid unit, CancellationToken cancellation) =>
        db.DuesBooks.AsNoTracking().Where(row => row.OrganisationId == unit && row.ClosedAt != null).OrderByDescending(row => row.Month).FirstOrDefaultAsync(cancellation);
}
