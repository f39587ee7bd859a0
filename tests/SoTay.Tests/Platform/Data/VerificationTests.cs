using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SoTay.Platform.Data;
using SoTay.Platform.Data.Verification;
using SoTay.Platform.Settings;
using SoTay.Tests.Support;

namespace SoTay.Tests.Platform.Data;

public sealed class VerificationTests
{
    [Fact]
    public async Task Whoever_writes_after_it_stands_in_the_present()
    {
        await using var app = await TestApp.StartAsync();
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        (await scope.ServiceProvider.GetRequiredService<StoreVerification>().RunAsync()).ShouldAllBe(check => check.Count == 0);

        await app.Data.CellAsync();
        await db.PutSettingAsync("last-look", "today");

        (await app.InDbAsync(other => other.Settings.Where(row => row.Name == "last-look").Select(row => row.Value).SingleAsync())).ShouldBe("today");
    }
}
