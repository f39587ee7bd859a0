using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SoTay.Platform.Data;

namespace SoTay.Features.Policies;

internal sealed class PolicyAdoptionMapping : IEntityTypeConfiguration<PolicyAdoption>
{
    public void Configure(EntityTypeBuilder<PolicyAdoption> entity)
    {
        entity.ToTable("PolicyAdoption");
        entity.IsVersioned();
        entity.Property(adoption => adoption.Id).ValueGeneratedNever();
        entity.Property(adoption => adoption.Template).HasMaxLength(60);
        entity.Property(adoption => adoption.LegalBasis).HasMaxLength(PolicyValue.LongestBasis);
    }
}
