using System.Collections.Frozen;
using SoTay.Features.Members.Import;
using SoTay.Platform.Office.Reading.Tables;

namespace SoTay.Features.Statistics.Forms.People;

/// <summary>The occupation group of the forms for what a roster says: a code, its label, or a word that means only that group.</summary>
internal static class Occupations
{
    public const string Unknown = "unknown";

    private static readonly FrozenDictionary<string, string> Groups = Read();

    public static string GroupOf(string? occupation) => string.IsNullOrWhiteSpace(occupation) ? Unknown : Groups.GetValueOrDefault(WordKey.Spoken(occupation), Unknown);

    private static FrozenDictionary<string, string> Read()
    {
        Dictionary<string, string> groups = new(StringComparer.Ordinal);
        foreach (var part in MemberWords.Text("member-codes.tsv").Split('\n').Select(line => line.TrimEnd('\r').Split('\t')).Where(part => part[0] == "occupation"))
            foreach (var word in part.Skip(1).SelectMany(words => words.Split('|', StringSplitOptions.RemoveEmptyEntries))) groups.TryAdd(WordKey.Spoken(word), part[1]);
        return groups.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
