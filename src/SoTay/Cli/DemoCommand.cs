using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SoTay.Cli.Demo;
using SoTay.Features.Members.Rolls;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Cli;

/// <summary>Fills an empty store with an invented organisation, so that the product can be tried and measured.</summary>
internal sealed class DemoCommand : ICommand
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] Sizes = ["cell", "commune", "province", "nation"];

    public string Name => "demo";

    public string Usage => "demo --size cell|commune|province|nation [--seed N] [--months M] [--communes C] [--provinces P]";

    public async Task<int> RunAsync(CommandCall call)
    {
        var size = call["--size"] ?? throw new WrongCallException("demo needs --size.");
        var (seed, months, communes) = (Number(call, "--seed", 1), Number(call, "--months", 12), Number(call, "--communes", int.MaxValue));
        if (!Sizes.Contains(size, StringComparer.Ordinal)) throw new WrongCallException($"There is no size '{size}'.");
        var watch = Stopwatch.StartNew();
        await using var house = await call.OpenAsync();
        await using var scope = house.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        if (await db.Organisations.AnyAsync())
            return await call.RefuseAsync("not_empty", "Kho dữ liệu này đã có tổ chức; dữ liệu trình diễn chỉ nạp vào kho trống. Hãy dùng --data với một thư mục khác.");

        var (cipher, clock, random) = (scope.ServiceProvider.GetRequiredService<FieldCipher>(), scope.ServiceProvider.GetRequiredService<VietnamClock>(), new Random(seed));
        var ground = size switch
        {
            "cell" => await DemoCellGround.MakeAsync(db, cipher, random, clock.Today, CancellationToken.None),
            "commune" => await DemoWardGround.MakeAsync(db, cipher, clock, random, CancellationToken.None),
            _ => await DemoProvinceGround.MakeAsync(db, cipher, clock, random, DemoProvince.LamGiang.With(communes), size == "nation" ? DemoNation.Centre : null, CancellationToken.None),
        };
        var logins = await new DemoRun(db, clock, Make<DemoClosing>(), Make<DemoPrepared>(), Make<DemoCommittee>(), Make<DemoProgramme>(), Make<DemoTransfers>(), Make<DemoGrades>(), Make<DemoArrivals>(), Make<DemoAdmissions>(), Make<DemoPaths>(), Make<DemoDues>(), Make<DemoPostLife>(), random, months).FillAsync(ground, CancellationToken.None);
        if (size == "nation") await new DemoNation(db, cipher, scope.ServiceProvider.GetRequiredService<RollKeeper>(), random, clock.Today).FillAsync(Number(call, "--provinces", DemoNation.Provinces), communes, CancellationToken.None);
        await TellAsync(call, logins, watch.Elapsed);
        return 0;

        T Make<T>() => ActivatorUtilities.CreateInstance<T>(scope.ServiceProvider);
    }

    private static async Task TellAsync(CommandCall call, List<DemoLogin> logins, TimeSpan took)
    {
        if (call.Json) await call.Out.WriteLineAsync(JsonSerializer.Serialize(new { accounts = logins, milliseconds = (long)took.TotalMilliseconds }, Readable));
        else await call.Out.WriteAsync(DemoLogin.Table(logins));
        await File.WriteAllTextAsync(Path.Combine(call.Store.DataFolder, DemoLogin.FileName), DemoLogin.Table(logins));
    }

    private static int Number(CommandCall call, string option, int otherwise) =>
        call[option] is not { } text ? otherwise : int.TryParse(text, out var number) && number > 0 ? number : throw new WrongCallException($"{option} needs a whole number above 0.");
}
