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

    /// <summary>The document whose parts and targets the text follows; null for a draft that is only a file.</summary>
    public Guid? AnswersId { get; init; }

    /// <summary>When the text was last written here; a file that came later takes its place.</summary>
    public DateTime? WrittenAt { get; private set; }

    public required DateTime MadeAt { get; init; }

    public required string ByName { get; init; }

    public DateTime? DroppedAt { get; set; }

    /// <summary>What it became.</summary>
    public Guid? DocumentId { get; private set; }

    public List<DraftVersion> Versions { get; } = [];

    /// <summary>Rounds of review, when loaded.</summary>
    public List<DraftReview> Reviews { get; } = [];

    public int Version { get; set; }

    /// <summary>Needs <see cref="Reviews"/>.</summary>
    public DraftState State => DocumentId is not null ? DraftState.Issued : DroppedAt is not null ? DraftState.Dropped : Round?.State ?? DraftState.Writing;

    /// <summary>The last time it was put before somebody.</summary>
    public DraftReview? Round => Reviews.MaxBy(row => row.Number);

    /// <summary>What lies before somebody, or was approved, is not changed under their eyes: it is taken back first.</summary>
    public bool IsLocked => State is DraftState.InReview or DraftState.Approved;

    /// <summary>The file is issued and not the text written here.</summary>
    public bool IsFile => AnswersId is null || Versions.Exists(row => !row.IsWritten && row.At >= WrittenAt);

    public bool IsOpen => DocumentId is null && DroppedAt is null;

    public DraftVersion? Latest => Versions.MaxBy(row => row.Number);

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => Id;

    /// <summary>Another version of the file; the earlier ones stay.</summary>
    public Refusal? Bring(string hash, string extension, string byName, DateTime at)
    {
        if (Change() is { } closed) return closed;
        Keep(hash, extension, byName, at, isWritten: false);
        return null;
    }

    /// <summary>Null while the text, the file and the head may be changed.</summary>
    public Refusal? Change() => !IsOpen ? DocumentRefusals.DraftClosed : IsLocked ? DraftRefusals.Locked(Round!) : null;

    /// <summary>The text was written here.</summary>
    public void Write(DateTime at) => WrittenAt = at;

    /// <summary>Puts it before somebody; the text as it stood there is kept as a version by the caller.</summary>
    public Refusal? Send(string? toWhom, string byName, DateTime at)
    {
        if (Change() is { } closed) return closed;
        if (string.IsNullOrWhiteSpace(toWhom)) return DraftRefusals.ReviewerMissing;
        if (toWhom.Trim().Length > DraftReview.ToWhomLimit) return DraftRefusals.ReviewerTooLong;
        Reviews.Add(new DraftReview { DraftId = Id, OrganisationId = OrganisationId, Number = (Round?.Number ?? 0) + 1, ToWhom = toWhom.Trim(), SentAt = at, SentByName = byName });
        return null;
    }

    /// <summary>The text written here as a file, so that what was reviewed can be read again.</summary>
    public void Keep(string hash, string extension, string byName, DateTime at, bool isWritten) =>
        Versions.Add(new DraftVersion { DraftId = Id, OrganisationId = OrganisationId, Number = (Latest?.Number ?? 0) + 1, FileHash = hash, Extension = extension, ByName = byName, At = at, IsWritten = isWritten });

    public Refusal? Issue(Guid document)
    {
        if (!IsOpen) return DocumentRefusals.DraftClosed;
        if (State is DraftState.InReview or DraftState.Returned) return DraftRefusals.NotApproved(Round!);
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

    /// <summary>Made by the product from the text, when it was put before somebody.</summary>
    public bool IsWritten { get; init; }

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
        builder.HasMany(row => row.Reviews).WithOne().HasForeignKey(row => row.DraftId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Document>().WithMany().HasForeignKey(row => row.AnswersId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Document>().WithMany().HasForeignKey(row => row.DocumentId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<DraftVersion> builder) => builder.ToTable("DraftVersion").HasKey(row => new { row.DraftId, row.Number });
}
