namespace SoTay.Features.Statistics.Forms.Records;

/// <summary>Names of the counts of forms 8 to 10, and where each is read.</summary>
internal static class RecordNames
{
    public const string Awards = "awards", Discipline = "discipline", Paperwork = "paperwork", Stock = "stock";

    /// <summary>Given in the period; held by whoever stands inside on its last day.</summary>
    public const string Given = ":given", Held = ":held";

    public const string Recognised = "recognised", Candidates = "candidates", TemporaryIn = "temporary.in", TemporaryOut = "temporary.out", WithCard = "cards.held", WithoutCard = "cards.missing",
        Idle = "grassroots.idle", Empty = "units.empty", EmptyVillage = "units.empty-village", NoGround = "struck.unknown";

    /// <summary>The two columns of form 8 behind the name of a row.</summary>
    public static readonly string[] Columns = [Given, Held];

    private static readonly string[] OfUnits = ["units.", "grassroots.", "unit-award."], OfEvents = ["course.", "temporary.", Recognised, Candidates];

    public static bool Are(FormLayout layout) => layout.Name is Awards or Discipline or Paperwork;

    /// <summary>Every count that a form asks for.</summary>
    public static HashSet<string> Of(FormLayout layout) =>
        [.. layout.Rows.Where(row => !row.IsByHand && !row.IsHeading && !row.IsFormula).SelectMany(row => layout.Shape == FormShape.Given ? Columns.Select(column => row.Value + column) : [row.Value])];

    public static RecordSource SourceOf(string count) =>
        OfUnits.Any(begin => count.StartsWith(begin, StringComparison.Ordinal)) ? RecordSource.Units
        : count.StartsWith("cards.", StringComparison.Ordinal) || count.EndsWith(Held, StringComparison.Ordinal) ? RecordSource.Standing
        : count.EndsWith(Given, StringComparison.Ordinal) || OfEvents.Any(begin => count.StartsWith(begin, StringComparison.Ordinal)) ? RecordSource.Events : RecordSource.Border;

    /// <summary>Those of the names that begin in a way, without that beginning and their column.</summary>
    public static List<string> After(this IEnumerable<string> names, string begin, string end = "") =>
        [.. names.Where(name => name.StartsWith(begin, StringComparison.Ordinal) && name.EndsWith(end, StringComparison.Ordinal)).Select(name => name[begin.Length..^end.Length])];
}

internal enum RecordSource
{
    /// <summary>Who crossed the border of the unit, as form 1 counts them.</summary>
    Border,
    /// <summary>Something written down of a person on a day.</summary>
    Events,
    /// <summary>Who stands inside at the end of a day.</summary>
    Standing,
    /// <summary>Organisations, not people.</summary>
    Units,
}

/// <summary>Somebody whom a count of an event counts, once.</summary>
/// <param name="Who">A member, or a candidate for admission.</param>
/// <param name="On">Null of whoever just stands there.</param>
/// <param name="Inside">A day on which the cell stood inside.</param>
internal sealed record RecordedPerson(string Name, Guid Who, Guid Cell, DateOnly? On, DateOnly Inside, string Why);

/// <summary>An organisation that a count counts, once.</summary>
internal sealed record RecordedUnit(string Name, Guid Id, string Why = "");
