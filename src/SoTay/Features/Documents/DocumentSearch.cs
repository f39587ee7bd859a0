using SoTay.Features.Documents.Import;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;
using SoTay.Platform.Search;
using SoTay.Platform.Text;

namespace SoTay.Features.Documents;

/// <summary>
/// What of a document can be found: number and symbol, the words of its type, its subject, who issued what came in, and every word of its
/// file; and one word each for type and year, for the filters.
/// </summary>
public static class DocumentSearch
{
    public const string Kind = "document";

    // Each word stands once in the index however often it is written; 500 pages hold about 6,000 different ones.
    private const int MostWords = 20_000;

    extension(AppDb db)
    {
        /// <summary>Puts new documents into the index with the next save, with the words of their files where these are known.</summary>
        public void IndexDocuments(IReadOnlyCollection<Document> documents, IReadOnlyDictionary<Guid, string>? texts = null) => db.WithSave(async cancellation =>
        {
            var above = await db.AboveAsync([.. documents.Select(row => row.OrganisationId).Distinct()], cancellation);
            await db.Search.AddAsync(documents.Select(row => new SearchEntry(Kind, row.Id, TextOf(row, texts?.GetValueOrDefault(row.Id)), [row.OrganisationId], [.. above[row.OrganisationId]])), cancellation);
        });
    }

    /// <summary>What to look for: the words typed and the filters.</summary>
    public static string Asked(string? words, string? type, int? year) => $"{words} {(type is null ? "" : TypeWord(type))} {(year is { } one ? YearWord(one) : "")}".Trim();

    public static string TextOf(Document document, string? words = null) =>
        $"{document.Symbol} {DocumentWords.Of(document.Type)} {document.FoldedSubject} {TypeWord(document.Type)} {YearWord(document.IssuedOn.Year)}"
        + (document.FoldedIssuer is { } issuer ? " " + issuer : "") + (string.IsNullOrEmpty(words) ? "" : " " + Once(words));

    private static string Once(string words) => string.Join(' ', Folding.Fold(words).Split(' ').Distinct(StringComparer.Ordinal).Take(MostWords));

    // Folding makes one of đ and d, and a word begins many: neither may mix the types DA and ĐA, QĐ and QĐi.
    private static string TypeWord(string type) => $"x{type.Replace("Đ", "dd", StringComparison.Ordinal)}0";

    private static string YearWord(int year) => $"x{year}0";
}
