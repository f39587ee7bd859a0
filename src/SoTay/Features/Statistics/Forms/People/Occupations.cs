using System.Collections.Concurrent;
using System.Collections.Frozen;
using SoTay.Features.Members.Import;
using SoTay.Platform.Office.Reading.Tables;

namespace SoTay.Features.Statistics.Forms.People;

/// <summary>The occupation group of the forms for what a roster says: a code, its label, or a word that means only that group.</summary>
internal static class Occupations
{
    public const string Unknown = "unknown";

    private static readonly FrozenDictionary<string, string> Groups = Read();

    // A province says the same few words a hundred thousand times.
    private const int MostWords = 10_000;
    private static readonly ConcurrentDictionary<string, string> Said = new(StringComparer.Ordinal);

    public static string GroupOf(string? occupation)
    {
        if (string.IsNullOrWhiteSpace(occupation)) return Unknown;
        if (Said.TryGetValue(occupation, out var known)) return known;
        var group = Groups.GetValueOrDefault(WordKey.Spoken(occupation), Unknown);
        if (Said.Count < MostWords) Said[occupation] = group;
        return group;
    }

    private static FrozenDictionary<string, string> Read()
    {
        Dictionary<string, string> groups = new(StringComparer.Ordinal);
        foreach (var part in MemberWords.Text("member-codes.tsv").Split('\n').Select(line => line.TrimEnd('\r').Split('\t')).Where(part => part[0] == "occupation"))
            foreach (var word in part.Skip(1).SelectMany(words => words.Split('|', StringSplitOptions.RemoveEmptyEntries))) groups.TryAdd(WordKey.Spoken(word), part[1]);
        return groups.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
