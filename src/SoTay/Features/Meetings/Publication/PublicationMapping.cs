using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SoTay.Platform.Data;

namespace SoTay.Features.Meetings.Publication;

internal sealed class PublicationMapping : IEntityTypeConfiguration<MeetingPassage>, IEntityTypeConfiguration<MeetingSignature>, IEntityTypeConfiguration<ResolutionReading>
{
    public void Configure(EntityTypeBuilder<MeetingPassage> builder)
    {
        builder.ToTable("MeetingPassage").IsVersioned();
        builder.Property(row => row.Words).HasMaxLength(MeetingPassage.WordsLimit);
        // One text a place: two people who write it first at the same moment meet here.
        builder.HasIndex(row => new { row.MeetingId, row.Kind, row.Target }).IsUnique();
        builder.HasOne<Meeting>().WithMany().HasForeignKey(row => row.MeetingId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<MeetingSignature> builder)
    {
        builder.ToTable("MeetingSignature");
        builder.Property(row => row.FileHash).HasMaxLength(64);
        builder.Property(row => row.TextHash).HasMaxLength(64);
        builder.HasIndex(row => row.MeetingId);
        builder.HasOne<Meeting>().WithMany().HasForeignKey(row => row.MeetingId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ResolutionReading> builder)
    {
        builder.ToTable("ResolutionReading");
        builder.HasIndex(row => new { row.MeetingId, row.MemberId }).IsUnique();
        builder.HasIndex(row => row.MemberId);
        builder.HasOne<Meeting>().WithMany().HasForeignKey(row => row.MeetingId).OnDelete(DeleteBehavior.Restrict);
    }
}
