using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;

namespace SoTay.Features.Members.Competitions;

/// <summary>Keys are made by the program: a new child with a key set must be inserted, not updated.</summary>
internal sealed class CompetitionMapping : IEntityTypeConfiguration<Competition>, IEntityTypeConfiguration<CompetitionCondition>, IEntityTypeConfiguration<CompetitionCriterion>,
    IEntityTypeConfiguration<CompetitionExaminer>, IEntityTypeConfiguration<CompetitionCandidate>, IEntityTypeConfiguration<CompetitionCheck>, IEntityTypeConfiguration<CompetitionMark>
{
    public void Configure(EntityTypeBuilder<Competition> builder)
    {
        builder.ToTable("Competition").IsVersioned();
        builder.Ignore(row => row.Admitted).Ignore(row => row.Winners).Ignore(row => row.Leading).Ignore(row => row.IsOver);
        builder.Property(row => row.Title).HasMaxLength(Competition.TitleLimit);
        builder.Property(row => row.NoticeNumber).HasMaxLength(Competition.NumberLimit);
        builder.Property(row => row.FewNumber).HasMaxLength(Competition.NumberLimit);
        builder.Property(row => row.DecisionNumber).HasMaxLength(Competition.NumberLimit);
        builder.Property(row => row.FewReason).HasMaxLength(Competition.ReasonLimit);
        builder.Property(row => row.Reason).HasMaxLength(Competition.ReasonLimit);
        builder.HasIndex(row => new { row.OrganisationId, row.Stage });
        // The round looks for marks whose time is over.
        builder.HasIndex(row => row.MarksUntil).HasFilter("\"MarksDeletedOn\" IS NULL");
        builder.HasOne<Organisation>().WithMany().HasForeignKey(row => row.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(row => row.Conditions).WithOne().HasForeignKey(row => row.CompetitionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(row => row.Criteria).WithOne().HasForeignKey(row => row.CompetitionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(row => row.Examiners).WithOne().HasForeignKey(row => row.CompetitionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(row => row.Candidates).WithOne().HasForeignKey(row => row.CompetitionId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<CompetitionCondition> builder)
    {
        builder.ToTable("CompetitionCondition").Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Text).HasMaxLength(CompetitionCondition.TextLimit);
    }

    public void Configure(EntityTypeBuilder<CompetitionCriterion> builder)
    {
        builder.ToTable("CompetitionCriterion").Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Name).HasMaxLength(CompetitionCriterion.NameLimit);
    }

    public void Configure(EntityTypeBuilder<CompetitionExaminer> builder)
    {
        builder.ToTable("CompetitionExaminer").Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Name).HasMaxLength(CompetitionExaminer.NameLimit);
        builder.HasIndex(row => row.MemberId);
    }

    public void Configure(EntityTypeBuilder<CompetitionCandidate> builder)
    {
        builder.ToTable("CompetitionCandidate").Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Name).HasMaxLength(CompetitionCandidate.NameLimit);
        builder.Property(row => row.Unit).HasMaxLength(CompetitionCandidate.UnitLimit);
        builder.HasIndex(row => row.MemberId);
        builder.HasMany(row => row.Checks).WithOne().HasForeignKey(row => row.CandidateId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<CompetitionCheck> builder)
    {
        builder.ToTable("CompetitionCheck").Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => new { row.CandidateId, row.ConditionId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<CompetitionMark> builder)
    {
        builder.ToTable("CompetitionMark").Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => new { row.CompetitionId, row.CandidateId, row.ExaminerId, row.CriterionId }).IsUnique();
        builder.HasOne<Competition>().WithMany().HasForeignKey(row => row.CompetitionId).OnDelete(DeleteBehavior.Cascade);
    }
}
