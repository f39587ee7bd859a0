using System.Globalization;
using SoTay.Platform.Data;
using SoTay.Platform.Data.Verification;
using SoTay.Platform.Jobs;
using SoTay.Platform.Settings;
using SoTay.Platform.Time;

namespace SoTay.Features.Administration;

/// <summary>The same proofs as <c>sotay verify</c>, asked for in the browser; the last outcome stays on the health page.</summary>
internal sealed class VerificationWork(AppDb db, StoreVerification verification, VietnamClock clock) : IJobWork
{
    public const string Queue = "verification";
    public const string LastSetting = "last-verification";

    public string Kind => Queue;

    public async Task<JobResult> RunAsync(JobRun run, CancellationToken cancellation)
    {
        var outcomes = await verification.RunAsync(cancellation);
        var found = outcomes.Sum(outcome => outcome.Count);
        await db.PutSettingAsync(LastSetting, string.Create(CultureInfo.InvariantCulture, $"{clock.Now:O}|{found}"), cancellation);
        if (found == 0) return new("Kho dữ liệu nguyên vẹn: nhật ký nối liền, số liệu bằng đếm lại, lịch sử không đứt quãng, tệp khớp mã băm.", "/administration");
        await using (var report = new StreamWriter(run.Keep()))
            foreach (var outcome in outcomes)
                foreach (var say in outcome.Findings) await report.WriteLineAsync($"{outcome.Check}: {say}");
        return new($"Có {found} điều sai. Tải danh sách, sao lưu ngay, rồi đối chiếu với bản sao gần nhất.", "/administration", "dieu-sai.txt");
    }
}
