using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SoTay.Features.Members;
using SoTay.Platform.Data;

namespace SoTay.Features.Awards;

internal sealed class AwardMapping : IEntityTypeConfiguration<Award>, IEntityTypeConfiguration<AwardDecision>, IEntityTypeConfiguration<PastAward>
{
    public void Configure(EntityTypeBuilder<Award> builder)
    {
        builder.ToTable("Award").IsVersioned();
        builder.Ignore(row => row.IsCorrected);
        builder.Property(row => row.Ground).HasMaxLength(Award.GroundLimit);
        builder.Property(row => row.AmendedNumber).HasMaxLength(Award.NumberLimit);
        builder.Property(row => row.AmendedReason).HasMaxLength(Award.ReasonLimit);
        builder.Property(row => row.ExceptionReason).HasMaxLength(Award.ReasonLimit);
        builder.HasIndex(row => new { row.GiverId, row.Standing });
        builder.HasIndex(row => new { row.OrganisationId, row.DecidedOn });
        builder.HasIndex(row => row.DecidedOn);
        builder.HasIndex(row => row.MemberId);
        builder.HasIndex(row => row.UnitId);
        // Nobody stands twice in one decision.
        builder.HasIndex(row => new { row.DecisionId, row.MemberId }).IsUnique();
        builder.HasIndex(row => new { row.DecisionId, row.UnitId }).IsUnique();
        builder.HasOne<AwardDecision>().WithMany().HasForeignKey(row => row.DecisionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Member>().WithMany().HasForeignKey(row => row.MemberId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PastAward> builder)
    {
        builder.ToTable("PastAward").Property(row => row.Number).HasMaxLength(Award.NumberLimit);
        builder.Property(row => row.Body).HasMaxLength(PastAward.BodyLimit);
        builder.Property(row => row.Ground).HasMaxLength(Award.GroundLimit);
        // Twice by two people at once is refused.
        builder.HasIndex(row => new { row.MemberId, row.Kind, row.Number, row.On }).IsUnique();
        builder.HasOne<Member>().WithMany().HasForeignKey(row => row.MemberId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<AwardDecision> builder)
    {
        builder.ToTable("AwardDecision").Property(row => row.Number).HasMaxLength(Award.NumberLimit);
        builder.HasIndex(row => new { row.OrganisationId, row.Number, row.On }).IsUnique();
    }
}
