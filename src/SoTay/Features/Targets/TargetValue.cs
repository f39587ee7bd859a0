using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SoTay.Features.Organisations;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;

namespace SoTay.Features.Targets;

/// <summary>A value of a target as of a day, told by one organisation. Missing is never zero and never carried forward silently.</summary>
public sealed class TargetValue : IVersioned, IAudited
{
    public const int NoteLimit = 300;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid TargetId { get; init; }

    /// <summary>Who told it.</summary>
    public required Guid OrganisationId { get; init; }

    public required DateOnly AsOf { get; init; }

    public required decimal Value { get; set; }

    /// <summary>Where it comes from.</summary>
    public string Note { get; set; } = "";

    public required string ByName { get; set; }

    public required DateTime At { get; set; }

    public int Version { get; set; }

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => TargetId;
}

internal sealed class TargetValueMapping : IEntityTypeConfiguration<TargetValue>
{
    public void Configure(EntityTypeBuilder<TargetValue> builder)
    {
        builder.ToTable("TargetValue").IsVersioned();
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => new { row.TargetId, row.OrganisationId, row.AsOf }).IsUnique();
        builder.Property(row => row.Note).HasMaxLength(TargetValue.NoteLimit);
        builder.Property(row => row.ByName).HasMaxLength(200);
        builder.HasOne<Target>().WithMany().HasForeignKey(row => row.TargetId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(row => row.OrganisationId).OnDelete(DeleteBehavior.Restrict);
    }
}
