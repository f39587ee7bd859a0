using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;

namespace SoTay.Features.Policies;

/// <summary>One dated value of a rule with its legal basis: deadline, threshold, weight, code. Never changed, only followed by another.</summary>
public sealed class PolicyValue : IVersioned, IAudited
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Key { get; init; }

    public required string Value { get; init; }

    public required string Unit { get; init; }

    /// <summary><c>national</c>, <c>product</c>, <c>local:slug</c>, <c>template:slug</c>, or <c>organisation</c> with <see cref="OrganisationId"/>.</summary>
    public required string Scope { get; init; }

    public Guid? OrganisationId { get; init; }

    public DateOnly? From { get; init; }

    /// <summary>Last day in force; null while still in force.</summary>
    public DateOnly? To { get; set; }

    public required string LegalBasis { get; init; }

    /// <summary>A, B, C, D or G: how sure the source is (domain/README.md section 2).</summary>
    public required string Confidence { get; init; }

    public string Note { get; init; } = "";

    /// <summary>Local and template rows wait until an administrator adopts them.</summary>
    public bool IsActive { get; set; }

    public int Version { get; set; }

    public Guid AuditStream => Guid.Empty;

    public Guid AuditSubject => Id;
}

internal sealed class PolicyValueMapping : IEntityTypeConfiguration<PolicyValue>
{
    public void Configure(EntityTypeBuilder<PolicyValue> builder)
    {
        builder.ToTable("PolicyValue");
        builder.IsVersioned();
        builder.Ignore(value => value.AuditStream).Ignore(value => value.AuditSubject);
        builder.Property(value => value.Key).HasMaxLength(120);
        builder.HasIndex(value => new { value.Key, value.Scope, value.From });
    }
}
