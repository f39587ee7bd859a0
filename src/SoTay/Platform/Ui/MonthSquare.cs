namespace SoTay.Platform.Ui;

/// <summary>One month of one unit.</summary>
/// <param name="Words">The state in words, read aloud and shown on hover: "đúng hạn", "chưa họp, hạn 07/12".</param>
/// <param name="Href">What the square opens; null where there is nothing to open.</param>
public sealed record MonthSquare(int Month, Square State, string Words, string? Href = null);
