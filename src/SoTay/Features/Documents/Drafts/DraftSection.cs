using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SoTay.Platform;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;

namespace SoTay.Features.Documents.Drafts;

/// <summary>One heading of a draft with what is written under it.</summary>
public sealed class DraftSection : IVersioned, IAudited
{
    public const int HeadingLimit = 300;
    public const int WordsLimit = 20_000;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid DraftId { get; init; }

    public required Guid OrganisationId { get; init; }

    /// <summary>Order in the text, from 0; the opening comes first.</summary>
    public required int Place { get; init; }

    /// <summary>As <see cref="Reading.DocumentLine.Rank"/>; 0 for the opening, which has no heading.</summary>
    public required int Rank { get; init; }

    public required string Heading { get; set; }

    public string Words { get; set; } = "";

    /// <summary>Left out of the paper; what was written stays here.</summary>
    public bool IsLeftOut { get; private set; }

    /// <summary>The table of targets stands at its end.</summary>
    public bool HoldsTargets { get; init; }

    /// <summary>Who wrote it last; empty as long as it stands as the product proposed it.</summary>
    public string ByName { get; private set; } = "";

    public int Version { get; set; }

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => DraftId;

    public Refusal? Write(string heading, string words, bool isLeftOut, string byName)
    {
        if (Rank > 0 && heading.Length == 0) return DraftRefusals.HeadingMissing;
        if (heading.Length > HeadingLimit) return DraftRefusals.HeadingTooLong;
        if (words.Length > WordsLimit) return DraftRefusals.WordsTooLong(words.Length);
        if ((SecretMark.In(heading) ?? SecretMark.In(words)) is { } mark) return DocumentRefusals.Secret(mark, "Words");
        (Heading, Words, IsLeftOut, ByName) = (heading, words, isLeftOut, byName);
        return null;
    }
}

internal sealed class DraftSectionMapping : IEntityTypeConfiguration<DraftSection>
{
    public void Configure(EntityTypeBuilder<DraftSection> builder)
    {
        builder.ToTable("DraftSection").IsVersioned();
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => new { row.DraftId, row.Place }).IsUnique();
        builder.Property(row => row.Heading).HasMaxLength(DraftSection.HeadingLimit);
        builder.Property(row => row.Words).HasMaxLength(DraftSection.WordsLimit);
        builder.HasOne<DocumentDraft>().WithMany().HasForeignKey(row => row.DraftId).OnDelete(DeleteBehavior.Cascade);
    }
}
