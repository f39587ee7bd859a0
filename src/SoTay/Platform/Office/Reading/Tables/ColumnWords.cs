namespace SoTay.Platform.Office.Reading.Tables;

/// <summary>The headers under which a kind of table knows its fields. Data, one field a line: field, tab, words apart by "|".</summary>
public sealed class ColumnWords
{
    private readonly Dictionary<string, string> spoken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> fields = new(StringComparer.Ordinal);

    /// <summary>How the product itself writes the levels of a header in one cell (rejects file).</summary>
    private const string Between = " / ";

    private ColumnWords()
    {
    }

    public static ColumnWords Parse(string table)
    {
        var words = new ColumnWords();
        foreach (var line in table.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.StartsWith('#')) continue;
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            var field = tab < 0 ? line : line[..tab];
            words.Add(field, field);
            if (tab < 0) continue;
            foreach (var word in line[(tab + 1)..].Split('|')) words.Add(word, field);
        }

        return words;
    }

    /// <summary>The field of a header, given as its levels from the top; the lowest level decides when the whole says nothing.</summary>
    public string? FieldOf(IReadOnlyList<string> levels)
    {
        if (levels.Count == 0) return null;
        if (levels is [var joined] && joined.Contains(Between, StringComparison.Ordinal) && Find(joined) is null) levels = joined.Split(Between);
        if (Find(string.Join(' ', levels)) is { } whole) return whole;
        for (var i = levels.Count - 1; i >= 0; i--)
        {
            if ((Find(levels[i]) ?? Find(WithoutBrackets(levels[i]))) is { } field) return field;
        }

        return null;
    }

    private void Add(string word, string field)
    {
        spoken.TryAdd(WordKey.Spoken(word), field);
        fields.TryAdd(WordKey.Folded(word), field);
    }

    /// <summary>With diacritics first: "ĐT" is a telephone, "DT" a people.</summary>
    private string? Find(string header)
    {
        if ((spoken.GetValueOrDefault(WordKey.Spoken(header)) ?? fields.GetValueOrDefault(WordKey.Folded(header))) is { } field) return field;
        // A short header may be good Vietnamese by chance ("Chi bé"): the font is tried before it is given up.
        return LegacyFont.Readings(header).Select(read => spoken.GetValueOrDefault(WordKey.Spoken(read))).FirstOrDefault(found => found is not null);
    }

    private static string WithoutBrackets(string header)
    {
        var open = header.IndexOf('(', StringComparison.Ordinal);
        return open > 0 ? header[..open] : header;
    }
}
