namespace SoTay.Platform.Office.Reading.Tables;

/// <summary>
/// One list of codes with the words people write for them. Data, one code a line: list, code, label, other words
/// apart by "|".
/// </summary>
public sealed class CodeWords
{
    private readonly Dictionary<string, string> labels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> labelsAnyCase = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> others = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> byCode = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Code, CodeMatch Match)?> seen = new(StringComparer.Ordinal);

    /// <summary>The word that is shown and exported for a code.</summary>
    public string LabelOf(string code) => byCode.GetValueOrDefault(code, code);

    public IReadOnlyDictionary<string, string> Labels => byCode;

    public static Dictionary<string, CodeWords> Parse(string table)
    {
        var lists = new Dictionary<string, CodeWords>(StringComparer.Ordinal);
        foreach (var line in table.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = line.TrimEnd('\r').Split('\t');
            if (parts.Length < 3 || line[0] == '#') continue;
            if (!lists.TryGetValue(parts[0], out var list)) lists[parts[0]] = list = new CodeWords();
            list.byCode.TryAdd(parts[1], parts[2]);
            list.labels.TryAdd(parts[2], parts[1]);
            list.labels.TryAdd(parts[1], parts[1]);
            list.labelsAnyCase.TryAdd(parts[2], parts[1]);
            foreach (var part in parts[2].Split(", ").Skip(1)) list.Also(part, parts[1]);
            list.others.TryAdd(WordKey.Spoken(parts[2]), parts[1]);
            if (parts.Length < 4) continue;
            foreach (var other in parts[3].Split('|', StringSplitOptions.RemoveEmptyEntries)) list.others.TryAdd(WordKey.Spoken(other), parts[1]);
        }

        return lists;
    }

    /// <summary>"Công nhân kỹ thuật, sơ cấp" is one level with two names.</summary>
    private void Also(string part, string code)
    {
        var name = char.ToUpperInvariant(part[0]) + part[1..];
        labels.TryAdd(name, code);
        labelsAnyCase.TryAdd(name, code);
    }

    /// <summary>The code of a cleaned text, or null. Answers are remembered: a list says the same words thousands of times.</summary>
    /// <param name="text">Cleaned text.</param>
    /// <param name="prefix">Also accept a known word with something after it ("Đại học Luật").</param>
    public (string Code, CodeMatch Match)? Find(string text, bool prefix = false)
    {
        if (seen.TryGetValue(text, out var known)) return known;
        var found = Look(text, prefix);
        if (seen.Count < 10_000) seen[text] = found;
        return found;
    }

    private (string, CodeMatch)? Look(string text, bool prefix)
    {
        if (labels.TryGetValue(text, out var code)) return (code, CodeMatch.Exact);
        if (labelsAnyCase.TryGetValue(text, out code)) return (code, CodeMatch.Case);
        var spoken = WordKey.Spoken(text);
        if (others.TryGetValue(spoken, out code)) return (code, CodeMatch.Alias);
        if (!prefix) return null;
        for (var end = spoken.LastIndexOf(' '); end > 0; end = spoken.LastIndexOf(' ', end - 1))
        {
            if (others.TryGetValue(spoken[..end], out code)) return (code, CodeMatch.WithMore);
        }

        return null;
    }
}
