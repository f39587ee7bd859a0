using System.Net;
using SoTay.Features.Accounts;
using SoTay.Platform.Audit;
using SoTay.Platform.Http;
using SoTay.Platform.Settings;
using SoTay.Tests.Support;

namespace SoTay.Tests.Access;

/// <summary>A device that many people use keeps nothing of what one of them opened: neither the worker's copy nor the browser's own.</summary>
public sealed class SharedDeviceTests(AccessWorld world) : IClassFixture<AccessWorld>
{
    [Theory]
    [InlineData(Role.Secretary)]
    [InlineData(Role.CommuneOffice)]
    [InlineData(Role.Administrator)]
    public async Task Every_page_that_opens_on_a_shared_device_forbids_a_copy(Role role)
    {
        var own = world.LevelOf(role).Own;
        var (browser, account) = await SignInAsync(role, shared: true);
        var person = await world.PersonAsync(account.Id);
        List<string> opened = [], kept = [];
        foreach (var door in world.Doors.Where(door => door is { IsPage: true, IsOpen: false } && door.Method == HttpMethod.Get))
        {
            var at = door.Keys.Contains("organisation") ? own.Unit : own.Cell;
            if (await world.AskAsync(person, door.Requires!, door.Keys.Any(world.Located.Contains) ? at : null) != 200) continue;
            var answer = await browser.Http.GetAsync(await Addresses.OfAsync(new(world, door, at, own.Records, account)));
            if (answer.StatusCode != HttpStatusCode.OK) continue;
            opened.Add(door.Address);
            if (!answer.Headers.TryGetValues(SavedCopies.Header, out var keep) || keep.Single() != "no" || answer.Headers.CacheControl?.NoStore != true) kept.Add(door.Address);
        }

        kept.ShouldBeEmpty();
        opened.Count.ShouldBeGreaterThan(role == Role.Administrator ? 10 : 20);
    }

    [Fact]
    public async Task A_device_of_one_s_own_keeps_pages_for_the_way_without_a_network()
    {
        var (browser, _) = await SignInAsync(Role.Secretary, shared: false);
        (await browser.Http.GetAsync("/")).Headers.Contains(SavedCopies.Header).ShouldBeFalse();
    }

    private async Task<(Browser Browser, Account Account)> SignInAsync(Role role, bool shared)
    {
        // A demonstration asks for no second factor, so every role comes in by its password alone.
        await world.App.InDbAsync(async db =>
        {
            await db.PutSettingAsync(StoreSettings.Demonstration, "yes");
            await db.SaveAsync(Actor.Program("test"));
        });
        var account = await world.App.Data.WithPasswordAsync(role, world.LevelOf(role).Own.Unit);
        var browser = world.App.Browse(follow: false);
        await (await browser.OpenAsync("/sign-in")).SubmitAsync("form", ("Login", account.UserName!), ("Password", TestData.Password), ("Shared", shared ? "true" : "false"));
        return (browser, account);
    }
}
