namespace SoTay.Platform.Search;

/// <summary>
/// What can be found: a thing of some kind, its words, the scopes it belongs to itself (<paramref name="Owners"/>, such as a member's cells)
/// and everything above those today (<paramref name="Scopes"/>, the owners included).
/// </summary>
public sealed record SearchEntry(string Kind, Guid Subject, string Text, IReadOnlyList<Guid> Owners, IReadOnlyCollection<Guid> Scopes);
