using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SoTay.Platform;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;
using SoTay.Platform.Text;

namespace SoTay.Features.Documents;

/// <summary>A document in an organisation's register: issued by its meetings, or taken in from a list. An issued text never changes.</summary>
public sealed class Document : IVersioned, IAudited
{
    public const int SubjectLimit = 500;

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

    public required string Subject
    {
        get;
        init { field = value; FoldedSubject = Folding.Fold(value); }
    }

    public string FoldedSubject { get; private set; } = "";

    /// <summary>SHA-256 of the issued file in the file store; null for an entry without a file (imported).</summary>
    public string? FileHash { get; set; }

    public string? FileName { get; set; }

    /// <summary>A cancelled number stays cancelled and is never given out again.</summary>
    public DateTime? CancelledAt { get; set; }

    public string? CancelledWhy { get; set; }

    public int Version { get; set; }

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => Id;

    /// <summary>Cancels the number; there is no way back, the text stays readable.</summary>
    public Refusal? Cancel(string why, DateTime at)
    {
        if (CancelledAt is not null) return DocumentRefusals.CancelledAlready(Symbol);
        if (string.IsNullOrWhiteSpace(why)) return DocumentRefusals.CancelReasonMissing;
        if (why.Length > SubjectLimit) return DocumentRefusals.ReasonTooLong;
        (CancelledAt, CancelledWhy) = (at, why.Trim());
        return null;
    }
}

internal sealed class DocumentMapping : IEntityTypeConfiguration<Document>
{
    public void Configure(EntityTypeBuilder<Document> builder)
    {
        builder.ToTable("Document").IsVersioned();
        // A number is used once, however many people issue at the same moment.
        builder.HasIndex(row => new { row.OrganisationId, row.Type, row.Term, row.Number }).IsUnique();
        builder.HasIndex(row => new { row.OrganisationId, row.IssuedOn });
        builder.HasIndex(row => row.IssuedOn);
        builder.Property(row => row.Symbol).HasMaxLength(40);
        builder.Property(row => row.Subject).HasMaxLength(Document.SubjectLimit);
    }
}
