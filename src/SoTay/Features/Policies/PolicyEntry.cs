namespace SoTay.Features.Policies;

/// <summary>A key that the product reads: its topic, its name on the screen and its unit.</summary>
public sealed record PolicyEntry(string Key, string Topic, string Name, PolicyUnit Unit);
