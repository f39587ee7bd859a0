namespace SoTay.Features.Policies;

/// <summary>A key that the product reads: its topic, its name on the screen, its unit and, for code words, the words to choose from.</summary>
public sealed record PolicyEntry(string Key, string Topic, string Name, PolicyUnit Unit, IReadOnlyList<string> Choices)
{
    /// <summary>True when the stored text is a value of the unit and, for a code, one that the product knows what to do with.</summary>
    public bool Accepts(string text) => Unit.Accepts(text) && (Choices.Count == 0 || Choices.Contains(text));
}
