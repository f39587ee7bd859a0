using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform;
using SoTay.Platform.Data;

namespace SoTay.Features.Documents.Entry;

/// <summary>Finds the documents that somebody says are carried out, by symbol, in the registers of the organisation and of everybody above it.</summary>
public static class UpperDocuments
{
    extension(AppDb db)
    {
        /// <summary>The one that was issued above stands before a copy that came in; of one symbol the latest. A symbol that is nowhere is refused.</summary>
        public async Task<(IReadOnlyList<Document> Found, Refusal? Refusal)> UppersAsync(Guid organisation, string? symbols, CancellationToken cancellation = default)
        {
            var asked = Symbols(symbols);
            if (asked.Count == 0) return ([], null);
            var line = db.OrganisationAncestors.Where(row => row.To == null && row.DescendantId == organisation).Select(row => row.AncestorId);
            var known = await db.Documents.AsNoTracking().Where(row => line.Contains(row.OrganisationId) && row.CancelledAt == null && asked.Contains(row.Symbol)).ToListAsync(cancellation);
            var found = new List<Document>();
            foreach (var symbol in asked)
            {
                if (known.Where(row => row.Symbol == symbol).OrderBy(row => row.IsIncoming).ThenByDescending(row => row.IssuedOn).FirstOrDefault() is not { } upper) return ([], DocumentRefusals.UpperUnknown(symbol));
                found.Add(upper);
            }

            return (found, null);
        }
    }

    /// <summary>Apart by <c>;</c>, with or without the word "Số".</summary>
    internal static List<string> Symbols(string? text) =>
        [.. (text ?? "").Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(ArrivalInput.SymbolOf).Where(word => word.Length > 0).Distinct(StringComparer.Ordinal)];
}
