using SoTay.Platform;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;

namespace SoTay.Features.Dues.Books;

/// <summary>
/// One month in the book of a unit. A cell splits its receipts: receipts = kept + up. "Up" belongs to the superior from the closing on and is
/// never part of the balance; it is owed until it is given. Hence for every unit
/// closing = opening + came in + kept + from below - spent - handed up - went out, and owed = owed before + up + moved - given.
/// A closed month never changes: what is corrected later stands in the open one.
/// </summary>
public sealed class DuesBook : IVersioned, IAudited
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid OrganisationId { get; init; }

    public required DateOnly Month { get; init; }

    /// <summary>The sheet was filled in from the roster; null for a unit without members.</summary>
    public DateTime? SheetAt { get; set; }

    public long Opening { get; private set; }

    public long Receipts { get; private set; }

    /// <summary>Part kept, 0 to 1; null for a unit without receipts.</summary>
    public decimal? Share { get; private set; }

    public long Kept { get; private set; }

    public long Up { get; private set; }

    public long FromBelow { get; private set; }

    public long Spent { get; private set; }

    public long HandedUp { get; private set; }

    public long CameIn { get; private set; }

    public long WentOut { get; private set; }

    public long Closing { get; private set; }

    public long Given { get; private set; }

    public long OwedMoved { get; private set; }

    /// <summary>Belongs to the superior and is not given yet.</summary>
    public long Owed { get; private set; }

    public DateTime? ClosedAt { get; private set; }

    public string ClosedByName { get; private set; } = "";

    public int Version { get; set; }

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => OrganisationId;

    public bool IsClosed => ClosedAt is not null;

    /// <summary>Closes the month. Refused while the share is not confirmed (receipts only), before the month is over, or twice.</summary>
    /// <param name="before">The month closed before this one; null where this is the first.</param>
    /// <param name="moves">Everything since then until the end of this month.</param>
    /// <param name="share">Null where it is not known.</param>
    public Refusal? Close(DuesBook? before, DuesMoves moves, decimal? share, int withoutAmount, DateOnly today, string byName, DateTime at)
    {
        if (IsClosed) return DuesRefusals.ClosedAlready(Month);
        if (Month > DuesMonths.Of(today)) return DuesRefusals.ClosedAhead(Month);
        if (withoutAmount > 0) return DuesRefusals.AmountsMissing(withoutAmount);
        if (moves.Receipts != 0 && share is null) return DuesRefusals.ShareNotConfirmed;
        Write(before, moves, share ?? 0);
        (ClosedAt, ClosedByName) = (at, byName);
        return null;
    }

    /// <summary>Closes the last month of a unit that ended and answers what goes to its heir. Without a confirmed share nothing of its receipts is kept.</summary>
    internal (long Balance, long Owed) PassOn(DuesBook? before, DuesMoves moves, decimal? share, string byName, DateTime at)
    {
        Write(before, moves, share ?? 0);
        var (balance, owed) = (Closing, Owed);
        Write(before, moves with { WentOut = moves.WentOut + balance, OwedMoved = moves.OwedMoved - owed }, share ?? 0);
        (ClosedAt, ClosedByName) = (at, byName);
        return (balance, owed);
    }

    /// <summary>The same month computed once more, for the check of the store.</summary>
    internal static DuesBook Again(DuesBook book, DuesBook? before, DuesMoves moves)
    {
        var again = new DuesBook { OrganisationId = book.OrganisationId, Month = book.Month };
        again.Write(before, moves, book.Share ?? 0);
        return again;
    }

    private void Write(DuesBook? before, DuesMoves moves, decimal share)
    {
        Opening = before?.Closing ?? 0;
        (Receipts, FromBelow, Spent, HandedUp, CameIn, WentOut, Given, OwedMoved) =
            (moves.Receipts, moves.FromBelow, moves.Spent, moves.HandedUp, moves.CameIn, moves.WentOut, moves.Given, moves.OwedMoved);
        Share = moves.Receipts == 0 && share == 0 ? null : share;
        (Kept, Up) = DuesShare.Split(Receipts, share);
        Closing = Opening + CameIn + Kept + FromBelow - Spent - HandedUp - WentOut;
        Owed = (before?.Owed ?? 0) + Up + OwedMoved - Given;
    }
}
