using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SoTay.Platform.Data;

namespace SoTay.Features.Meetings.Pictures;

internal sealed class PictureMapping : IEntityTypeConfiguration<MeetingPicture>
{
    public void Configure(EntityTypeBuilder<MeetingPicture> builder)
    {
        builder.ToTable("MeetingPicture").IsVersioned();
        builder.Property(row => row.FileHash).HasMaxLength(64);
        builder.Property(row => row.Caption).HasMaxLength(MeetingPicture.CaptionLimit);
        builder.HasIndex(row => row.MeetingId);
        builder.HasOne<Meeting>().WithMany().HasForeignKey(row => row.MeetingId).OnDelete(DeleteBehavior.Restrict);
    }
}

public static class PictureSets
{
    extension(AppDb db)
    {
        public DbSet<MeetingPicture> MeetingPictures => db.Set<MeetingPicture>();
    }
}
