namespace SoTay.Cli.Demo;

/// <summary>The months of the demonstration, counted back from today: closed ones behind, one in preparation ahead.</summary>
internal sealed record DemoCalendar(DateOnly Today, int Months)
{
    /// <summary>The month being prepared: next month once the week of the regular meeting is over.</summary>
    public DateOnly Next { get; } = Today.Day > 7 ? First(Today).AddMonths(1) : First(Today);

    /// <summary>First days of the closed months, oldest first.</summary>
    public IEnumerable<DateOnly> Closed => Enumerable.Range(1, Months).Select(back => Next.AddMonths(-back)).Reverse();

    private static DateOnly First(DateOnly day) => new(day.Year, day.Month, 1);
}
