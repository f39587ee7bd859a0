namespace SoTay.Platform.Ui;

/// <summary>One square of a board.</summary>
/// <param name="Words">The state in words: "đúng hạn".</param>
/// <param name="Href">What it opens; null where there is nothing to open.</param>
/// <param name="Text">Shown in place of a square where a cell counts several units: "45".</param>
public sealed record HeatCell(Square State, string Words, string? Href = null, string? Text = null);
