using SoTay.Features.Members.Import;

namespace SoTay.Features.Statistics.Forms;

/// <summary>A statutory form: its number and title, how it counts, and its rows in order. Forms are data (11-HD/BTCTW 13/12/2021, domain/statistics.md).</summary>
/// <param name="Older">Words about the older set that the form belongs to; empty for one of the set in force.</param>
internal sealed record FormLayout(string Name, string Number, FormShape Shape, string Short, string Title, string Rule, string Older, IReadOnlyList<FormRow> Rows)
{
    private const string InForce = "11-HD/BTCTW ngày 13/12/2021";

    public static IReadOnlyList<FormLayout> All { get; } = Read();

    public string Basis => Older.Length > 0 ? Older : InForce;

    public string Caption => $"Biểu {Number}. {Title}";

    public static FormLayout? Find(string name) => All.FirstOrDefault(form => form.Name == name);

    public FormRow? Row(string code) => Rows.FirstOrDefault(row => row.Code == code);

    /// <summary>The number of a row out of the counts; null for what was not counted.</summary>
    /// <param name="column">What stands behind the names of the counts in a form of several counted columns.</param>
    public decimal? Compute(FormRow row, IReadOnlyDictionary<string, decimal> counts, string column = "") =>
        row.IsFormula ? row.Terms.Sum(term => term.Sign * (Compute(Row(term.Code)!, counts, column) ?? 0))
        : counts.TryGetValue(row.Value + column, out var counted) ? counted : Shape is FormShape.Units or FormShape.Types ? 0 : null;

    /// <summary>Names of the counts that a row is made of.</summary>
    public IEnumerable<string> CountsOf(FormRow row) => row.IsFormula ? row.Terms.SelectMany(term => CountsOf(Row(term.Code)!)) : [row.Value];

    private static List<FormLayout> Read()
    {
        var rows = Lines("form-rows.tsv").Select(part => new FormRow(part[0], part[1], int.Parse(part[2], System.Globalization.CultureInfo.InvariantCulture), part[3], part[4], part.ElementAtOrDefault(5) ?? ""))
            .ToLookup(row => row.Form);
        return [.. Lines("form-titles.tsv").Select(part => new FormLayout(part[0], part[1], Enum.Parse<FormShape>(part[2], ignoreCase: true), part[3], part[4], part[5], part.ElementAtOrDefault(6) ?? "", [.. rows[part[0]]]))];
    }

    private static IEnumerable<string[]> Lines(string file) =>
        MemberWords.Text(file).Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#').Select(line => line.TrimEnd('\r').Split('\t'));
}

/// <summary>Which columns stand beside the captions.</summary>
internal enum FormShape
{
    /// <summary>This period, the same period of the year before, percent.</summary>
    Compared,

    /// <summary>Members and those newly admitted, the women of each, and the share of all.</summary>
    Origins,

    /// <summary>Grassroots organisations, what stands below them, and members.</summary>
    Units,

    /// <summary>A sum and each type of unit of form 5.</summary>
    Types,

    /// <summary>In the period, and there at its end.</summary>
    Given,

    /// <summary>What was in stock, used, spoiled, left, asked for and granted; all of it by hand.</summary>
    Stock,
}
