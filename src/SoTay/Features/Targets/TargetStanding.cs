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
public sealed record TargetStanding(TargetState State, TargetPoint? Latest, decimal? Expected)
{
    /// <summary>Share of the way from baseline to goal that the latest value has gone, 0 to 1; null when it cannot be said.</summary>
    public decimal? Way { get; private init; }

    /// <param name="latest">The value known on that day; null when nobody has told one.</param>
    public static TargetStanding Of(Target target, TargetPoint? latest, DateOnly asOf)
    {
        if (latest is null) return new(TargetState.NoData, null, null);
        var expected = ExpectedOn(target, latest.AsOf);
        var state = target.IsReached(latest.Value) ? TargetState.Met
            : asOf > target.DueOn ? TargetState.NotMet
            : expected is { } even && (target.Direction is TargetDirection.Up ? latest.Value < even : latest.Value > even) ? TargetState.Behind : TargetState.OnTheWay;
        return new(state, latest, expected) { Way = WayOf(target, latest.Value) };
    }

    /// <summary>Where an even way from the baseline to the goal would be on a day; null without a baseline.</summary>
    public static decimal? ExpectedOn(Target target, DateOnly day)
    {
        var days = target.DueOn.DayNumber - target.BeginsOn.DayNumber;
        if (target.Baseline is not { } from || days <= 0) return null;
        var share = Math.Clamp((decimal)(day.DayNumber - target.BeginsOn.DayNumber) / days, 0, 1);
        return from + (target.Goal - from) * share;
    }

    private static decimal? WayOf(Target target, decimal value) =>
        target.Baseline is { } from && from != target.Goal ? Math.Clamp((value - from) / (target.Goal - from), 0, 1) : null;
}
