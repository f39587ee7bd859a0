using SoTay.Features.Members.Import;

namespace SoTay.Features.Members.Paths;

/// <summary>A kind of path in words; data in <c>path-kinds.tsv</c>.</summary>
/// <param name="Considers">What the cell met for, with {person}; null where the cell does not vote.</param>
/// <param name="Article">Article 1 of the decision, with {person}, {from}, {until}; null where the product writes none.</param>
public sealed record PathWords(PathKind Kind, string Name, string Note, string InForce, string? Considers, string? Article);

/// <summary>A step of a path: who acts, what its form asks, what it does; data in <c>path-steps.tsv</c>.</summary>
/// <param name="Asks">Beside the day: <c>number</c>, <c>by</c>, <c>from</c>, <c>until?</c>, <c>ground</c>, <c>year</c>, <c>cell</c>, <c>confirm</c>, <c>vote=…</c>, <c>answer=…|…</c>; a question mark: may stay empty.</param>
/// <param name="Say">The rule of the step in a sentence, or what is confirmed.</param>
public sealed record PathStep(PathKind Kind, string Code, string Name, string Who, IReadOnlyList<string> Asks, PathEffect Effect, string Say)
{
    /// <summary>Taken when there is reason to; nobody waits for it.</summary>
    public bool IsExtra => Asks.Contains("extra");

    /// <summary>Key of the share that its vote needs; null for a step without a vote.</summary>
    public string? Vote => After("vote=");

    public IReadOnlyList<string> Answers => After("answer=")?.Split('|') ?? [];

    /// <summary>"chờ chi bộ biểu quyết".</summary>
    public string Waits => "Chờ " + char.ToLowerInvariant(Name[0]) + Name[1..];

    public bool Wants(string what) => Asks.Contains(what) || MayHave(what);

    public bool MayHave(string what) => Asks.Contains(what + "?");

    private string? After(string start) => Asks.FirstOrDefault(ask => ask.StartsWith(start, StringComparison.Ordinal))?[start.Length..];
}

public static class PathSteps
{
    private static readonly IReadOnlyList<PathStep> All =
        [.. Rows("path-steps.tsv").Select(row => new PathStep(Enum.Parse<PathKind>(row[0]), row[1], row[2], row[3], [.. row[4].Split(' ').Where(ask => ask != "-")], Enum.Parse<PathEffect>(row[5]), row[6] == "-" ? "" : row[6]))];

    private static readonly Dictionary<PathKind, PathWords> Words =
        Rows("path-kinds.tsv").Select(row => new PathWords(Enum.Parse<PathKind>(row[0]), row[1], row[2], row[3], Known(row[4]), Known(row[5]))).ToDictionary(words => words.Kind);

    /// <summary>In the order of the path, extras where they may come in.</summary>
    public static IEnumerable<PathStep> Of(PathKind kind) => All.Where(step => step.Kind == kind);

    public static PathStep Find(PathKind kind, string code) => Of(kind).First(step => step.Code == code);

    public static PathWords WordsOf(PathKind kind) => Words[kind];

    private static string? Known(string text) => text == "-" ? null : text;

    private static IEnumerable<string[]> Rows(string file) =>
        MemberWords.Text(file).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(line => line[0] != '#').Select(line => line.Split('\t'));
}
