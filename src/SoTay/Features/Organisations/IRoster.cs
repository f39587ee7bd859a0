namespace SoTay.Features.Organisations;

/// <summary>
/// What the tree has to know about the people in it. Members live in a room below this one, so that room answers through this seam.
/// </summary>
public interface IRoster
{
    /// <summary>Full names, for posts and assignments; an unknown id is left out.</summary>
    Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IReadOnlyCollection<Guid> members, CancellationToken cancellation = default);

    /// <summary>The day of admission to the Party; null when the roster does not know the member or the day.</summary>
    Task<DateOnly?> MemberSinceAsync(Guid member, CancellationToken cancellation = default);

    /// <summary>True for who is not yet an official member on a day, as far as the roster knows.</summary>
    Task<bool> IsProbationerAsync(Guid member, DateOnly on, CancellationToken cancellation = default);

    /// <summary>Members placed permanently in an organisation or below it on a date.</summary>
    Task<int> CountAsync(Guid organisation, DateOnly asOf, CancellationToken cancellation = default);

    /// <summary>Members placed permanently in this organisation today, in the order of a register.</summary>
    Task<IReadOnlyList<PlacedMember>> PlacedInAsync(Guid organisation, CancellationToken cancellation = default);

    /// <summary>True when the member is placed permanently in an organisation or below it today.</summary>
    Task<bool> IsBelowAsync(Guid member, Guid organisation, CancellationToken cancellation = default);

    /// <summary>Members placed in an organisation or below it whose folded name contains the words, at most <paramref name="most"/>.</summary>
    Task<IReadOnlyList<PlacedMember>> FindAsync(Guid under, string words, int most, CancellationToken cancellation = default);

    /// <summary>Members whose place in this organisation was over by now but reached that day or one after it: they moved on or left since.</summary>
    Task<IReadOnlyList<PlacedMember>> PlacedSinceAsync(Guid organisation, DateOnly since, CancellationToken cancellation = default);

    /// <summary>
    /// Moves placements (permanent and temporary) from one cell to another from the decision's day on, also those that have ended since;
    /// what happened to those members after that day is told of the other cell, head counts included.
    /// Changes are added to the context and saved by the caller.
    /// </summary>
    /// <param name="only">Whom to move; null means everyone.</param>
    Task MoveAsync(Guid from, Guid to, Decision decision, IReadOnlyCollection<Guid>? only, CancellationToken cancellation = default);
}

/// <summary>A member where the roster has them today.</summary>
public sealed record PlacedMember(Guid Id, string Name, Guid CellId);
