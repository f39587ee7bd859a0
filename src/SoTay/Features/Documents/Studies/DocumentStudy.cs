using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SoTay.Platform;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;

namespace SoTay.Features.Documents.Studies;

/// <summary>
/// A document is to be studied (học tập, quán triệt): outline, questions for the discussion and a short self-check, by a day. It is given to
/// units below and by cells to their members. What a member answers in the self-check is kept nowhere.
/// </summary>
public sealed class DocumentStudy : IVersioned, IAudited
{
    public const int OutlineLimit = 20_000;
    public const int DiscussionLimit = 8_000;
    public const int MostQuestions = 10;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid DocumentId { get; init; }

    /// <summary>Who has it studied.</summary>
    public required Guid OrganisationId { get; init; }

    public string Outline { get; private set; } = "";

    /// <summary>Questions for the discussion in the cell; may be empty.</summary>
    public string Discussion { get; private set; } = "";

    public DateOnly Deadline { get; private set; }

    public required DateTime MadeAt { get; init; }

    public required string ByName { get; init; }

    /// <summary>The self-check, when loaded; may be empty.</summary>
    public List<StudyQuestion> Questions { get; } = [];

    public int Version { get; set; }

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => Id;

    public Refusal? Write(DateOnly? deadline, string? outline, string? discussion, DateOnly today)
    {
        var (guide, talk) = (Clean(outline), Clean(discussion));
        if (guide.Length == 0) return StudyRefusals.OutlineEmpty;
        if (guide.Length > OutlineLimit) return StudyRefusals.TooLong("Đề cương", OutlineLimit, "Outline");
        if (talk.Length > DiscussionLimit) return StudyRefusals.TooLong("Câu hỏi thảo luận", DiscussionLimit, "Discussion");
        if ((SecretMark.In(guide) ?? SecretMark.In(talk)) is { } mark) return DocumentRefusals.Secret(mark, "Outline");
        if (deadline is not { } last) return StudyRefusals.DeadlineMissing;
        if (last != Deadline && last < today) return StudyRefusals.DeadlineOver;
        (Outline, Discussion, Deadline) = (guide, talk, last);
        return null;
    }

    /// <summary>Why nobody studies it any more; null while the document stands.</summary>
    public static Refusal? Over(Document document, Document? newer, DateOnly today) =>
        document.CancelledAt is not null ? StudyRefusals.DocumentCancelled(document.Symbol)
        : document.LastDay < today ? StudyRefusals.DocumentReplaced(document, newer) : null;

    private static string Clean(string? words) => (words ?? "").ReplaceLineEndings("\n").Trim();
}

/// <summary>A unit that is to study; it gives the study on to its own units or members.</summary>
public sealed class StudyUnit : IAudited
{
    public required Guid StudyId { get; init; }

    public required Guid OrganisationId { get; init; }

    public required DateTime GivenAt { get; init; }

    public required string ByName { get; init; }

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => StudyId;
}

/// <summary>A member who is to study in a cell. Only these two marks are known of it, and they are counted, never listed by result.</summary>
public sealed class StudyMember : IVersioned
{
    public required Guid StudyId { get; init; }

    public required Guid MemberId { get; init; }

    /// <summary>The cell that gave it; when the member has moved and the new cell gives it too, that one, and the marks go along.</summary>
    public required Guid OrganisationId { get; set; }

    public required DateTime GivenAt { get; init; }

    public DateTime? ReadAt { get; set; }

    /// <summary>Every question of the self-check was answered once, rightly or not.</summary>
    public DateTime? FinishedAt { get; set; }

    public int Version { get; set; }
}

internal sealed class DocumentStudyMapping : IEntityTypeConfiguration<DocumentStudy>, IEntityTypeConfiguration<StudyUnit>, IEntityTypeConfiguration<StudyMember>
{
    public void Configure(EntityTypeBuilder<DocumentStudy> builder)
    {
        builder.ToTable("DocumentStudy").IsVersioned();
        builder.Property(row => row.Id).ValueGeneratedNever();
        // One study of a document at a place, however often the button is pressed.
        builder.HasIndex(row => new { row.DocumentId, row.OrganisationId }).IsUnique();
        builder.HasIndex(row => row.OrganisationId);
        builder.Property(row => row.Outline).HasMaxLength(DocumentStudy.OutlineLimit);
        builder.Property(row => row.Discussion).HasMaxLength(DocumentStudy.DiscussionLimit);
        builder.HasMany(row => row.Questions).WithOne().HasForeignKey(row => row.StudyId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Document>().WithMany().HasForeignKey(row => row.DocumentId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<StudyUnit> builder)
    {
        builder.ToTable("StudyUnit").HasKey(row => new { row.StudyId, row.OrganisationId });
        builder.HasIndex(row => row.OrganisationId);
        builder.HasOne<DocumentStudy>().WithMany().HasForeignKey(row => row.StudyId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<StudyMember> builder)
    {
        builder.ToTable("StudyMember").IsVersioned();
        builder.HasKey(row => new { row.StudyId, row.MemberId });
        builder.HasIndex(row => row.MemberId);
        builder.HasIndex(row => new { row.StudyId, row.OrganisationId });
        builder.HasOne<DocumentStudy>().WithMany().HasForeignKey(row => row.StudyId).OnDelete(DeleteBehavior.Restrict);
    }
}
