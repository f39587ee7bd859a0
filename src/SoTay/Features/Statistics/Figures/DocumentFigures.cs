using Microsoft.EntityFrameworkCore;
using SoTay.Features.Documents;
using SoTay.Features.Documents.Import;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;

namespace SoTay.Features.Statistics.Figures;

/// <summary>
/// Documents issued in a period at and below an organisation, by type and by level of the issuer (mission A1); and for each document of
/// the organisation itself how many carry it out, by level.
/// </summary>
internal sealed class DocumentFigures(AppDb db)
{
    public async Task<FigureSet> OfAsync(Organisation under, DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        var below = db.SubtreeOf(under.Id, to);
        var rows = await (from row in db.Documents.AsNoTracking()
                          join issuer in db.Organisations on row.OrganisationId equals issuer.Id
                          where below.Contains(row.OrganisationId) && row.IssuerName == null && row.CancelledAt == null && row.IssuedOn <= to
                          select new { row.Id, row.OrganisationId, row.Type, row.Symbol, row.IssuedOn, issuer.Kind }).ToListAsync(cancellation);
        var known = rows.ToDictionary(row => row.Id);
        var period = rows.Where(row => row.IssuedOn >= from).ToList();
        var list = DocumentLinks.Library(under.Id) + "&way=out";
        var figures = new List<Figure> { new("documents.total", "Văn bản", period.Count) { Href = list } };
        figures.AddRange(period.GroupBy(row => row.Type).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new Figure($"documents.type.{group.Key}", DocumentWords.Of(group.Key), group.Count()) { Href = $"{list}&type={Uri.EscapeDataString(group.Key)}" }));
        figures.AddRange(period.GroupBy(row => row.Kind).OrderBy(group => group.Key)
            .Select(group => new Figure($"documents.level.{FigureWords.Code(group.Key)}", FigureWords.Of(group.Key), group.Count()) { Href = list }));
        foreach (var own in rows.Where(row => row.OrganisationId == under.Id).OrderBy(row => row.IssuedOn))
        {
            var answers = (await db.AnswersAsync(own.Id, cancellation)).Select(row => known.GetValueOrDefault(row.DocumentId)).Where(row => row is not null && row.IssuedOn >= from);
            figures.AddRange(answers.GroupBy(row => row!.Kind).OrderBy(group => group.Key).Select(group =>
                new Figure($"documents.concretising.{own.Symbol}.level.{FigureWords.Code(group.Key)}", $"Cụ thể hóa {own.Symbol}: {FigureWords.Of(group.Key)}", group.Count()) { Href = DocumentLinks.To(own.Id) }));
        }

        return new FigureSet("documents", under.Code, figures) { From = from, To = to };
    }
}
