using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SoTay.Platform;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;
using SoTay.Platform.Text;

namespace SoTay.Features.Documents;

/// <summary>A document in an organisation's register: issued there, or come in from elsewhere (văn bản đến). An issued text never changes.</summary>
public sealed class Document : IVersioned, IAudited
{
    public const int SubjectLimit = 500;
    public const int SymbolLimit = 40;
    public const int IssuerLimit = 200;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid OrganisationId { get; init; }

    /// <summary>Type code of domain/documents.md section 1: NQ, KL, BB, …</summary>
    public required string Type { get; init; }

    /// <summary>Runs per organisation, type and term, starting at 1; of one that came in the arrival number (số đến), per organisation and year.</summary>
    public required int Number { get; init; }

    /// <summary>Such as <c>2025-2030</c>; of one that came in the year of arrival.</summary>
    public required string Term { get; init; }

    /// <summary>Such as <c>05-NQ/CB</c>; built by the product, or as it stands on the paper that came in.</summary>
    public required string Symbol { get; init; }

    public required DateOnly IssuedOn { get; init; }

    public required string Subject
    {
        get;
        init { field = value; FoldedSubject = Folding.Fold(value); }
    }

    public string FoldedSubject { get; private set; } = "";

    /// <summary>Who issued a document that came in, as the paper names it; null for one of the organisation itself.</summary>
    public string? IssuerName
    {
        get;
        init { field = value; FoldedIssuer = value is null ? null : Folding.Fold(value); }
    }

    public string? FoldedIssuer { get; private set; }

    public DateOnly? ReceivedOn { get; init; }

    public bool IsIncoming => IssuerName is not null;

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
        // What came in: an arrival number is used once, and so is a symbol of an issuer within a year.
        builder.HasIndex(row => new { row.OrganisationId, row.Term, row.Number }).IsUnique().HasFilter("\"IssuerName\" IS NOT NULL");
        builder.HasIndex(row => new { row.OrganisationId, row.Symbol, row.FoldedIssuer, row.IssuedOn }).IsUnique().HasFilter("\"IssuerName\" IS NOT NULL AND \"CancelledAt\" IS NULL");
        builder.Ignore(row => row.IsIncoming);
        builder.Property(row => row.Symbol).HasMaxLength(Document.SymbolLimit);
        builder.Property(row => row.IssuerName).HasMaxLength(Document.IssuerLimit);
        builder.Property(row => row.Subject).HasMaxLength(Document.SubjectLimit);
    }
}
