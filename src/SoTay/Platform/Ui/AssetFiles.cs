using System.Collections.Frozen;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SoTay.Platform.Ui;

/// <summary>
/// What the browser gets besides pages. Assets/build.mjs makes it, the assembly carries it, memory holds it (a few
/// hundred KB), so no request touches the disk and no start depends on the working directory.
/// </summary>
public sealed partial class AssetFiles
{
    private const string Folder = "dist/";
    private readonly FrozenDictionary<string, string> names;
    private readonly FrozenDictionary<string, AssetFile> files;

    public AssetFiles()
    {
        var resources = typeof(AssetFiles).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        names = JsonSerializer.Deserialize<Dictionary<string, string>>(Read("dist/names.json"))!.ToFrozenDictionary(StringComparer.Ordinal);
        files = resources.Where(name => TypeOf(name) is not null).ToFrozenDictionary(Path, name => new AssetFile(
            TypeOf(name)!, Path(name).StartsWith("/dist/", StringComparison.Ordinal), Read(name),
            resources.Contains(name + ".gz") ? Read(name + ".gz") : null,
            resources.Contains(name + ".br") ? Read(name + ".br") : null), StringComparer.Ordinal);
        Symbols = Symbol().Matches(System.Text.Encoding.UTF8.GetString(Read(Folder + names["icons.svg"])))
            .ToFrozenDictionary(match => match.Groups["id"].Value, match => match.Value, StringComparer.Ordinal);
    }

    /// <summary>Markup of each icon (i-name) and square (q-name), as drawn at the foot of a page that uses it.</summary>
    public FrozenDictionary<string, string> Symbols { get; }

    public IEnumerable<KeyValuePair<string, AssetFile>> All => files;

    /// <summary>Address of a built file, for instance <c>Url("app.css")</c>; it changes with the content.</summary>
    public string Url(string name) => "/dist/" + names[name];

    public AssetFile? At(string path) => files.GetValueOrDefault(path);

    // These two keep their plain names because the browser asks for them by name; all others may be kept for a year.
    private static string Path(string resource) =>
        resource is "dist/sw.js" or "dist/manifest.webmanifest" ? resource[(Folder.Length - 1)..] : "/" + resource;

    private static byte[] Read(string resource)
    {
        using var stream = typeof(AssetFiles).Assembly.GetManifestResourceStream(resource)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static string? TypeOf(string name) => System.IO.Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".woff2" => "font/woff2",
        ".webmanifest" => "application/manifest+json",
        _ => null,
    };

    [GeneratedRegex("<symbol id=\"(?<id>[^\"]+)\".*?</symbol>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Symbol();
}
