using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Data;
using SoTay.Platform.Data.Verification;

namespace SoTay.Features.Dues.Books;

/// <summary>
/// Money adds up to the đồng: every line equals its parts and its payments, every closed month equals its entries and goes on from the month before,
/// every hand-over stands in both books.
/// </summary>
internal sealed class DuesCheck : IStoreCheck
{
    public string Name => "dues";

    public async IAsyncEnumerable<string> FindAsync(AppDb db, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var line in db.DuesCharges.AsNoTracking().Where(row => row.Full != row.Exempted + row.Reduced + row.Due || row.Paid != 0 && row.Paid != row.Due).AsAsyncEnumerable().WithCancellation(cancellation))
            yield return $"Dues of {line.Month:yyyy-MM}: line {line.Id} is not the sum of its parts.";
        var payments = db.DuesPayments;
        await foreach (var line in db.DuesCharges.AsNoTracking().Where(row => row.Paid != payments.Where(one => one.ChargeId == row.Id).Sum(one => one.Amount)).AsAsyncEnumerable().WithCancellation(cancellation))
            yield return $"Dues of {line.Month:yyyy-MM}: line {line.Id} says {line.Paid}, its payments say otherwise.";
        var ledger = new DuesLedger(db);
        DuesBook? before = null;
        var books = await db.DuesBooks.AsNoTracking().Where(row => row.ClosedAt != null).OrderBy(row => row.OrganisationId).ThenBy(row => row.Month).ToListAsync(cancellation);
        foreach (var book in books)
        {
            if (before?.OrganisationId != book.OrganisationId) before = null;
            var again = DuesBook.Again(book, before, await ledger.MovesAsync(book.OrganisationId, before?.Month, book.Month, cancellation));
            if ((again.Opening, again.Receipts, again.Kept, again.Up, again.FromBelow, again.Spent, again.HandedUp, again.CameIn) != (book.Opening, book.Receipts, book.Kept, book.Up, book.FromBelow, book.Spent, book.HandedUp, book.CameIn)
                || (again.WentOut, again.Closing, again.Given, again.OwedMoved, again.Owed) != (book.WentOut, book.Closing, book.Given, book.OwedMoved, book.Owed))
                yield return $"Dues book {book.Month:yyyy-MM} of {book.OrganisationId}: closed with {book.Closing} and {book.Owed} owed, its entries give {again.Closing} and {again.Owed}.";
            before = book;
        }
    }
}
