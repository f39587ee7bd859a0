using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SoTay.Platform.Audit;

internal sealed class AuditMapping : IEntityTypeConfiguration<AuditRecord>, IEntityTypeConfiguration<AuditHead>
{
    public void Configure(EntityTypeBuilder<AuditRecord> builder)
    {
        builder.ToTable("Audit");
        builder.HasKey(record => new { record.Stream, record.Number });
        builder.HasIndex(record => record.Subject);
        builder.Property(record => record.Action).HasMaxLength(80);
        builder.Property(record => record.ActorName).HasMaxLength(200);
    }

    public void Configure(EntityTypeBuilder<AuditHead> builder)
    {
        builder.ToTable("AuditHead").HasKey(head => head.Stream);
        // The product's own stream is the empty key; a generated one would lose its head and break the chain at the second record.
        builder.Property(head => head.Stream).ValueGeneratedNever();
    }
}
