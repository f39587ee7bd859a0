using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;

namespace SoTay.Platform.Exchange;

/// <summary>Another installation whose signatures count here: an administrator compared its fingerprint by telephone and says so.</summary>
public sealed class TrustedKey : IVersioned, IAudited
{
    public const int NameLimit = 200;
    public const int ReasonLimit = 300;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The uppermost organisation of this installation.</summary>
    public required Guid OrganisationId { get; init; }

    /// <summary>Whose installation it is, in the words of the administrator here.</summary>
    public required string Name { get; init; }

    public required string Fingerprint { get; init; }

    public required byte[] SignPoint { get; init; }

    public required byte[] SealPoint { get; init; }

    public required DateTime TrustedAt { get; init; }

    public required string ByName { get; init; }

    public DateTime? WithdrawnAt { get; private set; }

    public string WithdrawnByName { get; private set; } = "";

    public string Reason { get; private set; } = "";

    public int Version { get; set; }

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => Id;

    public PublicKeys Keys => new(SignPoint, SealPoint);

    /// <summary>From now on its files are refused; what was taken in before stands.</summary>
    public Refusal? Withdraw(string? reason, string byName, DateTime at)
    {
        if (WithdrawnAt is not null) return ExchangeRefusals.WithdrawnAlready;
        if (string.IsNullOrWhiteSpace(reason)) return ExchangeRefusals.ReasonMissing;
        if (reason.Trim().Length > ReasonLimit) return ExchangeRefusals.ReasonTooLong(ReasonLimit);
        (WithdrawnAt, WithdrawnByName, Reason) = (at, byName, reason.Trim());
        return null;
    }
}

internal sealed class TrustedKeyMapping : IEntityTypeConfiguration<TrustedKey>
{
    public void Configure(EntityTypeBuilder<TrustedKey> builder)
    {
        builder.ToTable("TrustedKey").IsVersioned();
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Name).HasMaxLength(TrustedKey.NameLimit);
        builder.Property(row => row.Reason).HasMaxLength(TrustedKey.ReasonLimit);
        builder.Property(row => row.Fingerprint).HasMaxLength(PublicKeys.Digits);
        builder.Ignore(row => row.Keys);
        builder.HasIndex(row => row.Fingerprint).IsUnique().HasFilter("\"WithdrawnAt\" IS NULL");
    }
}

public static class TrustedKeySets
{
    extension(AppDb db)
    {
        public DbSet<TrustedKey> TrustedKeys => db.Set<TrustedKey>();

        /// <summary>Null for an installation that is not, or no longer, trusted.</summary>
        public Task<TrustedKey?> TrustedAsync(string fingerprint, CancellationToken cancellation = default) =>
            db.TrustedKeys.AsNoTracking().FirstOrDefaultAsync(row => row.Fingerprint == fingerprint && row.WithdrawnAt == null, cancellation);
    }
}
