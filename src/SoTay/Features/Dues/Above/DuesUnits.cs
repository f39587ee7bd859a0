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

/// <summary>The month of the units below an organisation.</summary>
public sealed class DuesUnits(AppDb db)
{
    public Task<int> CountAsync(Guid above, CancellationToken cancellation) => Below(above).CountAsync(cancellation);

    public async Task<List<DuesUnitLine>> PageAsync(Guid above, DateOnly month, int from, int take, CancellationToken cancellation)
    {
        var units = await Below(above).AsNoTracking().OrderBy(row => row.Code).ThenBy(row => row.Id).Skip(from).Take(take).ToListAsync(cancellation);
        var ids = units.ConvertAll(row => row.Id);
        var line = db.OrganisationAncestors.Where(row => row.To == null && ids.Contains(row.AncestorId));
        var cells = await line.Join(db.Organisations.Where(row => row.EndedOn == null && (row.Kind == OrganisationKind.Cell || row.Kind == OrganisationKind.GrassrootsCell)), row => row.DescendantId, cell => cell.Id, (row, _) => row.AncestorId)
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
        var inside = db.SubtreeOf(unit);
        var totals = await db.DuesCharges.Where(row => row.Month >= from && row.Month <= to && inside.Contains(row.OrganisationId)).GroupBy(_ => 1)
            .Select(group => new { Full = group.Sum(row => row.Full), Exempted = group.Sum(row => row.Exempted), Reduced = group.Sum(row => row.Reduced), Paid = group.Sum(row => row.Paid), Due = group.Sum(row => row.Due) }).SingleOrDefaultAsync(cancellation);
        var receipts = await db.DuesPayments.Where(row => row.BookMonth >= from && row.BookMonth <= to && inside.Contains(row.OrganisationId)).SumAsync(row => row.Amount, cancellation);
        var books = await db.DuesBooks.Where(row => row.ClosedAt != null && row.Month >= from && row.Month <= to && inside.Contains(row.OrganisationId)).GroupBy(_ => 1)
            .Select(group => new { Kept = group.Sum(row => row.Kept), Up = group.Sum(row => row.Up) }).SingleOrDefaultAsync(cancellation);
        return (totals is null ? DuesTotals.None : new(totals.Full, totals.Exempted, totals.Reduced, totals.Paid, totals.Due - totals.Paid), receipts, books?.Kept ?? 0, books?.Up ?? 0);
    }

    private IQueryable<Organisation> Below(Guid above) => db.Organisations.Where(row => row.ParentId == above && row.EndedOn == null && row.Kind != OrganisationKind.Group);
}
