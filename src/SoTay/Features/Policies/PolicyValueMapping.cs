using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SoTay.Platform.Data;

namespace SoTay.Features.Policies;

internal sealed class PolicyValueMapping : IEntityTypeConfiguration<PolicyValue>
{
    public void Configure(EntityTypeBuilder<PolicyValue> entity)
    {
        entity.ToTable("PolicyValue");
        entity.IsVersioned();
        entity.Property(value => value.Id).ValueGeneratedNever();
        entity.Property(value => value.Key).HasMaxLength(100);
        entity.Property(value => value.Value).HasMaxLength(PolicyValue.LongestValue);
        entity.Property(value => value.Unit).HasMaxLength(20);
        entity.Property(value => value.Template).HasMaxLength(60);
        entity.Property(value => value.LegalBasis).HasMaxLength(PolicyValue.LongestBasis);
        entity.Property(value => value.Note).HasMaxLength(PolicyValue.LongestNote);
        entity.Ignore(value => value.Basis);
        entity.HasIndex(value => value.Key);
    }
}
