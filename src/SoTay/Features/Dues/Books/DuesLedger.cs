using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Data;

namespace SoTay.Features.Dues.Books;

/// <summary>Where the book of a unit stands: the last closed month, and what moved since.</summary>
/// <param name="Closed">Null where no month is closed yet.</param>
public sealed record DuesStanding(DuesBook? Closed, DuesMoves Since)
{
    /// <summary>The unit's own money, VND; receipts that are not split yet are not in it.</summary>
    public long Balance => (Closed?.Closing ?? 0) + Since.CameIn + Since.FromBelow - Since.Spent - Since.HandedUp - Since.WentOut;

    /// <summary>Belongs to the superior and is not given yet, VND.</summary>
    public long Owed => (Closed?.Owed ?? 0) + Since.OwedMoved - Since.Given;

    /// <summary>Receipts of months that are not closed, VND.</summary>
    public long Unsplit => Since.Receipts;
}

/// <summary>Adds up the entries of a unit's book.</summary>
public sealed class DuesLedger(AppDb db)
{
    public async Task<DuesStanding> OfAsync(Guid unit, CancellationToken cancellation)
    {
        var closed = await db.DuesBooks.AsNoTracking().Where(row => row.OrganisationId == unit && row.ClosedAt != null).OrderByDescending(row => row.Month).FirstOrDefaultAsync(cancellation);
        return new(closed, await MovesAsync(unit, closed?.Month, null, cancellation));
    }

    /// <summary>What moved after a closed month and until another.</summary>
    public async Task<DuesMoves> MovesAsync(Guid unit, DateOnly? after, DateOnly? until, CancellationToken cancellation)
    {
        var (from, to) = ((after ?? DateOnly.MinValue.AddMonths(1)).AddMonths(1), until ?? DateOnly.MaxValue);
        if (after is null) from = DateOnly.MinValue;
        var receipts = await db.DuesPayments.Where(row => row.OrganisationId == unit && row.BookMonth >= from && row.BookMonth <= to).SumAsync(row => row.Amount, cancellation);
        var entries = await db.DuesEntries.Where(row => row.OrganisationId == unit && row.BookMonth >= from && row.BookMonth <= to)
            .GroupBy(row => row.Kind).Select(group => new { group.Key, Sum = group.Sum(row => row.Amount) }).ToDictionaryAsync(row => row.Key, row => row.Sum, cancellation);
        var given = await db.DuesHandOvers.Where(row => row.FromId == unit && row.BookMonth >= from && row.BookMonth <= to)
            .GroupBy(row => row.IsFromBalance).Select(group => new { group.Key, Sum = group.Sum(row => row.Amount) }).ToDictionaryAsync(row => row.Key, row => row.Sum, cancellation);
        var back = await db.DuesHandOvers.Where(row => row.FromId == unit && row.State == DuesHandOverState.SentBack && row.SettledMonth >= from && row.SettledMonth <= to)
            .GroupBy(row => row.IsFromBalance).Select(group => new { group.Key, Sum = group.Sum(row => row.Amount) }).ToDictionaryAsync(row => row.Key, row => row.Sum, cancellation);
        var below = await db.DuesHandOvers.Where(row => row.ToId == unit && row.State == DuesHandOverState.Received && row.SettledMonth >= from && row.SettledMonth <= to).SumAsync(row => row.Amount, cancellation);
        return new()
        {
            Receipts = receipts, FromBelow = below, Spent = Of(DuesEntryKind.Spending), CameIn = Of(DuesEntryKind.Opening) + Of(DuesEntryKind.Inherited), WentOut = Of(DuesEntryKind.PassedOn),
            OwedMoved = Of(DuesEntryKind.OwedInherited) - Of(DuesEntryKind.OwedPassedOn),
            HandedUp = given.GetValueOrDefault(true) - back.GetValueOrDefault(true), Given = given.GetValueOrDefault(false) - back.GetValueOrDefault(false),
        };

        long Of(DuesEntryKind kind) => entries.GetValueOrDefault(kind);
    }

    /// <summary>The month to close next: after the last closed one, else the first in which anything stands; null where there is nothing.</summary>
    public async Task<DateOnly?> OpenMonthAsync(Guid unit, CancellationToken cancellation)
    {
        if (await db.LastClosedAsync(unit, cancellation) is { } closed) return closed.AddMonths(1);
        DateOnly?[] firsts =
        [
            await db.DuesBooks.Where(row => row.OrganisationId == unit).MinAsync(row => (DateOnly?)row.Month, cancellation),
            await db.DuesPayments.Where(row => row.OrganisationId == unit).MinAsync(row => (DateOnly?)row.BookMonth, cancellation),
            await db.DuesEntries.Where(row => row.OrganisationId == unit).MinAsync(row => (DateOnly?)row.BookMonth, cancellation),
            await db.DuesHandOvers.Where(row => row.FromId == unit).MinAsync(row => (DateOnly?)row.BookMonth, cancellation),
            await db.DuesHandOvers.Where(row => row.ToId == unit).MinAsync(row => row.SettledMonth, cancellation),
        ];
        return firsts.Min();
    }
}
