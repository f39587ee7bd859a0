using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SoTay.Features.Members;
using SoTay.Features.Members.Admissions;
using SoTay.Platform.Data;

namespace SoTay.Features.Courses;

internal sealed class CourseMapping : IEntityTypeConfiguration<Course>, IEntityTypeConfiguration<CourseSeat>
{
    public void Configure(EntityTypeBuilder<Course> builder)
    {
        builder.ToTable("Course").IsVersioned();
        builder.Property(row => row.Kind).HasMaxLength(30);
        builder.Property(row => row.Title).HasMaxLength(Course.TitleLimit);
        builder.Property(row => row.Place).HasMaxLength(Course.PlaceLimit);
        builder.Property(row => row.CancelReason).HasMaxLength(Course.ReasonLimit);
        builder.HasIndex(row => new { row.OrganisationId, row.From });
        builder.HasIndex(row => row.From);
    }

    public void Configure(EntityTypeBuilder<CourseSeat> builder)
    {
        builder.ToTable("CourseSeat").IsVersioned();
        builder.Property(row => row.AbsenceReason).HasMaxLength(CourseSeat.ReasonLimit);
        builder.Property(row => row.CertificateNumber).HasMaxLength(CourseSeat.NumberLimit);
        // Nobody is invited twice, whoever is faster.
        builder.HasIndex(row => new { row.CourseId, row.MemberId }).IsUnique();
        builder.HasIndex(row => new { row.CourseId, row.CandidateId }).IsUnique();
        builder.HasIndex(row => row.MemberId);
        builder.HasIndex(row => row.CandidateId);
        builder.HasIndex(row => row.OrganisationId);
        builder.HasOne<Course>().WithMany().HasForeignKey(row => row.CourseId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Member>().WithMany().HasForeignKey(row => row.MemberId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Candidate>().WithMany().HasForeignKey(row => row.CandidateId).OnDelete(DeleteBehavior.Restrict);
    }
}
