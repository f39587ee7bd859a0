namespace SoTay.Features.Members.Lists;

/// <summary>One page of a register.</summary>
public sealed record RosterPage(RosterHead Head)
{
    public IReadOnlyList<RosterGroup> Groups { get; init; } = [];

    /// <summary>All cells of the organisation, to choose one.</summary>
    public IReadOnlyList<RosterCell> Cells { get; init; } = [];

    /// <summary>Instead of members, for a large organisation: what is below it.</summary>
    public IReadOnlyList<RosterCell> Below { get; init; } = [];

    public int Page { get; init; } = 1;

    public int Pages { get; init; } = 1;

    public bool HasNext { get; init; }

    /// <summary>True for hits and filtered lists: rows of many cells together.</summary>
    public bool IsList { get; init; }

    public bool TooMany { get; init; }

    public int Shown => Groups.Sum(group => group.Rows.Count);
}
