using Microsoft.EntityFrameworkCore;
using SoTay.Features.Dues.Books;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;

namespace SoTay.Features.Dues.Above;

/// <summary>One unit right below with its month: totals, never a name.</summary>
/// <param name="Cells">Cells at or below it.</param>
/// <param name="Begun">Cells whose sheet of the month is there.</param>
/// <param name="Closed">Cells whose book of the month is closed.</param>
/// <param name="Waits">Given to the level above and not received yet, VND.</param>
public sealed record DuesUnitLine(Organisation Unit, int Cells, int Begun, int Closed, DuesTotals Totals, long Kept, long Up, long Received, long Waits)
{
    /// <summary>Some cell has not closed the month.</summary>
    public bool IsMissing => Closed < Cells;

    /// <summary>Nothing is known of the month: no figure is not a nought.</summary>
    public bool IsEmpty => Begun == 0 && Totals.Receivable == 0 && Received == 0 && Waits == 0;
}

/// <summary>Sums of lines, VND: receivable = paid + reduced + exempt + unpaid.</summary>
public sealed record DuesTotals(long Receivable, long Exempt, long Reduced, long Paid, long Unpaid)
{
    public static readonly DuesTotals None = new(0, 0, 0, 0, 0);
}

/// <summary>The month of the units that stood below an organisation at its end; money of a cell that ended before counts where the cell stood last.</summary>
public sealed class DuesUnits(AppDb db)
{
    public Task<int> CountAsync(Guid above, DateOnly month, CancellationToken cancellation) => Below(above, month).CountAsync(cancellation);

    public async Task<List<DuesUnitLine>> PageAsync(Guid above, DateOnly month, int from, int take, CancellationToken cancellation)
    {
        var (end, units) = (DuesMonths.LastDay(month), await Below(above, month).AsNoTracking().OrderBy(row => row.Code).ThenBy(row => row.Id).Skip(from).Take(take).ToListAsync(cancellation));
        var ids = units.ConvertAll(row => row.Id);
        var line = Stood(month).Where(row => ids.Contains(row.AncestorId));
        var cells = await line.Join(db.Organisations.Where(row => (row.EndedOn == null || row.EndedOn >= end) && (row.Kind == OrganisationKind.Cell || row.Kind == OrganisationKind.GrassrootsCell)), row => row.DescendantId, cell => cell.Id, (row, _) => row.AncestorId)
            .GroupBy(row => row).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, cancellation);
        var books = await line.Join(db.DuesBooks.Where(row => row.Month == month), row => row.DescendantId, book => book.OrganisationId, (row, book) => new { row.AncestorId, Book = book }).GroupBy(row => row.AncestorId)
            .Select(group => new { group.Key, Begun = group.Count(row => row.Book.SheetAt != null), Closed = group.Count(row => row.Book.ClosedAt != null && row.Book.SheetAt != null), Kept = group.Sum(row => row.Book.Kept), Up = group.Sum(row => row.Book.Up) })
            .ToDictionaryAsync(row => row.Key, cancellation);
        var totals = await line.Join(db.DuesCharges.Where(row => row.Month == month), row => row.DescendantId, charge => charge.OrganisationId, (row, charge) => new { row.AncestorId, Charge = charge }).GroupBy(row => row.AncestorId)
            .Select(group => new { group.Key, Full = group.Sum(row => row.Charge.Full), Exempted = group.Sum(row => row.Charge.Exempted), Reduced = group.Sum(row => row.Charge.Reduced), Paid = group.Sum(row => row.Charge.Paid), Due = group.Sum(row => row.Charge.Due) })
            .ToDictionaryAsync(row => row.Key, row => new DuesTotals(row.Full, row.Exempted, row.Reduced, row.Paid, row.Due - row.Paid), cancellation);
        var given = await db.DuesHandOvers.Where(row => row.ToId == above && ids.Contains(row.FromId)).GroupBy(row => row.FromId)
            .Select(group => new { group.Key, Waits = group.Sum(row => row.State == DuesHandOverState.Given ? row.Amount : 0), Received = group.Sum(row => row.State == DuesHandOverState.Received && row.SettledMonth == month ? row.Amount : 0) })
            .ToDictionaryAsync(row => row.Key, cancellation);
        return units.ConvertAll(unit => new DuesUnitLine(unit, cells.GetValueOrDefault(unit.Id), books.GetValueOrDefault(unit.Id)?.Begun ?? 0, books.GetValueOrDefault(unit.Id)?.Closed ?? 0, totals.GetValueOrDefault(unit.Id, DuesTotals.None),
            books.GetValueOrDefault(unit.Id)?.Kept ?? 0, books.GetValueOrDefault(unit.Id)?.Up ?? 0, given.GetValueOrDefault(unit.Id)?.Received ?? 0, given.GetValueOrDefault(unit.Id)?.Waits ?? 0));
    }

    /// <summary>Sums of everything at and below a unit for the months from one to another.</summary>
    public async Task<(DuesTotals Totals, long Receipts, long Kept, long Up)> SumAsync(Guid unit, DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        var (sum, receipts, kept, up) = (DuesTotals.None, 0L, 0L, 0L);
        for (var month = from; month <= to; month = month.AddMonths(1))
        {
            var (asked, inside) = (month, Stood(month).Where(row => row.AncestorId == unit).Select(row => row.DescendantId));
            if (await db.DuesCharges.Where(row => row.Month == asked && inside.Contains(row.OrganisationId)).GroupBy(_ => 1)
                .Select(group => new { Full = group.Sum(row => row.Full), Exempted = group.Sum(row => row.Exempted), Reduced = group.Sum(row => row.Reduced), Paid = group.Sum(row => row.Paid), Due = group.Sum(row => row.Due) }).SingleOrDefaultAsync(cancellation) is { } lines)
                sum = new(sum.Receivable + lines.Full, sum.Exempt + lines.Exempted, sum.Reduced + lines.Reduced, sum.Paid + lines.Paid, sum.Unpaid + lines.Due - lines.Paid);
            receipts += await db.DuesPayments.Where(row => row.BookMonth == asked && inside.Contains(row.OrganisationId)).SumAsync(row => row.Amount, cancellation);
            var books = db.DuesBooks.Where(row => row.ClosedAt != null && row.Month == asked && inside.Contains(row.OrganisationId));
            (kept, up) = (kept + await books.SumAsync(row => row.Kept, cancellation), up + await books.SumAsync(row => row.Up, cancellation));
        }

        return (sum, receipts, kept, up);
    }

    private IQueryable<Organisation> Below(Guid above, DateOnly month) =>
        db.Organisations.Where(row => row.Kind != OrganisationKind.Group && (row.EndedOn == null || row.EndedOn >= month) && Stood(month).Any(line => line.AncestorId == above && line.Depth == 1 && line.DescendantId == row.Id));

    private IQueryable<OrganisationAncestor> Stood(DateOnly month)
    {
        var (end, all) = (DuesMonths.LastDay(month), db.Organisations);
        return db.OrganisationAncestors.Where(row => row.From <= end && (row.To == null || row.To >= end || all.Any(gone => gone.Id == row.DescendantId && gone.EndedOn < end && gone.EndedOn == row.To)));
    }
}
