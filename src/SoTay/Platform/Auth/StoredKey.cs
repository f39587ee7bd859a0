using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SoTay.Platform.Auth;

/// <summary>A key that protects cookies and forms; in the database so that every node and every restart has it, sealed by a key that is not.</summary>
public sealed class StoredKey
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public string Name { get; init; } = "";

    public byte[] Sealed { get; init; } = [];
}

internal sealed class StoredKeyMapping : IEntityTypeConfiguration<StoredKey>
{
    public void Configure(EntityTypeBuilder<StoredKey> builder) => builder.ToTable("StoredKey").Property(row => row.Name).HasMaxLength(200);
}
