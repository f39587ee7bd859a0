using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SoTay.Platform.Auth;
using SoTay.Platform.Push;

namespace SoTay.Features.Accounts.Reminders;

/// <summary>
/// A device on which a person asked to be told. It belongs to the account and to the session on that device and goes with either:
/// sign-out, sign-out from elsewhere, the end of the session, the closing of the account.
/// </summary>
public sealed class PushDevice
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AccountId { get; init; }

    public required Guid SessionId { get; init; }

    /// <summary>The browser's subscription, sealed like a mail address; null once its service said that there is no such subscription any more.</summary>
    public byte[]? Sealed { get; set; }

    public DateTime Since { get; set; }

    /// <summary>When it could not be reached for the first time after it last could; null while all is well.</summary>
    public DateTime? LostAt { get; set; }

    public static byte[] Seal(PushAddress address, FieldCipher cipher) => cipher.Seal(JsonSerializer.Serialize(address));

    /// <summary>Null when there is none any more, or when it was sealed by the keys of another store.</summary>
    public PushAddress? Open(FieldCipher cipher) =>
        cipher.TryOpen(Sealed) is { } text ? JsonSerializer.Deserialize<PushAddress>(text) : null;
}

internal sealed class PushDeviceMapping : IEntityTypeConfiguration<PushDevice>
{
    public void Configure(EntityTypeBuilder<PushDevice> builder)
    {
        builder.ToTable("PushDevice").Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => row.SessionId).IsUnique();
        builder.HasIndex(row => row.AccountId);
    }
}
