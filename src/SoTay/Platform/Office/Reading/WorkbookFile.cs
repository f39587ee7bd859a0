using System.Xml;
using SoTay.Platform.Office.Reading.Csv;
using SoTay.Platform.Office.Reading.Xls;
using SoTay.Platform.Office.Reading.Xlsx;

namespace SoTay.Platform.Office.Reading;

/// <summary>Opens a file by what it contains, never by its name.</summary>
public static class WorkbookFile
{
    /// <exception cref="FileRefusedException">The file is none that is read here, is broken, or is built to do harm.</exception>
    public static Workbook Open(string path, ReadingLimits? limits = null) =>
        Open(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16), limits);

    /// <summary>Takes the stream over: it is closed with the workbook, or at once when the file is refused.</summary>
    /// <exception cref="FileRefusedException">The file is none that is read here, is broken, or is built to do harm.</exception>
    public static Workbook Open(Stream file, ReadingLimits? limits = null)
    {
        limits ??= ReadingLimits.Default;
        try
        {
            return Guarded(() => OpenByContent(file, limits));
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Turns what the framework throws on a broken file into the sentence for the user.</summary>
    internal static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (FileRefusedException)
        {
            throw;
        }
        catch (XmlException broken)
        {
            var dtd = broken.Message.Contains("DTD", StringComparison.Ordinal);
            throw FileRefusals.Because(dtd ? FileRefusals.DtdNotAllowed : FileRefusals.Corrupt, broken);
        }
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException or IOException
            or FormatException or OverflowException or IndexOutOfRangeException or ArgumentException
            or NullReferenceException or KeyNotFoundException or InvalidOperationException or NotSupportedException)
        {
            throw FileRefusals.Because(FileRefusals.Corrupt, broken);
        }
    }

    private static Workbook OpenByContent(Stream file, ReadingLimits limits)
    {
        if (file.Length == 0) throw FileRefusals.Because(FileRefusals.Empty);
        if (file.Length > limits.FileBytes) throw FileRefusals.Because(FileRefusals.TooLarge);

        return FileSignature.Of(file) switch
        {
            FileSignature.Kind.Zip => XlsxWorkbook.Open(file, limits),
            FileSignature.Kind.Compound => XlsWorkbook.Open(file, limits),
            FileSignature.Kind.GZip => CsvWorkbook.OpenPacked(file, limits),
            FileSignature.Kind.Other => throw FileRefusals.Because(FileRefusals.NotAWorkbook),
            _ => CsvWorkbook.Open(file, limits)
        };
    }
}
