using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SoTay.Platform.Data;

namespace SoTay.Features.Members;

internal sealed class MemberMapping :
    IEntityTypeConfiguration<Member>, IEntityTypeConfiguration<Placement>, IEntityTypeConfiguration<MemberStatusPeriod>,
    IEntityTypeConfiguration<MemberEvent>, IEntityTypeConfiguration<CorrectionRequest>, IEntityTypeConfiguration<RosterFinding>, IEntityTypeConfiguration<OutsideTime>
{
    public void Configure(EntityTypeBuilder<Member> builder)
    {
        builder.ToTable("Member").IsVersioned();
        builder.Property(row => row.FullName).HasMaxLength(Member.NameLimit);
        builder.HasIndex(row => new { row.CellId, row.SortKey });
        builder.HasIndex(row => row.TemporaryCellId);
        builder.HasIndex(row => row.CardMatch);
        builder.HasIndex(row => row.OldCardMatch);
        builder.HasIndex(row => row.PersonalIdMatch);
    }

    public void Configure(EntityTypeBuilder<Placement> builder)
    {
        builder.ToTable("Placement").IsVersioned();
        builder.HasIndex(row => row.MemberId);
        builder.HasIndex(row => new { row.OrganisationId, row.To, row.Kind });
        builder.HasOne<Member>().WithMany().HasForeignKey(row => row.MemberId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<MemberStatusPeriod> builder)
    {
        builder.ToTable("MemberStatusPeriod").IsVersioned();
        builder.HasIndex(row => row.MemberId);
        // A form of a province asks who was suspended on a day: a handful among all statuses.
        builder.HasIndex(row => row.From, "IX_MemberStatusPeriod_Suspended").HasFilter("\"Kind\" = 'Suspended'");
        builder.HasOne<Member>().WithMany().HasForeignKey(row => row.MemberId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<MemberEvent> builder)
    {
        builder.ToTable("MemberEvent").HasIndex(row => row.MemberId);
        builder.HasIndex(row => new { row.OrganisationId, row.On });
    }

    public void Configure(EntityTypeBuilder<OutsideTime> builder)
    {
        builder.ToTable("OutsideTime").HasIndex(row => row.MemberId);
        builder.HasOne<Member>().WithMany().HasForeignKey(row => row.MemberId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<CorrectionRequest> builder)
    {
        builder.ToTable("CorrectionRequest").IsVersioned();
        builder.Ignore(row => row.IsWaiting);
        builder.HasIndex(row => new { row.OrganisationId, row.State });
        builder.HasIndex(row => row.MemberId);
    }

    public void Configure(EntityTypeBuilder<RosterFinding> builder)
    {
        builder.ToTable("RosterFinding").IsVersioned();
        builder.HasIndex(row => new { row.OrganisationId, row.SettledAt });
    }
}
