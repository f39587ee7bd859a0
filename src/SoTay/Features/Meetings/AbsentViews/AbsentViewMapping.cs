using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SoTay.Platform.Data;

namespace SoTay.Features.Meetings.AbsentViews;

internal sealed class AbsentViewMapping : IEntityTypeConfiguration<AbsentView>
{
    public void Configure(EntityTypeBuilder<AbsentView> builder)
    {
        builder.ToTable("AbsentView").IsVersioned();
        builder.Ignore(row => row.Say);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Words).HasMaxLength(AbsentView.WordsLimit);
        builder.HasIndex(row => row.MeetingId);
    }
}
