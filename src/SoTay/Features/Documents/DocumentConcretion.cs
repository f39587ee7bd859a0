using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SoTay.Platform.Audit;

namespace SoTay.Features.Documents;

/// <summary>A document carries out another one, mostly of a level above (cụ thể hóa, triển khai).</summary>
public sealed class DocumentConcretion : IAudited
{
    /// <summary>The document that carries out.</summary>
    public required Guid DocumentId { get; init; }

    /// <summary>The document that is carried out.</summary>
    public required Guid ConcretisesId { get; init; }

    /// <summary>Who issued the first of them.</summary>
    public required Guid OrganisationId { get; init; }

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => DocumentId;
}

internal sealed class DocumentConcretionMapping : IEntityTypeConfiguration<DocumentConcretion>
{
    public void Configure(EntityTypeBuilder<DocumentConcretion> builder)
    {
        builder.ToTable("DocumentConcretion").HasKey(row => new { row.DocumentId, row.ConcretisesId });
        builder.HasIndex(row => row.ConcretisesId);
        builder.HasOne<Document>().WithMany().HasForeignKey(row => row.DocumentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Document>().WithMany().HasForeignKey(row => row.ConcretisesId).OnDelete(DeleteBehavior.Restrict);
    }
}
