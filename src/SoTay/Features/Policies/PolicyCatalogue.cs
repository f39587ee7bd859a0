using System.Collections.Frozen;
using SoTay.Platform.Text;

namespace SoTay.Features.Policies;

/// <summary>Names of keys, topics and code words in the words of the field.</summary>
public static class PolicyCatalogue
{
    private static readonly FrozenDictionary<string, PolicyEntry> Entries = ShippedPolicies
        .Read("policy-names.csv", row => new PolicyEntry(row("key"), row("topic"), row("name"), PolicyUnit.Of(row("unit")), row("choices").Split(';', StringSplitOptions.RemoveEmptyEntries)))
        .ToFrozenDictionary(entry => entry.Key, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Words = ShippedPolicies
        .Read("policy-words.csv", row => (Code: row("code"), Word: row("word")))
        .ToFrozenDictionary(pair => pair.Code, pair => pair.Word, StringComparer.Ordinal);

    /// <summary>All keys, by name of key.</summary>
    public static IReadOnlyList<PolicyEntry> All { get; } = [.. Entries.Values.OrderBy(entry => entry.Key, StringComparer.Ordinal)];

    /// <summary>Topics in the order of the alphabet.</summary>
    public static IReadOnlyList<string> Topics { get; } = [.. Entries.Values.Select(entry => entry.Topic).Distinct(StringComparer.Ordinal).OrderBy(VietnameseOrder.Key, StringComparer.Ordinal)];

    public static bool Knows(string key) => Entries.ContainsKey(key);

    public static PolicyEntry? Find(string key) => Entries.GetValueOrDefault(key);

    /// <summary>A code word or a template slug as people say it; an unknown one as it is written.</summary>
    public static string Word(string code) => Words.GetValueOrDefault(code, code);
}
