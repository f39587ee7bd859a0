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
    public const int GroupLimit = 120;
    public const int UnitLimit = 40;
    public const int CodeLimit = 20;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Whose target it is: who answers for it.</summary>
    public required Guid OrganisationId { get; init; }

    /// <summary>The document that sets it; null for a target that the organisation registered by itself (đăng ký chỉ tiêu).</summary>
    public Guid? DocumentId { get; init; }

    /// <summary>The target of the level above that this one is a part of; null when it stands alone.</summary>
    public Guid? ParentId { get; init; }

    /// <summary>The day from which the way to the goal is counted: the document's date, or the day of registration.</summary>
    public required DateOnly BeginsOn { get; init; }

    /// <summary>Its name in lists and papers, unique in its document and organisation: CT01.</summary>
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

    public TargetSource Source { get; set; }

    /// <summary>What a measured target reads: a name of <see cref="ITargetMeasures"/>; null for the others.</summary>
    public string? Measure { get; set; }

    /// <summary>How much it weighs in a mean of the level above, such as the number of households; 1 when all weigh the same.</summary>
    public decimal Weight { get; set; } = 1;

    /// <summary>What stands today, from its own values or its parts; changed with each value by <see cref="TargetRollUps"/>, recounted by <c>sotay verify</c>.</summary>
    public TargetTally Now { get; init; } = new();

    public int Version { get; set; }

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => Id;

    public bool IsRolledUp => Source is TargetSource.Sum or TargetSource.Mean or TargetSource.Count;

    /// <summary>The part of this target that a unit below answers for; told by that unit, until it divides it further.</summary>
    public Target PartFor(Guid unit) => new()
    {
        OrganisationId = unit, DocumentId = DocumentId, ParentId = Id, BeginsOn = BeginsOn, Code = Code, GroupName = GroupName, Name = Name, Unit = Unit, Direction = Direction, Goal = Goal, DueOn = DueOn,
        Source = Source is TargetSource.Measured ? Source : TargetSource.Reported, Measure = Measure,
    };

    public bool IsReached(decimal value) => Direction is TargetDirection.Up ? value >= Goal : value <= Goal;
}

/// <summary>How the value of a target is known; declared by who sets it, never guessed (domain: targets and tasks, section 6).</summary>
public enum TargetSource
{
    /// <summary>The organisation tells it.</summary>
    Reported,
    /// <summary>Sum of its parts.</summary>
    Sum,
    /// <summary>Mean of its parts by their weights.</summary>
    Mean,
    /// <summary>How many units below have reached their part.</summary>
    Count,
    /// <summary>Computed from the product's own records.</summary>
    Measured,
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
        builder.HasIndex(row => new { row.DocumentId, row.OrganisationId, row.Code }).IsUnique();
        builder.HasIndex(row => row.ParentId);
        builder.HasIndex(row => row.OrganisationId);
        builder.Property(row => row.Code).HasMaxLength(Target.CodeLimit);
        builder.Property(row => row.GroupName).HasMaxLength(Target.GroupLimit);
        builder.Property(row => row.Name).HasMaxLength(Target.NameLimit);
        builder.Property(row => row.Unit).HasMaxLength(Target.UnitLimit);
        builder.Property(row => row.Measure).HasMaxLength(60);
        builder.ComplexProperty(row => row.Now);
        builder.HasOne<Target>().WithMany().HasForeignKey(row => row.ParentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Document>().WithMany().HasForeignKey(row => row.DocumentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(row => row.OrganisationId).OnDelete(DeleteBehavior.Restrict);
    }
}
