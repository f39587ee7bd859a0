using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SoTay.Platform.Audit;

namespace SoTay.Features.Documents.Sending;

/// <summary>A unit to which a document was sent (nơi nhận): whoever sees that unit may read it. What was sent is not taken back.</summary>
public sealed class DocumentRecipient : IAudited
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid DocumentId { get; init; }

    public required Guid OrganisationId { get; init; }

    /// <summary>In whose register the document stands.</summary>
    public required Guid FromId { get; init; }

    public required DateTime SentAt { get; init; }

    public Guid AuditStream => FromId;

    public Guid AuditSubject => DocumentId;
}

/// <summary>Somebody of a recipient opened the document for the first time. Names stay in the unit, others see counts.</summary>
public sealed class DocumentReading
{
    public required Guid DocumentId { get; init; }

    /// <summary>The recipient for which the person reads.</summary>
    public required Guid OrganisationId { get; init; }

    public required Guid AccountId { get; init; }

    public required string Name { get; init; }

    public required DateTime ReadAt { get; init; }
}

internal sealed class DocumentRecipientMapping : IEntityTypeConfiguration<DocumentRecipient>, IEntityTypeConfiguration<DocumentReading>
{
    public void Configure(EntityTypeBuilder<DocumentRecipient> builder)
    {
        builder.ToTable("DocumentRecipient");
        builder.HasIndex(row => new { row.DocumentId, row.OrganisationId }).IsUnique();
        builder.HasIndex(row => new { row.OrganisationId, row.SentAt });
        builder.HasOne<Document>().WithMany().HasForeignKey(row => row.DocumentId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<DocumentReading> builder)
    {
        builder.ToTable("DocumentReading").HasKey(row => new { row.DocumentId, row.OrganisationId, row.AccountId });
        builder.HasOne<Document>().WithMany().HasForeignKey(row => row.DocumentId).OnDelete(DeleteBehavior.Restrict);
    }
}
