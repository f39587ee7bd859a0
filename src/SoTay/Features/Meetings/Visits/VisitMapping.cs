using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SoTay.Platform.Data;

namespace SoTay.Features.Meetings.Visits;

internal sealed class VisitMapping : IEntityTypeConfiguration<CellVisit>
{
    public void Configure(EntityTypeBuilder<CellVisit> builder)
    {
        builder.ToTable("CellVisit").IsVersioned();
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Remark).HasMaxLength(CellVisit.RemarkLimit);
        builder.HasIndex(row => new { row.OrganisationId, row.Month });
        builder.HasIndex(row => new { row.MemberId, row.Month });
    }
}
