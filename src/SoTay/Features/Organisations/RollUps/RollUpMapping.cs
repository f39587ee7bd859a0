using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SoTay.Features.Organisations.RollUps;

internal sealed class RollUpMapping : IEntityTypeConfiguration<MonthlyCount>, IEntityTypeConfiguration<Headcount>
{
    public void Configure(EntityTypeBuilder<MonthlyCount> builder) =>
        builder.ToTable("MonthlyCount").HasKey(row => new { row.OrganisationId, row.Year, row.Measure });

    public void Configure(EntityTypeBuilder<Headcount> builder) =>
        builder.ToTable("Headcount").HasKey(row => new { row.OrganisationId, row.Kind });
}
