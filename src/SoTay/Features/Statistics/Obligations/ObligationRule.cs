using System.Globalization;

namespace SoTay.Features.Statistics.Obligations;

/// <summary>
/// Which meetings and minutes a cell owes on a day (domain/meetings.md sections 1, 3 and 10). Days come from the policies
/// of the month asked about; a rule that has no value for that time asks for nothing.
/// </summary>
/// <param name="LatestDay">Last day of the month for the regular meeting (meeting.regular.latest_day_of_month).</param>
/// <param name="MinutesWithin">Days after the meeting (meeting.outcome.upload_within_days).</param>
/// <param name="ThematicPerQuarter">meeting.thematic.per_quarter_min.</param>
public sealed record ObligationRule(int? LatestDay, int? MinutesWithin, int? ThematicPerQuarter)
{
    /// <summary>Most pressing first: not met, then minutes, then thematic meetings.</summary>
    public IEnumerable<Obligation> Of(CellRecord cell, DateOnly today)
    {
        if (Regular(cell, today) is { } meeting) yield return meeting;
        foreach (var open in cell.Open.OrderBy(open => open.HeldOn))
            if (Minutes(open, today) is { } minutes) yield return minutes;
        if (Thematic(cell, today) is { } thematic) yield return thematic;
    }

    /// <summary>
    /// A month's meeting is owed from the day after the last day of the rule until the month ends; after that it cannot be
    /// held any more and stands on the board as not met.
    /// </summary>
    public Obligation? Regular(CellRecord cell, DateOnly today)
    {
        var month = FirstOf(today);
        if (LatestDay is not { } day) return null;
        var latest = month.AddDays(day - 1);
        if (today <= latest || !cell.WorkedAllOf(month, latest) || cell.Held.Contains(month)) return null;
        var called = cell.Open.FirstOrDefault(open => open.IsRegular && open.Month == month);
        if (called is { IsOpened: true }) return null;
        var late = today.DayNumber - latest.DayNumber;
        return new(ObligationKind.RegularMeeting, latest, late, $"Chưa họp, chậm {late} ngày", WhyNotMet(cell.Reason, called, today), month, called?.Id);
    }

    private Obligation? Minutes(OpenMeeting open, DateOnly today)
    {
        if (MinutesWithin is not { } days || !open.IsOpened || open.HeldOn.AddDays(days) is var due && today <= due) return null;
        var late = today.DayNumber - open.HeldOn.AddDays(days).DayNumber;
        var what = open.IsRegular ? "họp" : "họp chuyên đề";
        return new(ObligationKind.Minutes, open.HeldOn.AddDays(days), late, $"Chậm {late} ngày", $"{what} {Day(open.HeldOn)}, chưa có biên bản", open.Month, open.Id);
    }

    /// <summary>Told during the month after a quarter; then the quarter is past mending and stays in the figures.</summary>
    private Obligation? Thematic(CellRecord cell, DateOnly today)
    {
        if (ThematicPerQuarter is not { } wanted || cell.Thematic >= wanted || today.Month % 3 != 1) return null;
        var end = FirstOf(today).AddDays(-1);
        var begin = FirstOf(end).AddMonths(-2);
        if (!cell.WorkedAllOf(begin, end) || cell.Open.Any(open => !open.IsRegular && open.IsOpened && open.Month >= begin && open.Month <= end)) return null;
        var late = today.DayNumber - end.DayNumber;
        var quarter = (end.Month / 3) switch { 1 => "I", 2 => "II", 3 => "III", _ => "IV" };
        return new(ObligationKind.ThematicMeeting, end, late, $"Chậm {late} ngày", $"quý {quarter} chưa sinh hoạt chuyên đề", FirstOf(end), null);
    }

    private static string WhyNotMet(string? reason, OpenMeeting? called, DateOnly today)
    {
        var again = called is not null && called.HeldOn > today ? $"hẹn {Day(called.HeldOn)}" : null;
        return (reason, again) switch
        {
            ({ } why, { } day) => $"{why}, {day}",
            ({ } why, null) => $"{why}, chưa hẹn lại",
            (null, { } day) => $"chưa nêu lý do, {day}",
            _ => "chưa nêu lý do",
        };
    }

    private static DateOnly FirstOf(DateOnly day) => new(day.Year, day.Month, 1);

    private static string Day(DateOnly day) => day.ToString("dd'/'MM", CultureInfo.InvariantCulture);
}
