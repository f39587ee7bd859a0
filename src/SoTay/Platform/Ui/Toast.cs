using System.Text.Json;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace SoTay.Platform.Ui;

/// <summary>What was just done, told on the next page.</summary>
/// <param name="UndoHref">Address that a form posts to when the person takes the step back; null when there is no way back.</param>
public sealed record Toast(string Words, string? UndoHref = null)
{
    private const string Key = "st-toast";

    internal const string Cookie = "st-told";

    /// <summary>Takes the toast off the pile. Without its cookie nothing is read, because reading alone would send the cookie's removal with every page.</summary>
    internal static Toast? Take(HttpRequest request, ITempDataDictionary tempData) =>
        request.Cookies.ContainsKey(Cookie) && tempData[Key] is string kept ? JsonSerializer.Deserialize<Toast>(kept) : null;

    internal void Keep(ITempDataDictionary tempData) => tempData[Key] = JsonSerializer.Serialize(this);
}
