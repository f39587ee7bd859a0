namespace SoTay.Platform.Ui;

/// <summary>Units of one kind on a board; without a name the rows stand alone.</summary>
public sealed record HeatGroup(string? Name, IReadOnlyList<HeatRow> Rows);
