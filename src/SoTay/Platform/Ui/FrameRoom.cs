namespace SoTay.Platform.Ui;

/// <summary>One room in the head of the page.</summary>
/// <param name="Name">Words on a PC, "Việc cần làm".</param>
/// <param name="ShortName">Words under the icon on a phone, "Cần làm".</param>
/// <param name="Count">Things that wait there; nothing is shown for null or zero.</param>
public sealed record FrameRoom(string Name, string ShortName, string Href, string Icon, bool OnPhone = true, bool Current = false, int? Count = null);
