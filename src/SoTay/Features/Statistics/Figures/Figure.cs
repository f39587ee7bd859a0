using System.Text.Json.Serialization;

namespace SoTay.Features.Statistics.Figures;

/// <summary>One number with its name (contract.md, Figures). <see cref="Of"/> and <see cref="Share"/> only for ratios.</summary>
public sealed record Figure(string Key, string Label, long Value)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Of { get; init; }

    /// <summary>Four decimals; null when there is nothing to divide by.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? Share { get; init; }

    /// <summary>Where the records behind it are; not part of the answer on the command line.</summary>
    [JsonIgnore]
    public string? Href { get; init; }

    // The added zero keeps four decimals in the text of the number: 0.7800, not 0.78.
    public static Figure Ratio(string key, string label, int value, int of) => new(key, label, value)
    {
        Of = of, Share = of == 0 ? null : Math.Round((decimal)value / of, 4, MidpointRounding.AwayFromZero) + 0.0000m,
    };
}

/// <summary>An answer: what was counted, below whom, on which day or between which days.</summary>
public sealed record FigureSet(string Name, string Under, IReadOnlyList<Figure> Figures)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? AsOf { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? From { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? To { get; init; }

    public Figure this[string key] => Figures.First(figure => figure.Key == key);
}
