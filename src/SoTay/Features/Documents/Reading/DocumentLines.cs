using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Data;
using SoTay.Platform.Files;

namespace SoTay.Features.Documents.Reading;

/// <summary>A line of a document as it is read on a screen.</summary>
/// <param name="Rank">1 for parts and chapters, 2 for articles and Roman numerals, 3 for short numbered titles, 0 for the text below them.</param>
public sealed record DocumentLine(string Words, int Rank);

/// <summary>The text of a document in lines, with its parts and articles told apart from what stands below them.</summary>
public static partial class DocumentLines
{
    private const int LongestHeading = 200;
    private const int LongestTitle = 120;

    extension(AppDb db)
    {
        /// <summary>From the words kept with the entry; a paper of a meeting has none kept, so its file is opened.</summary>
        public async Task<IReadOnlyList<DocumentLine>> LinesAsync(Document document, FileStore files, CancellationToken cancellation = default)
        {
            var words = await db.DocumentTexts.Where(row => row.DocumentId == document.Id).Select(row => row.Words).FirstOrDefaultAsync(cancellation);
            if (words is null && document.FileHash is { } hash && DocumentContent.WordsOf(document.FileName) == "Word" && files.Open(hash) is { } kept)
            {
                using var bytes = new MemoryStream();
                await using (kept) await kept.CopyToAsync(bytes, cancellation);
                words = DocumentContent.Judge(bytes.ToArray(), cancellation).Content?.Words;
            }

            return Of(words ?? "");
        }
    }

    public static IReadOnlyList<DocumentLine> Of(string words) =>
        [.. words.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => new DocumentLine(line, Rank(line)))];

    /// <summary>The lines with their places and how deep each heading stands below those above it, from 1; 0 for text. A text that begins with its articles begins with 1 too.</summary>
    public static IEnumerable<(DocumentLine Line, int At, int Depth)> WithDepth(IReadOnlyList<DocumentLine> lines)
    {
        var open = new Stack<int>();
        for (var at = 0; at < lines.Count; at++)
        {
            var rank = lines[at].Rank;
            if (rank == 0) { yield return (lines[at], at, 0); continue; }
            while (open.TryPeek(out var above) && above >= rank) open.Pop();
            open.Push(rank);
            yield return (lines[at], at, open.Count);
        }
    }

    /// <summary>"Chương II", "PHẦN THỨ NHẤT": its title stands on the line below.</summary>
    public static bool IsBareNumber(string line) => BareNumber().IsMatch(line);

    // A numbered sentence ends in a stop; a numbered title does not.
    private static int Rank(string line) => line.Length > LongestHeading ? 0 : Part().IsMatch(line) ? 1 : Article().IsMatch(line) ? 2 : line.Length <= LongestTitle && Title().IsMatch(line) ? 3 : 0;

    [GeneratedRegex(@"^(phần|chương)\s+(thứ\s+\p{L}+|[IVX0-9]+\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Part();

    [GeneratedRegex(@"^(Điều\s+[0-9]+|[IVX]+\s*[.\-])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Article();

    [GeneratedRegex(@"^[0-9]{1,2}(\.[0-9]{1,2})*[.)\-]?\s+\p{Lu}.*[\p{L}0-9)""”]$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Title();

    [GeneratedRegex(@"^(phần|chương)\s+(thứ\s+)?[\p{L}0-9]+[.:]?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BareNumber();
}
