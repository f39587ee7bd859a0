using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Data.Backups;
using SoTay.Platform.Jobs;
using SoTay.Platform.Settings;
using SoTay.Platform.Time;

namespace SoTay.Features.Administration;

/// <summary>Whether the store is well: where it is, how big, last backup, last proof, letters that wait, jobs.</summary>
[Requires(Capability.Administer)]
public sealed class HealthModel(AppDb db, StoreOptions store, VietnamClock clock, PersonAccess access) : PageModel
{
    private const int DaysWithoutBackup = 7;

    public string Database => store.IsPostgres ? "máy chủ PostgreSQL" : "trong thư mục dữ liệu của máy chủ";

    public string Version => StoreVersion.OfProgram;

    public double Megabytes { get; private set; }

    public (DateTime At, double Megabytes, string Name)? LastBackup { get; private set; }

    public (DateTime At, int Found)? LastVerification { get; private set; }

    public bool IsBackupLate => LastBackup is not { } last || clock.Now - last.At > TimeSpan.FromDays(DaysWithoutBackup);

    public int Letters { get; private set; }

    public string? PublicAddress { get; private set; }

    public string MailFolder => Path.Combine(store.DataFolder, "mail");

    public IReadOnlyList<Job> Jobs { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Megabytes = await BytesAsync(cancellation) / 1048576.0;
        if (await WordsAsync(BackupWriter.LastSetting, cancellation) is [var at, var bytes, var name])
            LastBackup = (Moment(at), long.Parse(bytes, CultureInfo.InvariantCulture) / 1048576.0, name);
        if (await WordsAsync(VerificationWork.LastSetting, cancellation) is [var when, var found]) LastVerification = (Moment(when), int.Parse(found, CultureInfo.InvariantCulture));
        Letters = Directory.Exists(MailFolder) ? Directory.EnumerateFiles(MailFolder, "*.eml").Count() : 0;
        PublicAddress = await db.PublicAddressAsync(cancellation);
        Jobs = await db.JobsVisibleTo(access.Person).AsNoTracking().OrderByDescending(job => job.AskedAt).Take(20).ToListAsync(cancellation);
    }

    private async Task<long> BytesAsync(CancellationToken cancellation) => store.IsPostgres
        ? await db.Database.SqlQuery<long>($"SELECT pg_database_size(current_database()) AS \"Value\"").SingleAsync(cancellation)
        : new FileInfo(store.SqliteFile).Length;

    private async Task<string[]> WordsAsync(string name, CancellationToken cancellation) =>
        (await db.Settings.AsNoTracking().Where(row => row.Name == name).Select(row => row.Value).FirstOrDefaultAsync(cancellation))?.Split('|') ?? [];

    private static DateTime Moment(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
}
