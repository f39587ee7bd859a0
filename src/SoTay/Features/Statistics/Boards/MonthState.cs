namespace SoTay.Features.Statistics.Boards;

/// <summary>One month of one cell on a board.</summary>
public enum MonthState
{
    /// <summary>The cell did not work in that month.</summary>
    NotThere,
    /// <summary>The last day of the rule has not passed and nothing was sent.</summary>
    NotDue,
    /// <summary>The notice is sent, the last day of the rule has not passed.</summary>
    Noticed,
    OnTime,
    /// <summary>Held on paper and entered later.</summary>
    OnPaper,
    Late,
    NotMet,
}
