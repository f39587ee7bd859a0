using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SoTay.Platform.Data;

public static class VersionedMapping
{
    /// <summary>Key, optimistic version and no generated values: keys are made by the program.</summary>
    public static void IsVersioned<T>(this EntityTypeBuilder<T> entity) where T : class, IVersioned =>
        entity.Property(row => row.Version).IsConcurrencyToken();
}
