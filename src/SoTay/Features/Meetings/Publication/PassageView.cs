namespace SoTay.Features.Meetings.Publication;

/// <summary>One paragraph that may be written, with its place in the form.</summary>
/// <param name="Source">Where the proposed words came from.</param>
public sealed record PassageView(int Index, PassageInput Input, string Label, string? Source = null);
