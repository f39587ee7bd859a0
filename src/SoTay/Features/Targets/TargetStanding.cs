namespace SoTay.Features.Targets;

/// <summary>How a target stands on a day.</summary>
public enum TargetState
{
    /// <summary>The latest value reaches the goal or goes beyond it.</summary>
    Met,
    /// <summary>Not reached, the last day is over.</summary>
    NotMet,
    /// <summary>Not reached, there is time, and the value is at least where an even way from the baseline would be.</summary>
    OnTheWay,
    /// <summary>Not reached, there is time, and the value is short of an even way from the baseline.</summary>
    Behind,
    /// <summary>Nobody has told a value.</summary>
    NoData,
}

/// <summary>State of a target with the value and the reason that stand behind it; computed, never kept.</summary>
/// <param name="Expected">Where an even way from the baseline to the goal would be on that day; null without a baseline.</param>
public sealed record TargetStanding(TargetState State, TargetValue? Latest, decimal? Expected)
{
    /// <summary>Share of the way from baseline to goal that the latest value has gone, 0 to 1; null when it cannot be said.</summary>
    public decimal? Way { get; private init; }

    /// <param name="begun">The day from which the way is counted: the document's date.</param>
    /// <param name="values">Values of this target known on that day.</param>
    public static TargetStanding Of(Target target, DateOnly begun, IEnumerable<TargetValue> values, DateOnly asOf)
    {
        if (values.Where(row => row.AsOf <= asOf).MaxBy(row => row.AsOf) is not { } latest) return new(TargetState.NoData, null, null);
        var expected = Expect(target, begun, latest.AsOf);
        var state = target.IsReached(latest.Value) ? TargetState.Met
            : asOf > target.DueOn ? TargetState.NotMet
            : expected is { } even && (target.Direction is TargetDirection.Up ? latest.Value < even : latest.Value > even) ? TargetState.Behind : TargetState.OnTheWay;
        return new(state, latest, expected) { Way = WayOf(target, latest.Value) };
    }

    private static decimal? Expect(Target target, DateOnly begun, DateOnly day)
    {
        var days = target.DueOn.DayNumber - begun.DayNumber;
        if (target.Baseline is not { } from || days <= 0) return null;
        var share = Math.Clamp((decimal)(day.DayNumber - begun.DayNumber) / days, 0, 1);
        return from + (target.Goal - from) * share;
    }

    private static decimal? WayOf(Target target, decimal value) =>
        target.Baseline is { } from && from != target.Goal ? Math.Clamp((value - from) / (target.Goal - from), 0, 1) : null;
}
