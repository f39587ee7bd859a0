using System.IO.Compression;
using System.Xml;

namespace SoTay.Platform.Office.Reading.Xlsx;

/// <summary>The packed parts of an xlsx file, opened one at a time, metered, without external entities.</summary>
internal sealed class XlsxParts : IDisposable
{
    private readonly ZipArchive archive;
    private readonly UnpackBudget budget;
    private readonly Dictionary<string, ZipArchiveEntry> entries = new(StringComparer.OrdinalIgnoreCase);

    private XlsxParts(ZipArchive archive, UnpackBudget budget)
    {
        this.archive = archive;
        this.budget = budget;
    }

    public static XlsxParts Open(Stream file, ReadingLimits limits)
    {
        var opened = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: false);
        var parts = new XlsxParts(opened, new UnpackBudget(limits, file.Length));
        if (opened.Entries.Count > limits.Entries) throw FileRefusals.Because(FileRefusals.TooLargeWhenUnpacked);
        foreach (var entry in opened.Entries)
        {
            if (!IsPlain(entry.FullName)) throw FileRefusals.Because(FileRefusals.BadEntryName);
            if (!parts.entries.TryAdd(entry.FullName, entry)) throw FileRefusals.Because(FileRefusals.Corrupt);
        }

        return parts;
    }

    public IEnumerable<string> Names => entries.Keys;

    public bool Has(string part) => entries.ContainsKey(part);

    /// <summary>A reader over the part; DTDs are refused and nothing outside the file is ever looked up.</summary>
    public XmlReader Xml(string part)
    {
        if (!entries.TryGetValue(part, out var entry)) throw FileRefusals.Because(FileRefusals.Corrupt);
        return XmlReader.Create(budget.Meter(entry.Open()), new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            CloseInput = true,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CheckCharacters = true
        });
    }

    /// <summary>The sheets may be read several times (header, preview, import): each reading has the whole budget.</summary>
    public void RestartBudget() => budget.Restart();

    public void Dispose() => archive.Dispose();

    private static bool IsPlain(string name) =>
        !name.StartsWith('/') && !name.Contains('\\') && !name.Contains(':') && !name.Contains('\0')
        && !name.Split('/').Contains("..", StringComparer.Ordinal);
}
