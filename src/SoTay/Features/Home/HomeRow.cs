namespace SoTay.Features.Home;

/// <summary>One thing to do, in the diary of the first screen.</summary>
/// <param name="On">The day it is due or was asked; null for what has no day.</param>
/// <param name="Late">"Chậm 5 ngày"; then <paramref name="Why"/> says why.</param>
public sealed record HomeRow(DateOnly? On, string Title, string? Href, string? Who = null, string? Late = null, string? Why = null)
{
    /// <summary>At most two.</summary>
    public IReadOnlyList<HomeAct> Acts { get; init; } = [];
}

/// <summary>A button of a row: a link, or a small form when <paramref name="Fields"/> is given.</summary>
public sealed record HomeAct(string Label, string Href, IReadOnlyList<(string Name, string Value)>? Fields = null);

/// <summary>A list of things to do under one heading.</summary>
/// <param name="More">Where the rest of a long list is.</param>
public sealed record HomeDiary(string Id, string Title, IReadOnlyList<HomeRow> Rows, (string Words, string Href)? More = null)
{
    public int Late => Rows.Count(row => row.Late is not null);
}
