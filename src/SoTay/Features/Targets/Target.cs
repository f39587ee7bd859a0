using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SoTay.Features.Documents;
using SoTay.Features.Organisations;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;

namespace SoTay.Features.Targets;

/// <summary>A target (chỉ tiêu) that a document sets for an organisation (domain: targets and tasks, section 6).</summary>
public sealed class Target : IVersioned, IAudited
{
    public const int NameLimit = 300;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Whose target it is: who answers for it.</summary>
    public required Guid OrganisationId { get; init; }

    /// <summary>The document that sets it.</summary>
    public required Guid DocumentId { get; init; }

    /// <summary>Its name in lists and papers, unique in its document: CT01.</summary>
    public required string Code { get; init; }

    public string GroupName { get; set; } = "";

    public required string Name { get; set; }

    /// <summary>Unit of its values: %, sản phẩm, ha.</summary>
    public string Unit { get; set; } = "";

    public TargetDirection Direction { get; set; }

    /// <summary>Value before the document; null when not known.</summary>
    public decimal? Baseline { get; set; }

    /// <summary>Value to be reached.</summary>
    public required decimal Goal { get; set; }

    /// <summary>Last day on which it is to be reached.</summary>
    public required DateOnly DueOn { get; set; }

    public int Version { get; set; }

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => Id;

    public bool IsReached(decimal value) => Direction is TargetDirection.Up ? value >= Goal : value <= Goal;
}

/// <summary>Which way is better: at least the goal, or at most.</summary>
public enum TargetDirection
{
    Up,
    Down,
}

internal sealed class TargetMapping : IEntityTypeConfiguration<Target>
{
    public void Configure(EntityTypeBuilder<Target> builder)
    {
        builder.ToTable("Target").IsVersioned();
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => new { row.DocumentId, row.Code }).IsUnique();
        builder.HasIndex(row => row.OrganisationId);
        builder.Property(row => row.Code).HasMaxLength(20);
        builder.Property(row => row.GroupName).HasMaxLength(120);
        builder.Property(row => row.Name).HasMaxLength(Target.NameLimit);
        builder.Property(row => row.Unit).HasMaxLength(40);
        builder.HasOne<Document>().WithMany().HasForeignKey(row => row.DocumentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(row => row.OrganisationId).OnDelete(DeleteBehavior.Restrict);
    }
}
