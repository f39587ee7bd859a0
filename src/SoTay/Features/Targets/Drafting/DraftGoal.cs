using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SoTay.Features.Documents.Drafts;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;

namespace SoTay.Features.Targets.Drafting;

/// <summary>What an organisation means to reach of a target of the level above that was not divided to it, noted in the draft of its programme.</summary>
public sealed class DraftGoal : IVersioned, IAudited
{
    public required Guid DraftId { get; init; }

    /// <summary>The target of the document above.</summary>
    public required Guid TargetId { get; init; }

    public required Guid OrganisationId { get; init; }

    public required decimal Goal { get; set; }

    public int Version { get; set; }

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => DraftId;
}

internal sealed class DraftGoalMapping : IEntityTypeConfiguration<DraftGoal>
{
    public void Configure(EntityTypeBuilder<DraftGoal> builder)
    {
        builder.ToTable("DraftGoal").IsVersioned();
        builder.HasKey(row => new { row.DraftId, row.TargetId });
        builder.HasOne<DocumentDraft>().WithMany().HasForeignKey(row => row.DraftId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Target>().WithMany().HasForeignKey(row => row.TargetId).OnDelete(DeleteBehavior.Cascade);
    }
}
