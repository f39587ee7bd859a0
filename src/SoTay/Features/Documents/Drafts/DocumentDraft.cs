using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SoTay.Platform;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;

namespace SoTay.Features.Documents.Drafts;

/// <summary>A document on its way: it has a type and versions of its file, and no number yet. Issued, it stays as it is and names its document.</summary>
public sealed class DocumentDraft : IVersioned, IAudited
{
    public const int SymbolsLimit = 400;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid OrganisationId { get; init; }

    public required IssuingBody Body { get; init; }

    public required string Type { get; set; }

    public required string Subject { get; set; }

    /// <summary>Symbols of the documents that it carries out, apart by <c>;</c>.</summary>
    public string Concretises { get; set; } = "";

    public required DateTime MadeAt { get; init; }

    public required string ByName { get; init; }

    public DateTime? DroppedAt { get; set; }

    /// <summary>What it became.</summary>
    public Guid? DocumentId { get; private set; }

    public List<DraftVersion> Versions { get; } = [];

    public int Version { get; set; }

    public bool IsOpen => DocumentId is null && DroppedAt is null;

    public DraftVersion? Latest => Versions.MaxBy(row => row.Number);

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => Id;

    /// <summary>Another version of the file; the earlier ones stay.</summary>
    public Refusal? Bring(string hash, string extension, string byName, DateTime at)
    {
        if (!IsOpen) return DocumentRefusals.DraftClosed;
        Versions.Add(new DraftVersion { DraftId = Id, OrganisationId = OrganisationId, Number = (Latest?.Number ?? 0) + 1, FileHash = hash, Extension = extension, ByName = byName, At = at });
        return null;
    }

    public Refusal? Issue(Guid document)
    {
        if (!IsOpen) return DocumentRefusals.DraftClosed;
        DocumentId = document;
        return null;
    }
}

/// <summary>One version of a draft's file.</summary>
public sealed class DraftVersion : IAudited
{
    public required Guid DraftId { get; init; }

    public required Guid OrganisationId { get; init; }

    /// <summary>From 1.</summary>
    public required int Number { get; init; }

    public required string FileHash { get; init; }

    public required string Extension { get; init; }

    public required string ByName { get; init; }

    public required DateTime At { get; init; }

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => DraftId;
}

internal sealed class DocumentDraftMapping : IEntityTypeConfiguration<DocumentDraft>, IEntityTypeConfiguration<DraftVersion>
{
    public void Configure(EntityTypeBuilder<DocumentDraft> builder)
    {
        builder.ToTable("DocumentDraft").IsVersioned();
        builder.HasIndex(row => row.OrganisationId);
        builder.Property(row => row.Subject).HasMaxLength(Document.SubjectLimit);
        builder.Property(row => row.Concretises).HasMaxLength(DocumentDraft.SymbolsLimit);
        builder.HasMany(row => row.Versions).WithOne().HasForeignKey(row => row.DraftId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Document>().WithMany().HasForeignKey(row => row.DocumentId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<DraftVersion> builder) => builder.ToTable("DraftVersion").HasKey(row => new { row.DraftId, row.Number });
}
