using System.Runtime.InteropServices;

namespace SoTay.Platform.Office.Reading.Tables;

/// <summary>Counts by kind; a province adds three million times, so one look-up each.</summary>
public sealed class Tally
{
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    public int this[string kind] => counts.GetValueOrDefault(kind);

    public IReadOnlyDictionary<string, int> Counts => new SortedDictionary<string, int>(counts, StringComparer.Ordinal);

    public void Add(string kind) => CollectionsMarshal.GetValueRefOrAddDefault(counts, kind, out _)++;
}
