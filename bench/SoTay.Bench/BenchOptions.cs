namespace SoTay.Bench;

/// <summary>Where the province's files are, what to measure, where the report goes.</summary>
/// <param name="Stores">A folder that keeps the two stores from run to run, for work on the pages; the import is then measured only when they are new.</param>
internal sealed record BenchOptions(string Samples, string? Only, string Output, int Seconds, string? Stores)
{
    /// <summary>The PostgreSQL database to measure on: the one that the product is told of too. Null: SQLite.</summary>
    public static string? Database => Environment.GetEnvironmentVariable("SOTAY_DATABASE");

    public bool Does(string part) => Only is null || Only == part;

    public static BenchOptions Parse(string[] args)
    {
        string? Value(string name) => Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;
        return new BenchOptions(
            Value("--samples") ?? Path.Combine("..", "shared", "samples"),
            Value("--only"),
            Value("--output") ?? Path.Combine("docs", "performance.md"),
            int.Parse(Value("--seconds") ?? "6", System.Globalization.CultureInfo.InvariantCulture),
            Value("--stores"));
    }
}
