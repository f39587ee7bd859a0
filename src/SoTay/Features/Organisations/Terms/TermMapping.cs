using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SoTay.Platform.Data;

namespace SoTay.Features.Organisations.Terms;

internal sealed class TermMapping : IEntityTypeConfiguration<UnitTerm>
{
    public void Configure(EntityTypeBuilder<UnitTerm> builder)
    {
        builder.ToTable("UnitTerm").IsVersioned();
        builder.Property(row => row.Name).HasMaxLength(UnitTerm.NameLimit);
        builder.Property(row => row.DecisionNumber).HasMaxLength(UnitTerm.NumberLimit);
        // One term at a time lasts, whoever writes faster.
        builder.HasIndex(row => row.OrganisationId, "IX_UnitTerm_Open").IsUnique().HasFilter("\"To\" IS NULL");
        builder.HasIndex(row => new { row.OrganisationId, row.From });
        builder.HasOne<Organisation>().WithMany().HasForeignKey(row => row.OrganisationId).OnDelete(DeleteBehavior.Restrict);
    }
}
