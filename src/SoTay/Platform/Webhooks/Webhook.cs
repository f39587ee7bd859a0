using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;

namespace SoTay.Platform.Webhooks;

/// <summary>An address of another program that is told of changes at an organisation and below it.</summary>
public sealed class Webhook : IVersioned, IAudited
{
    public const int NameLimit = 100;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>What it is for, in the words of the person who added it.</summary>
    public required string Name { get; init; }

    /// <summary>It is told of changes here and below, of nothing else.</summary>
    public required Guid OrganisationId { get; init; }

    public required string Address { get; init; }

    /// <summary>The secret of the signatures, sealed: unlike a token's hash it is needed for each sending. Null once the address was removed.</summary>
    [Unspoken]
    public byte[]? Sealed { get; private set; }

    public required DateTime AddedAt { get; init; }

    /// <summary>While paused, events gather and nothing is sent.</summary>
    public DateTime? PausedAt { get; private set; }

    public DateTime? RemovedAt { get; private set; }

    public int Version { get; set; }

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => Id;

    public void Keep(byte[] secret) => Sealed = secret;

    public void Pause(DateTime now) => PausedAt ??= now;

    public void Resume() => PausedAt = null;

    /// <summary>For good: the secret goes with it.</summary>
    public void Remove(DateTime now) => (RemovedAt, Sealed) = (RemovedAt ?? now, null);
}

internal sealed class WebhookMapping : IEntityTypeConfiguration<Webhook>
{
    public void Configure(EntityTypeBuilder<Webhook> builder)
    {
        builder.ToTable("Webhook").IsVersioned();
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Name).HasMaxLength(Webhook.NameLimit);
        builder.Property(row => row.Address).HasMaxLength(WebhookAddress.Limit);
        builder.HasIndex(row => row.OrganisationId);
    }
}
