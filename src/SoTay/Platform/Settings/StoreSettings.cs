using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Data;

namespace SoTay.Platform.Settings;

public static class StoreSettings
{
    /// <summary>Present when the store was filled with invented data: no second factor is asked, and the sign-in page says so.</summary>
    public const string Demonstration = "demonstration";

    extension(AppDb db)
    {
        public DbSet<StoreSetting> Settings => db.Set<StoreSetting>();

        public Task<bool> IsDemonstrationAsync(CancellationToken cancellation = default) =>
            db.Settings.AnyAsync(row => row.Name == Demonstration, cancellation);

        /// <summary>Put or replace; written by the next save.</summary>
        public async Task PutSettingAsync(string name, string value, CancellationToken cancellation = default)
        {
            if (await db.Settings.FindAsync([name], cancellation) is { } row) row.Value = value;
            else db.Add(new StoreSetting { Name = name, Value = value });
        }
    }
}
