using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SoTay.Platform.Data;

namespace SoTay.Features.Meetings.PaperPack;

internal sealed class PrintedPackMapping : IEntityTypeConfiguration<PrintedPack>
{
    public void Configure(EntityTypeBuilder<PrintedPack> builder)
    {
        builder.ToTable("PrintedPack").Property(row => row.Code).HasMaxLength(PrintedPack.CodeLength + 1);
        builder.HasIndex(row => row.Code).IsUnique();
        // One code a meeting, however often it is printed.
        builder.HasIndex(row => row.MeetingId).IsUnique();
        builder.HasOne<Meeting>().WithMany().HasForeignKey(row => row.MeetingId).OnDelete(DeleteBehavior.Restrict);
    }
}

public static class PaperPackSets
{
    extension(AppDb db)
    {
        public DbSet<PrintedPack> PrintedPacks => db.Set<PrintedPack>();
    }
}
