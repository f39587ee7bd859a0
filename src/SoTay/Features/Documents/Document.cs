using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;

namespace SoTay.Features.Documents;

/// <summary>A document in an organisation's register (in this version: resolutions, conclusions and minutes of cells). An issued text never changes.</summary>
public sealed class Document : IVersioned, IAudited
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid OrganisationId { get; init; }

    /// <summary>Type code of domain/documents.md section 1: NQ, KL, BB, …</summary>
    public required string Type { get; init; }

    /// <summary>Runs per organisation, type and term, starting at 1.</summary>
    public required int Number { get; init; }

    public required string Term { get; init; }

    /// <summary>Such as <c>05-NQ/CB</c>; built by the product.</summary>
    public required string Symbol { get; init; }

    public required DateOnly IssuedOn { get; init; }

    public required string Subject { get; init; }

    /// <summary>SHA-256 of the issued file in the file store; null for an entry without a file (imported).</summary>
    public string? FileHash { get; set; }

    public string? FileName { get; set; }

    public int Version { get; set; }

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => Id;
}

internal sealed class DocumentMapping : IEntityTypeConfiguration<Document>
{
    public void Configure(EntityTypeBuilder<Document> builder)
    {
        builder.ToTable("Document").IsVersioned();
        // A number is used once, however many people issue at the same moment.
        builder.HasIndex(row => new { row.OrganisationId, row.Type, row.Term, row.Number }).IsUnique();
        builder.Property(row => row.Symbol).HasMaxLength(40);
    }
}
