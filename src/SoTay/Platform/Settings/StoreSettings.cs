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

        /// <summary>Put or replace, at once and in one statement: two backups that end in the same moment both succeed.</summary>
        public Task PutSettingAsync(string name, string value, CancellationToken cancellation = default) =>
            db.Database.ExecuteSqlAsync(
                $"""INSERT INTO "StoreSetting" ("Name", "Value") VALUES ({name}, {value}) ON CONFLICT ("Name") DO UPDATE SET "Value" = excluded."Value" """, cancellation);
    }
}
