namespace SoTay.Features.Members.Lists;

/// <summary>Members of one cell; without a cell, members of many.</summary>
public sealed record RosterGroup(RosterCell? Cell, IReadOnlyList<RosterRow> Rows)
{
    public IReadOnlyDictionary<Guid, string> Names { get; init; } = new Dictionary<Guid, string>();

    public string CellOf(RosterRow row) => Names.GetValueOrDefault(row.CellId ?? row.TemporaryCellId ?? Guid.Empty, "");
}
