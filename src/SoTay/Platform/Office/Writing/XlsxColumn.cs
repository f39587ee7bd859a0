namespace SoTay.Platform.Office.Writing;

/// <summary>One column of a written sheet.</summary>
/// <param name="Header">Words of the header row.</param>
/// <param name="Width">Width in characters of the default font.</param>
/// <param name="Wrap">Long text continues on further lines inside the cell.</param>
/// <param name="Allowed">Values offered in a drop-down; typing another value warns but is not blocked,
/// because a person who fills a template must never be stopped by the sheet.</param>
public sealed record XlsxColumn(string Header, double Width = 16, bool Wrap = false, IReadOnlyList<string>? Allowed = null);
