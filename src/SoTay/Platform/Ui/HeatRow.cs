namespace SoTay.Platform.Ui;

/// <summary>One unit of a board.</summary>
/// <param name="Owing">Its name is red: it stands in the list of those who owe.</param>
public sealed record HeatRow(string Name, string Href, IReadOnlyList<HeatCell> Cells, bool Owing = false);
