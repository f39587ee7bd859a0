using System.IO.Compression;
using System.Security;
using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace SoTay.Tests.Support;

/// <summary>Word and PDF files made by hand, so that a test can break exactly one thing in them.</summary>
public static class TestPapers
{
    private const string Namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>A Word file of these paragraphs; further parts by name.</summary>
    public static byte[] Word(string[] paragraphs, params (string Part, string Content)[] more) =>
        Zip([("word/document.xml", Part("document", "body", paragraphs)), .. more]);

    public static string Part(string root, string? inside, params string[] paragraphs)
    {
        var text = string.Concat(paragraphs.Select(words => $"<w:p><w:r><w:t xml:space=\"preserve\">{SecurityElement.Escape(words)}</w:t></w:r></w:p>"));
        return $"<w:{root} xmlns:w=\"{Namespace}\">{(inside is null ? text : $"<w:{inside}>{text}</w:{inside}>")}</w:{root}>";
    }

    public static byte[] Zip(params (string Part, string Content)[] parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in parts)
            {
                var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
                // Equal words give equal bytes.
                entry.LastWriteTime = new DateTimeOffset(2026, 11, 22, 8, 0, 0, TimeSpan.Zero);
                using var part = new StreamWriter(entry.Open());
                part.Write(content);
            }

        return file.ToArray();
    }

    /// <summary>A PDF with a line of words on each page; an empty line makes a page without words, as a scan is.</summary>
    public static byte[] Pdf(params string[] pages)
    {
        using var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        foreach (var words in pages)
        {
            var page = builder.AddPage(PageSize.A4);
            if (words.Length > 0) page.AddText(words, 12, new PdfPoint(50, 700), font);
        }

        return builder.Build();
    }

    /// <summary>A PDF of one page whose content is this stream, packed; <paramref name="trailer"/> is put into its trailer.</summary>
    public static byte[] RawPdf(byte[] content, string trailer = "")
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write(content);
        using var file = new MemoryStream();
        var places = new List<long>();
        void Write(string text) => file.Write(Encoding.Latin1.GetBytes(text));
        void Thing(string text)
        {
            places.Add(file.Position);
            Write($"{places.Count} 0 obj\n{text}");
        }

        Write("%PDF-1.4\n");
        Thing("<< /Type /Catalog /Pages 2 0 R >>\nendobj\n");
        Thing("<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n");
        Thing("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>\nendobj\n");
        Thing($"<< /Length {packed.Length} /Filter /FlateDecode >>\nstream\n");
        file.Write(packed.ToArray());
        Write("\nendstream\nendobj\n");
        Thing("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>\nendobj\n");
        var start = file.Position;
        Write($"xref\n0 {places.Count + 1}\n0000000000 65535 f \n{string.Concat(places.Select(place => $"{place:0000000000} 00000 n \n"))}");
        Write($"trailer\n<< /Size {places.Count + 1} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n");
        return file.ToArray();
    }

    /// <summary>Sealed with a password that nobody here knows.</summary>
    public static byte[] LockedPdf() => RawPdf("BT /F1 12 Tf (kin) Tj ET"u8.ToArray(),
        $"/ID [<00112233445566778899AABBCCDDEEFF> <00112233445566778899AABBCCDDEEFF>] /Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -44 /O <{new string('A', 64)}> /U <{new string('B', 64)}> >>");
}
