namespace SoTay.Platform.Ui;

/// <summary>Size of the text on this device: three steps, kept in a cookie because a borrowed phone is another pair of eyes.</summary>
public static class TextSize
{
    public const string Cookie = "st-text";

    public static IReadOnlyList<(string Value, string Words)> Steps { get; } = [("vua", "Vừa"), ("lon", "Lớn"), ("rat-lon", "Rất lớn")];

    /// <summary>The step for data-st-text on html; null is the ordinary size. An unknown cookie counts as none.</summary>
    public static string? Of(HttpRequest request) => request.Cookies[Cookie] is "lon" or "rat-lon" ? request.Cookies[Cookie] : null;
}
