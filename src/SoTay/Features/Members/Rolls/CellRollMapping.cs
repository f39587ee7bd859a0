using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SoTay.Platform.Data;

namespace SoTay.Features.Members.Rolls;

internal sealed class CellRollMapping : IEntityTypeConfiguration<CellRoll>
{
    public void Configure(EntityTypeBuilder<CellRoll> builder)
    {
        builder.ToTable("CellRoll").HasKey(row => row.OrganisationId);
        builder.Property(row => row.OrganisationId).ValueGeneratedNever();
    }
}

public static class CellRollSets
{
    extension(AppDb db)
    {
        public DbSet<CellRoll> CellRolls => db.Set<CellRoll>();
    }
}
