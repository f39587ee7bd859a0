using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform;
using SoTay.Platform.Data;

namespace SoTay.Features.Documents;

/// <summary>Numbers per organisation, type and term (domain rules: documents, section 3). Taken at issue; a used or cancelled one is never given again.</summary>
public static class DocumentNumbers
{
    extension(AppDb db)
    {
        /// <summary>The term whose numbers run on: the secretary's, else the five years between congresses.</summary>
        public async Task<string> TermAsync(Guid organisation, DateOnly on, CancellationToken cancellation = default)
        {
            var term = await db.Posts.Where(row => row.OrganisationId == organisation && row.Kind == PostKind.Secretary && row.Term != ""
                && row.From <= on && (row.To == null || row.To >= on)).Select(row => row.Term).FirstOrDefaultAsync(cancellation);
            var start = on.Year - on.Year % 5;
            return term ?? string.Create(CultureInfo.InvariantCulture, $"{start}-{start + 5}");
        }

        public async Task<int> NextNumberAsync(Guid organisation, string type, string term, CancellationToken cancellation = default) =>
            1 + (await db.Documents.Where(row => row.OrganisationId == organisation && row.Type == type && row.Term == term)
                .MaxAsync(row => (int?)row.Number, cancellation) ?? 0);

        /// <summary>The next arrival number (số đến): runs per organisation and year, whatever the type.</summary>
        public async Task<int> NextArrivalAsync(Guid organisation, string year, CancellationToken cancellation = default) =>
            1 + (await db.Documents.Where(row => row.OrganisationId == organisation && row.Term == year && row.IssuerName != null).MaxAsync(row => (int?)row.Number, cancellation) ?? 0);

        /// <summary>Null when the number is free. Two people at the same moment meet on the unique index instead.</summary>
        public async Task<Refusal?> NumberRefusalAsync(Guid organisation, string type, string term, int number, CancellationToken cancellation = default)
        {
            if (number < 1) return DocumentRefusals.NumberNotPositive;
            var used = await db.Documents.AsNoTracking()
                .FirstOrDefaultAsync(row => row.OrganisationId == organisation && row.Type == type && row.Term == term && row.Number == number, cancellation);
            return used is null ? null : DocumentRefusals.NumberUsed(used, await db.NextNumberAsync(organisation, type, term, cancellation));
        }
    }
}
