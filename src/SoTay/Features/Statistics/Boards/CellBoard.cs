using SoTay.Features.Organisations;

namespace SoTay.Features.Statistics.Boards;

/// <summary>Cells by months of one year, as of one day.</summary>
public sealed record CellBoard(Guid Organisation, string Name, int Year, DateOnly AsOf, IReadOnlyList<BoardCell> Cells, IReadOnlyList<DateOnly?> LatestDays)
{
    /// <summary>The month whose figures stand in the summary: the last one whose meeting could have been held by now.</summary>
    public int Month { get; } = Year < AsOf.Year ? 12 : Year > AsOf.Year ? 0 : AsOf.Month;

    public IEnumerable<BoardCell> Owing => Cells.Where(cell => cell.IsOwing)
        .OrderBy(cell => cell.Owes[0].Kind).ThenByDescending(cell => cell.Owes[0].DaysLate).ThenBy(cell => cell.Group).ThenBy(cell => cell.Code, StringComparer.Ordinal);

    public int In(params ReadOnlySpan<MonthState> states)
    {
        if (Month == 0) return 0;
        var count = 0;
        foreach (var cell in Cells)
            if (states.Contains(cell.Months[Month - 1])) count++;
        return count;
    }

    public int Met => In(MonthState.OnTime, MonthState.OnPaper, MonthState.Late);

    /// <summary>Kinds that have cells here, for the filter.</summary>
    public IEnumerable<BoardGroup> Groups => Cells.Select(cell => cell.Group).Distinct().Order();
}

/// <summary>What the reader wants to see of a board.</summary>
public sealed record BoardFilter(BoardGroup? Group = null, Guid? Follower = null, bool OnlyOwing = false);
