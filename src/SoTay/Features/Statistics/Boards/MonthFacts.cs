namespace SoTay.Features.Statistics.Boards;

/// <summary>What the roll-ups say of one month of one cell (each 0 or 1, more only after a merger).</summary>
public readonly record struct MonthFacts(int OnTime, int Late, int OnPaper, int Noticed)
{
    /// <summary>
    /// The state of a month. <paramref name="latest"/> is the last day of the rule; null where no rule is known for that
    /// month, which is then past at its end.
    /// </summary>
    public MonthState StateOn(DateOnly today, DateOnly month, DateOnly? latest, bool worked)
    {
        if (Late > 0) return MonthState.Late;
        if (OnTime > 0) return OnPaper > 0 ? MonthState.OnPaper : MonthState.OnTime;
        if (!worked) return MonthState.NotThere;
        if (today > (latest ?? month.AddMonths(1).AddDays(-1))) return MonthState.NotMet;
        return Noticed > 0 ? MonthState.Noticed : MonthState.NotDue;
    }
}
