namespace SoTay.Platform;

/// <summary>A rule says no: the exact sentence the user reads (what happened, what was kept, what to do), and the field it belongs to.</summary>
public sealed record Refusal(string Say, string? Field = null);
