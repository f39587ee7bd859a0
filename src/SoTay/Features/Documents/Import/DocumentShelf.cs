using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Data;

namespace SoTay.Features.Documents.Import;

/// <summary>The documents of a store and what carries out what, in memory while a list is read: a row may refer to one above it in the same list.</summary>
internal sealed class DocumentShelf
{
    private readonly Dictionary<(Guid Issuer, string Type, string Term, int Number), Document> _byNumber = [];
    private readonly Dictionary<string, List<Document>> _bySymbol = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, HashSet<Guid>> _uppers = [];

    public static async Task<DocumentShelf> LoadAsync(AppDb db, CancellationToken cancellation)
    {
        var shelf = new DocumentShelf();
        await foreach (var row in db.Documents.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellation)) shelf.Put(row);
        await foreach (var row in db.DocumentConcretions.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellation)) shelf.UppersOf(row.DocumentId).Add(row.ConcretisesId);
        return shelf;
    }

    public Document? Find(Guid issuer, DocumentSymbol symbol, string term) => _byNumber.GetValueOrDefault((issuer, symbol.Type, term, symbol.Number));

    public IReadOnlyList<Document> Named(string symbol) => _bySymbol.GetValueOrDefault(symbol) ?? [];

    public Document Put(Document document)
    {
        _byNumber[(document.OrganisationId, document.Type, document.Term, document.Number)] = document;
        if (!_bySymbol.TryGetValue(document.Symbol, out var named)) _bySymbol[document.Symbol] = named = [];
        named.Add(document);
        return document;
    }

    /// <summary>Notes that one carries out the other; false when that was known.</summary>
    public bool Join(Document document, Document upper) => UppersOf(document.Id).Add(upper.Id);

    /// <summary>Whether one carries out the other, at first hand or through others.</summary>
    public bool CarriesOut(Document document, Document upper)
    {
        var (seen, ahead) = (new HashSet<Guid>(), new Stack<Guid>([document.Id]));
        while (ahead.TryPop(out var at))
        {
            if (at == upper.Id) return true;
            foreach (var next in UppersOf(at)) if (seen.Add(next)) ahead.Push(next);
        }

        return false;
    }

    private HashSet<Guid> UppersOf(Guid document)
    {
        if (!_uppers.TryGetValue(document, out var uppers)) _uppers[document] = uppers = [];
        return uppers;
    }
}
