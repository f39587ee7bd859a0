using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;
using UglyToad.PdfPig.Exceptions;

namespace SoTay.Platform.Office.Reading.Texts;

/// <summary>
/// Reads the words of a PDF page by page. The library stops at nothing by itself, so what comes out of its filters is metered, and
/// the reading ends after <see cref="MostPages"/> pages or <see cref="Longest"/>.
/// </summary>
internal static class PdfText
{
    private const int MostPages = 1_000;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    public static (FileText? Text, TextFlaw? Flaw) Read(byte[] content, CancellationToken cancellation)
    {
        if (content.AsSpan(Math.Max(0, content.Length - 2048)).IndexOf("%%EOF"u8) < 0) return (null, TextFlaw.Broken);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        ending.CancelAfter(Longest);
        var filters = new MeteredFilters(ending.Token);
        try
        {
            using var document = PdfDocument.Open(content, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, FilterProvider = filters });
            var words = new StringBuilder();
            for (var page = 1; page <= Math.Min(document.NumberOfPages, MostPages) && words.Length < FileText.MostCharacters; page++)
            {
                words.Append(ContentOrderTextExtractor.GetText(document.GetPage(page))).Append('\n');
                if (filters.IsOver) return (null, TextFlaw.Swollen);
            }

            return filters.IsOver ? (null, TextFlaw.Swollen) : (new FileText(FileForm.Pdf, content, FileText.Plain(words.Replace("\r", ""))), null);
        }
        catch (PdfDocumentEncryptedException) { return (null, TextFlaw.Locked); }
        // The library throws whatever its parsing runs into; the file is a stranger's, so each of them means the same.
        catch (Exception) when (!cancellation.IsCancellationRequested) { return (null, filters.IsOver ? TextFlaw.Swollen : TextFlaw.Broken); }
    }
}
