namespace SoTay.Cli.Demo;

/// <summary>How a cell's month went.</summary>
internal enum DemoMonth
{
    OnTime,
    OnPaper,
    Late,
    NotMet,
    /// <summary>Held, minutes still missing.</summary>
    NotSealed,
}

/// <summary>Decides how each month of each cell went: most on time, a few always on paper, a few late, hardly any not met.</summary>
internal static class DemoFortune
{
    public static DemoMonth Of(Random random, int cell, bool isLast, int backMonths)
    {
        // Two cells write on paper through the year, one did until a few months ago.
        if (cell % 41 == 20 || cell % 41 == 12 && backMonths > 6) return random.Next(12) == 0 ? DemoMonth.OnTime : DemoMonth.OnPaper;
        var chance = random.Next(1000);
        if (isLast) return chance switch { < 60 => DemoMonth.NotMet, < 85 => DemoMonth.NotSealed, < 110 => DemoMonth.Late, < 130 => DemoMonth.OnPaper, _ => DemoMonth.OnTime };
        return chance switch { < 8 => DemoMonth.NotMet, < 32 => DemoMonth.Late, < 44 => DemoMonth.OnPaper, _ => DemoMonth.OnTime };
    }
}
