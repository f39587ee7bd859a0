namespace SoTay.Features.Dues.Books;

/// <summary>What moved in the book of a unit during a stretch of months, VND.</summary>
public sealed record DuesMoves
{
    public static readonly DuesMoves None = new();

    /// <summary>Collected from members, less what was taken back.</summary>
    public long Receipts { get; init; }

    /// <summary>Hand-overs of units below that were received.</summary>
    public long FromBelow { get; init; }

    public long Spent { get; init; }

    /// <summary>Handed up out of the unit's own balance (committees above cells).</summary>
    public long HandedUp { get; init; }

    /// <summary>What the unit had when it began its book here, and balances of units that ended and came to it.</summary>
    public long CameIn { get; init; }

    /// <summary>The balance that went to the successor or the superior when the unit ended.</summary>
    public long WentOut { get; init; }

    /// <summary>Given out of what belongs to the superior, less what was sent back.</summary>
    public long Given { get; init; }

    /// <summary>What belongs to the superior and came from a unit that ended, less what went to the successor.</summary>
    public long OwedMoved { get; init; }

    public bool IsNothing => this == None;
}
