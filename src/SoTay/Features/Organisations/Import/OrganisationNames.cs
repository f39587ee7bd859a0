using SoTay.Platform.Office.Reading.Tables;

namespace SoTay.Features.Organisations.Import;

/// <summary>Finds the organisation a row means by code or by name, and what was probably meant when the name is misspelled.</summary>
public sealed class OrganisationNames
{
    private const int FewLetters = 2;

    private readonly Dictionary<string, OrganisationEntry> byCode = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<OrganisationEntry>> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OrganisationEntry?> near = new(StringComparer.Ordinal);

    public OrganisationNames(IEnumerable<OrganisationEntry> entries)
    {
        foreach (var entry in entries)
        {
            if (!byCode.TryAdd(entry.Code, entry)) continue;
            var key = WordKey.Spoken(entry.Name);
            if (!byName.TryGetValue(key, out var same)) byName[key] = same = [];
            same.Add(entry);
        }
    }

    public IEnumerable<OrganisationEntry> All => byCode.Values;

    public OrganisationEntry? ByCode(string code) => byCode.GetValueOrDefault(code);

    /// <summary>All organisations of this name, cells first, with or without "Chi bộ" in front.</summary>
    public IReadOnlyList<OrganisationEntry> ByName(string name)
    {
        var key = WordKey.Spoken(name);
        return byName.GetValueOrDefault(key) ?? byName.GetValueOrDefault("chi bộ " + key) ?? [];
    }

    /// <summary>The one organisation whose name is a few letters away, or null when there is none or more than one.</summary>
    public OrganisationEntry? Near(string name)
    {
        var key = WordKey.Spoken(name);
        if (near.TryGetValue(key, out var known)) return known;
        OrganisationEntry? best = null;
        var least = Math.Max(FewLetters, key.Length / 12) + 1;
        foreach (var (other, entries) in byName)
        {
            if (!NearWords.SameDigits(key, other)) continue;
            var distance = NearWords.Distance(key, other, least);
            if (distance > least || distance == least && best is null && least > Math.Max(FewLetters, key.Length / 12)) continue;
            best = distance == least || entries.Count > 1 ? null : entries[0];
            least = distance;
        }

        return near[key] = best;
    }

    /// <summary>An organisation named somewhere inside a longer text, such as a title or the name of a sheet.</summary>
    public OrganisationEntry? InText(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            var exact = ByName(TextForm.Clean(line, out _));
            if (exact.Count == 1) return exact[0];
        }

        var key = WordKey.Spoken(text);
        var found = byName.Where(n => n.Value.Count == 1 && n.Value[0].IsCell && key.Contains(n.Key, StringComparison.Ordinal))
            .OrderByDescending(n => n.Key.Length).FirstOrDefault();
        return found.Value?[0];
    }
}
