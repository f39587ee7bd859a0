using System.Collections.Frozen;

namespace SoTay.Features.Policies;

/// <summary>Names of keys, topics and code words in the words of the field.</summary>
public static class PolicyCatalogue
{
    private static readonly FrozenDictionary<string, PolicyEntry> Entries = ShippedPolicies
        .Read("policy-names.csv", row => new PolicyEntry(row("key"), row("topic"), row("name"), PolicyUnit.Of(row("unit"))))
        .ToFrozenDictionary(entry => entry.Key, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Words = ShippedPolicies
        .Read("policy-words.csv", row => (Code: row("code"), Word: row("word")))
        .ToFrozenDictionary(pair => pair.Code, pair => pair.Word, StringComparer.Ordinal);

    /// <summary>All keys in the order in which the rooms of the year use them.</summary>
    public static IEnumerable<PolicyEntry> All => Entries.Values.OrderBy(entry => entry.Key, StringComparer.Ordinal);

    public static bool Knows(string key) => Entries.ContainsKey(key);

    public static PolicyEntry? Find(string key) => Entries.GetValueOrDefault(key);

    /// <summary>A code word or a template slug as people say it; an unknown one as it is written.</summary>
    public static string Word(string code) => Words.GetValueOrDefault(code, code);
}
