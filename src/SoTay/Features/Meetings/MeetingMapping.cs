using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SoTay.Platform.Data;

namespace SoTay.Features.Meetings;

internal sealed class MeetingMapping : IEntityTypeConfiguration<Meeting>
{
    public void Configure(EntityTypeBuilder<Meeting> builder)
    {
        builder.ToTable("Meeting").IsVersioned();
        builder.HasIndex(row => new { row.OrganisationId, row.Month, row.Kind });
        builder.Property(row => row.Score).HasPrecision(5, 2);
    }
}
