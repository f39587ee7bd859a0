namespace SoTay.Platform.Http;

/// <summary>The service worker keeps each page for a day; on a device that many people use it must keep none.</summary>
public static class SavedCopies
{
    /// <summary>Read by Assets/sw.ts.</summary>
    public const string Header = "X-Keep";

    /// <summary>Forbids the browser's worker to keep this page, and the browser itself to write it to its disk.</summary>
    public static void KeepNoCopy(this HttpResponse response)
    {
        response.Headers[Header] = "no";
        response.Headers.CacheControl = "no-cache, no-store";
    }
}
