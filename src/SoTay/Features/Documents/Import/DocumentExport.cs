using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;
using SoTay.Platform.Office.Writing;

namespace SoTay.Features.Documents.Import;

/// <summary>The register below an organisation in the form the import takes back; what came in from elsewhere and numbers that were cancelled are left out.</summary>
public static class DocumentExport
{
    public static IReadOnlyList<ListColumn> Columns { get; } =
    [
        new("symbol", "Số, ký hiệu", "03-CTr/ĐU", Width: 18), new("type", "Loại văn bản", "CTr", DocumentWords.Types.Labels, 20), new("issuer_code", "Mã nơi ban hành", "97.001.000.000.000", Width: 22),
        new("issued_on", "Ngày ban hành", "2026-03-20"), new("subject", "Trích yếu", "hành động thực hiện Nghị quyết số 05-NQ/TU", Width: 60), new("concretises", "Cụ thể hóa văn bản", "05-NQ/TU", Width: 24),
    ];

    public static async Task<int> WriteAsync(AppDb db, Guid under, DateOnly? asOf, ListFile file, CancellationToken cancellation = default)
    {
        var inside = asOf is { } day ? db.SubtreeOf(under, day) : db.SubtreeOf(under);
        var uppers = (await (from link in db.DocumentConcretions.AsNoTracking()
                             join upper in db.Documents on link.ConcretisesId equals upper.Id
                             where inside.Contains(link.OrganisationId) && upper.IssuerName == null
                             orderby upper.IssuedOn, upper.Symbol
                             select new { link.DocumentId, upper.Symbol }).ToListAsync(cancellation)).ToLookup(row => row.DocumentId, row => row.Symbol);
        // Whoever is carried out was mostly issued earlier: the import then finds it above.
        var rows = from document in db.Documents.AsNoTracking()
                   where inside.Contains(document.OrganisationId) && document.IssuerName == null && document.CancelledAt == null && (asOf == null || document.IssuedOn <= asOf)
                   join organisation in db.Organisations.AsNoTracking() on document.OrganisationId equals organisation.Id
                   orderby document.IssuedOn, organisation.Code, document.Type, document.Number
                   select new { organisation.Code, Document = document };
        var count = 0;
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            var d = row.Document;
            file.Row([d.Symbol, d.Type, row.Code, d.IssuedOn, d.Subject, string.Join("; ", uppers[d.Id])]);
            count++;
        }

        return count;
    }
}
