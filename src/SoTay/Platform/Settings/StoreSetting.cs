using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SoTay.Platform.Settings;

/// <summary>One word about the store as a whole, such as that it holds demonstration data.</summary>
public sealed class StoreSetting
{
    public required string Name { get; init; }

    public string Value { get; set; } = "";
}

internal sealed class StoreSettingMapping : IEntityTypeConfiguration<StoreSetting>
{
    public void Configure(EntityTypeBuilder<StoreSetting> builder)
    {
        builder.ToTable("StoreSetting").HasKey(row => row.Name);
        builder.Property(row => row.Name).HasMaxLength(80);
    }
}
