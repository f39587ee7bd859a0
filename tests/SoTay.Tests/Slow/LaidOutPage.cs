using System.Globalization;
using System.Xml.Linq;

namespace SoTay.Tests.Slow;

/// <summary>A word, or some words of one line, as they stand on a page: points from the upper left corner.</summary>
internal sealed record PlacedWord(string Text, int Page, double Left, double Top, double Right, double Bottom);

/// <summary>A Word file as LibreOffice lays it out: the size of its page, each word with its place, the fonts used.</summary>
internal sealed record LaidOutPage(double Width, double Height, IReadOnlyList<PlacedWord> Words, IReadOnlyList<string> Fonts)
{
    public static async Task<LaidOutPage> OfAsync(byte[] bytes, string name, Func<string, string[], Task<string>> run, string? kept)
    {
        var folder = kept ?? Directory.CreateTempSubdirectory("sotay-pages-").FullName;
        var profile = Directory.CreateTempSubdirectory("sotay-soffice-").FullName;
        var (file, pdf) = (Path.Combine(folder, $"{name}.docx"), Path.Combine(folder, $"{name}.pdf"));
        await File.WriteAllBytesAsync(file, bytes);
        await run("soffice", [$"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", "pdf", "--outdir", folder, file]);
        var laid = XDocument.Parse(await run("pdftotext", ["-bbox", pdf, "-"]));
        var fonts = (await run("pdffonts", [pdf])).Split('\n').Skip(2).Where(line => line.Length > 0).Select(line => line.Split(' ')[0]).ToList();
        Directory.Delete(profile, true);
        if (kept is null) Directory.Delete(folder, true);
        var pages = laid.Descendants().Where(node => node.Name.LocalName == "page").ToList();
        return new(Number(pages[0], "width"), Number(pages[0], "height"), [.. pages.SelectMany((page, at) => Whole(page.Elements()
            .Select(word => new PlacedWord(word.Value, at + 1, Number(word, "xMin"), Number(word, "yMin"), Number(word, "xMax"), Number(word, "yMax")))))], fonts);
    }

    /// <summary>The stand-in for Times New Roman may lack Vietnamese letters: those come from another font and the converter cuts the word there.</summary>
    private static IEnumerable<PlacedWord> Whole(IEnumerable<PlacedWord> pieces)
    {
        PlacedWord? open = null;
        foreach (var piece in pieces)
        {
            var joins = open is not null && Math.Abs(open.Bottom - piece.Bottom) < 3 && piece.Left - open.Right is > -2 and < 1.5;
            if (joins) open = open! with { Text = open.Text + piece.Text, Right = piece.Right };
            else
            {
                if (open is not null) yield return open;
                open = piece;
            }
        }

        if (open is not null) yield return open;
    }

    public PlacedWord Find(string text) => All(text).First();

    public PlacedWord FindLast(string text) => All(text).Last();

    private IEnumerable<PlacedWord> All(string text)
    {
        var parts = text.Split(' ');
        var found = Enumerable.Range(0, Words.Count - parts.Length + 1)
            .Where(at => parts.Select((part, next) => Words[at + next].Text.Trim(',', '.', ';') == part.Trim(',', '.', ';')).All(same => same))
            .Select(at => new PlacedWord(text, Words[at].Page, Words[at].Left, Words[at].Top, Words[at + parts.Length - 1].Right, Words[at].Bottom)).ToList();
        found.ShouldNotBeEmpty($"“{text}” on the page");
        return found;
    }

    private static double Number(XElement node, string name) => double.Parse(node.Attribute(name)!.Value, CultureInfo.InvariantCulture);
}
