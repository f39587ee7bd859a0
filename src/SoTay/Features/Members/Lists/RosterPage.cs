using SoTay.Features.Organisations;

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

public sealed record RosterHead(Guid Id, string Name, OrganisationKind Kind, int Cells)
{
    public bool IsCell => Kind is OrganisationKind.Cell or OrganisationKind.GrassrootsCell;
}

/// <summary>Members of one cell; without a cell, members of many.</summary>
public sealed record RosterGroup(RosterCell? Cell, IReadOnlyList<RosterRow> Rows)
{
    public IReadOnlyDictionary<Guid, string> Names { get; init; } = new Dictionary<Guid, string>();

    public string CellOf(RosterRow row) => Names.GetValueOrDefault(row.CellId ?? row.TemporaryCellId ?? Guid.Empty, "");
}
