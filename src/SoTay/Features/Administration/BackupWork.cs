using System.Globalization;
using SoTay.Platform.Data;
using SoTay.Platform.Data.Backups;
using SoTay.Platform.Jobs;
using SoTay.Platform.Settings;
using SoTay.Platform.Time;

namespace SoTay.Features.Administration;

/// <summary>A backup asked for in the browser: the same file as <c>sotay backup</c>, without keys, waiting to be fetched.</summary>
internal sealed class BackupWork(AppDb db, BackupWriter writer, VietnamClock clock) : IJobWork
{
    public const string Queue = "backup";

    public string Kind => Queue;

    public async Task<JobResult> RunAsync(JobRun run, CancellationToken cancellation)
    {
        var name = $"sotay-{VietnamClock.Wall(clock.Now):yyyy-MM-dd-HHmm}.sotay";
        long bytes;
        await using (var target = run.Keep())
        {
            await writer.WriteAsync(target, withKeys: false, cancellation);
            bytes = target.Length;
        }

        await db.PutSettingAsync(BackupWriter.LastSetting, string.Create(CultureInfo.InvariantCulture, $"{clock.Now:O}|{bytes}|{name}"), cancellation);
        return new($"Bản sao {bytes / 1048576.0:0.0} MB. Tải về và cất ở máy khác. Khóa không nằm trong bản sao, cất riêng thư mục keys của máy chủ.", FileName: name);
    }
}
