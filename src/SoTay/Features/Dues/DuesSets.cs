using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using SoTay.Features.Dues.Books;
using SoTay.Features.Dues.Payments;
using SoTay.Features.Dues.Portal;
using SoTay.Features.Dues.Rates;
using SoTay.Features.Dues.Sheets;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;

namespace SoTay.Features.Dues;

public static class DuesSets
{
    extension(AppDb db)
    {
        public DbSet<DuesDuty> DuesDuties => db.Set<DuesDuty>();

        public DbSet<DuesRate> DuesRates => db.Set<DuesRate>();

        public DbSet<DuesRelief> DuesReliefs => db.Set<DuesRelief>();

        public DbSet<DuesCharge> DuesCharges => db.Set<DuesCharge>();

        public DbSet<DuesPayment> DuesPayments => db.Set<DuesPayment>();

        public DbSet<DuesBook> DuesBooks => db.Set<DuesBook>();

        public DbSet<DuesEntry> DuesEntries => db.Set<DuesEntry>();

        public DbSet<DuesHandOver> DuesHandOvers => db.Set<DuesHandOver>();

        public DbSet<DuesPortalList> DuesPortalLists => db.Set<DuesPortalList>();

        /// <summary>The last month whose book a unit has closed.</summary>
        public Task<DateOnly?> LastClosedAsync(Guid unit, CancellationToken cancellation) =>
            db.DuesBooks.Where(row => row.OrganisationId == unit && row.ClosedAt != null).MaxAsync(row => (DateOnly?)row.Month, cancellation);

        /// <summary>
        /// One writer at a time in the book of a unit: what is read after this holds until the commit, so that nothing slips into a month
        /// that is being closed and nothing is handed over twice. The row of the unit is the lock, in both databases.
        /// </summary>
        public async Task<IDbContextTransaction> BookTurnAsync(Guid unit, CancellationToken cancellation)
        {
            var turn = await db.Database.BeginTransactionAsync(cancellation);
            await db.Organisations.Where(row => row.Id == unit).ExecuteUpdateAsync(set => set.SetProperty(row => row.Version, row => row.Version), cancellation);
            return turn;
        }

        /// <summary>True when the member is assigned in that cell today and still belongs to it.</summary>
        internal Task<bool> HasDutyAsync(Guid? member, Guid cell, DateOnly today, DuesDutyKind? kind, CancellationToken cancellation)
        {
            var people = db.Members;
            return member is null ? Task.FromResult(false)
                : db.DuesDuties.AnyAsync(row => row.OrganisationId == cell && row.MemberId == member && (kind == null || row.Kind == kind) && row.From <= today && (row.To == null || row.To >= today)
                    && people.Any(one => one.Id == row.MemberId && (one.CellId == cell || one.TemporaryCellId == cell)), cancellation);
        }
    }
}
