using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SoTay.Platform.Data;

namespace SoTay.Features.Members.TakingBack;

public static class DecisionSets
{
    extension(AppDb db)
    {
        public DbSet<RecordedDecision> RecordedDecisions => db.Set<RecordedDecision>();

        /// <summary>How many placements, statuses and events a record has in the store.</summary>
        internal async Task<int> RecordRowsAsync(Guid member, CancellationToken cancellation) =>
            await db.Set<Placement>().CountAsync(row => row.MemberId == member, cancellation) + await db.Set<MemberStatusPeriod>().CountAsync(row => row.MemberId == member, cancellation)
                + await db.Set<MemberEvent>().CountAsync(row => row.MemberId == member, cancellation);

        /// <summary>The last decision of a member that stands; null where none does, or all are older than the trace.</summary>
        public Task<RecordedDecision?> LastDecisionAsync(Guid member, CancellationToken cancellation) =>
            db.Set<RecordedDecision>().Where(row => row.MemberId == member && row.TakenBackAt == null).OrderByDescending(row => row.Place).FirstOrDefaultAsync(cancellation);
    }
}

internal sealed class DecisionMapping : IEntityTypeConfiguration<RecordedDecision>
{
    public void Configure(EntityTypeBuilder<RecordedDecision> builder)
    {
        builder.ToTable("RecordedDecision").IsVersioned();
        builder.Ignore(row => row.IsTakenBack);
        builder.Property(row => row.Reason).HasMaxLength(RecordedDecision.ReasonLimit);
        // No key to the member: what made a member of somebody stays when that was a mistake.
        builder.HasIndex(row => new { row.MemberId, row.Place }).IsUnique();
        builder.HasIndex(row => row.SourceId);
    }
}
