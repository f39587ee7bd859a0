using SoTay.Features.Documents.Import;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;
using SoTay.Platform.Search;

namespace SoTay.Features.Documents;

/// <summary>What of a document can be found: number and symbol, the words of its type, its subject; and one word each for type and year, for the filters.</summary>
public static class DocumentSearch
{
    public const string Kind = "document";

    extension(AppDb db)
    {
        /// <summary>Puts new documents into the index with the next save.</summary>
        public void IndexDocuments(IReadOnlyCollection<Document> documents) => db.WithSave(async cancellation =>
        {
            var above = await db.AboveAsync([.. documents.Select(row => row.OrganisationId).Distinct()], cancellation);
            await db.Search.AddAsync(documents.Select(row => new SearchEntry(Kind, row.Id, TextOf(row), [row.OrganisationId], [.. above[row.OrganisationId]])), cancellation);
        });
    }

    /// <summary>What to look for: the words typed and the filters.</summary>
    public static string Asked(string? words, string? type, int? year) => $"{words} {(type is null ? "" : TypeWord(type))} {(year is { } one ? YearWord(one) : "")}".Trim();

    public static string TextOf(Document document) =>
        $"{document.Symbol} {DocumentWords.Of(document.Type)} {document.FoldedSubject} {TypeWord(document.Type)} {YearWord(document.IssuedOn.Year)}";

    // Folding makes one of đ and d, and a word begins many: neither may mix the types DA and ĐA, QĐ and QĐi.
    private static string TypeWord(string type) => $"x{type.Replace("Đ", "dd", StringComparison.Ordinal)}0";

    private static string YearWord(int year) => $"x{year}0";
}
