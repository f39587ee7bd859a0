namespace SoTay.Features.Targets;

/// <summary>Values over time and where they lead.</summary>
/// <param name="Points">In order of their days.</param>
/// <param name="Forecast">What a straight line through the values (least squares) comes to on the last day; null with too few values or when the day is over.</param>
/// <param name="LastYear">The value of the same time last year; null when none was told near that day.</param>
public sealed record TargetOutlook(IReadOnlyList<TargetPoint> Points, decimal? Forecast, TargetPoint? LastYear)
{
    // Two values always lie on a line, which says nothing.
    private const int Enough = 3;
    private const int NearDays = 45;

    public static TargetOutlook Of(Target target, IEnumerable<TargetPoint> values)
    {
        var points = values.OrderBy(point => point.AsOf).ToList();
        if (points is not [.., var last]) return new([], null, null);
        var dayLastYear = last.AsOf.AddYears(-1);
        var lastYear = points.Where(point => Math.Abs(point.AsOf.DayNumber - dayLastYear.DayNumber) <= NearDays).MinBy(point => Math.Abs(point.AsOf.DayNumber - dayLastYear.DayNumber));
        return new(points, points.Count < Enough || last.AsOf >= target.DueOn ? null : Line(points, target.DueOn), lastYear);
    }

    private static decimal Line(List<TargetPoint> points, DateOnly day)
    {
        var (midDay, midValue) = (points.Average(point => (decimal)point.AsOf.DayNumber), points.Average(point => point.Value));
        var spread = points.Sum(point => (point.AsOf.DayNumber - midDay) * (point.AsOf.DayNumber - midDay));
        var slope = points.Sum(point => (point.AsOf.DayNumber - midDay) * (point.Value - midValue)) / spread;
        return Math.Round(midValue + slope * (day.DayNumber - midDay), 2, MidpointRounding.AwayFromZero);
    }
}
