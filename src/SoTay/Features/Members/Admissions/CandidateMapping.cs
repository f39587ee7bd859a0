using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SoTay.Platform.Data;

namespace SoTay.Features.Members.Admissions;

internal sealed class CandidateMapping : IEntityTypeConfiguration<Candidate>, IEntityTypeConfiguration<Introducer>,
    IEntityTypeConfiguration<CandidatePaper>, IEntityTypeConfiguration<CandidateVote>, IEntityTypeConfiguration<CandidateConsent>
{
    public void Configure(EntityTypeBuilder<Candidate> builder)
    {
        builder.ToTable("Candidate").IsVersioned();
        builder.Property(row => row.FullName).HasMaxLength(Member.NameLimit);
        builder.Property(row => row.CertificateNumber).HasMaxLength(Candidate.NumberLimit);
        builder.Property(row => row.DecisionNumber).HasMaxLength(Candidate.NumberLimit);
        builder.Property(row => row.RecognitionNumber).HasMaxLength(Candidate.NumberLimit);
        builder.Ignore(row => row.IsOpen).Ignore(row => row.MayTakeBack);
        builder.HasIndex(row => new { row.OrganisationId, row.Stage, row.DueOn });
        builder.HasIndex(row => row.MemberId);
        builder.HasMany(row => row.Helpers).WithOne().HasForeignKey(row => row.CandidateId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(row => row.Papers).WithOne().HasForeignKey(row => row.CandidateId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(row => row.Votes).WithOne().HasForeignKey(row => row.CandidateId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(row => row.Consents).WithOne().HasForeignKey(row => row.CandidateId).OnDelete(DeleteBehavior.Cascade);
    }

    // Keys are made by the program: a new child with a key set must be inserted, not updated.
    public void Configure(EntityTypeBuilder<Introducer> builder) =>
        builder.ToTable("Introducer").Property(row => row.Id).ValueGeneratedNever();

    public void Configure(EntityTypeBuilder<CandidatePaper> builder)
    {
        builder.ToTable("CandidatePaper").Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Code).HasMaxLength(20);
        builder.Property(row => row.Number).HasMaxLength(Candidate.NumberLimit);
    }

    public void Configure(EntityTypeBuilder<CandidateVote> builder)
    {
        builder.ToTable("CandidateVote").Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.ResolutionNumber).HasMaxLength(Candidate.NumberLimit);
        // A vote of a meeting is about one person.
        builder.HasIndex(row => row.MeetingVoteId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<CandidateConsent> builder)
    {
        builder.ToTable("CandidateConsent").Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Number).HasMaxLength(Candidate.NumberLimit);
        builder.Property(row => row.By).HasMaxLength(CandidateConsent.ByLimit);
    }
}
