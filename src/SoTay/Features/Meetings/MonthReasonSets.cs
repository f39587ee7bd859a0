using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Data;

namespace SoTay.Features.Meetings;

public static class MonthReasonSets
{
    /// <summary>Of all that was said, the last word of each cell on each month.</summary>
    public static IReadOnlyDictionary<(Guid Cell, DateOnly Month), MonthReason> LastWords(IEnumerable<MonthReason> said) =>
        said.GroupBy(row => (row.OrganisationId, row.Month)).ToDictionary(group => group.Key, group => group.MaxBy(row => (row.At, row.Id))!);

    extension(AppDb db)
    {
        public DbSet<MonthReason> MonthReasons => db.Set<MonthReason>();

        /// <summary>The last word of each cell on each month between two months, as far as it was said before a moment.</summary>
        public async Task<IReadOnlyDictionary<(Guid Cell, DateOnly Month), MonthReason>> ReasonsAsync(
            IQueryable<Guid> cells, DateOnly from, DateOnly to, DateTime? before = null, CancellationToken cancellation = default)
        {
            var said = await db.MonthReasons.AsNoTracking()
                .Where(row => cells.Contains(row.OrganisationId) && row.Month >= from && row.Month <= to && (before == null || row.At < before)).ToListAsync(cancellation);
            return LastWords(said);
        }

        public async Task<MonthReason?> ReasonAsync(Guid cell, DateOnly month, CancellationToken cancellation = default) =>
            (await db.ReasonsAsync(db.Set<Organisations.Organisation>().Where(row => row.Id == cell).Select(row => row.Id), month, month, null, cancellation)).GetValueOrDefault((cell, month));
    }
}
