using SoTay.Platform.Text;

namespace SoTay.Features.Policies.Values;

/// <summary>What the administrator looks for: words, a topic, only the doubtful ones.</summary>
public sealed record PolicyFilter(string? Words, string? Topic, bool OnlyDoubtful)
{
    public bool IsEmpty => string.IsNullOrWhiteSpace(Words) && Topic is null && !OnlyDoubtful;

    public IReadOnlyList<PolicyLine> In(IEnumerable<PolicyLine> lines)
    {
        var words = Folding.Fold(Words ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. lines.Where(line => (Topic is null || line.Entry.Topic == Topic) && (!OnlyDoubtful || line.IsUnconfirmed) && Has(line, words))];
    }

    // The number of a document finds every value that rests on it.
    private static bool Has(PolicyLine line, string[] words)
    {
        if (words.Length == 0) return true;
        var text = Folding.Fold($"{line.Entry.Name} {line.Entry.Topic} {line.Entry.Key} {line.InForce?.LegalBasis}");
        return Array.TrueForAll(words, word => text.Contains(word, StringComparison.Ordinal));
    }
}
