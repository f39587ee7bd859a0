using Microsoft.Playwright;
using SoTay.EndToEnd.Support;

namespace SoTay.EndToEnd;

/// <summary>How long a person waits for the desk. It runs after the others, by itself: what is measured is the clock of the wall.</summary>
[Collection(nameof(Alone))]
public sealed class DeskSpeed(DeskStore store, ITestOutputHelper output) : IClassFixture<DeskStore>
{
    private readonly Product _product = store.Product;

    [Fact]
    public async Task The_desk_opens_cold_without_a_network_within_a_second_on_a_slow_phone()
    {
        await using var visit = await DeskSteps.OnDeviceAsync(_product, "2026-12-10", "Mở nguội");
        var meeting = new Uri(visit.Page.Url).AbsolutePath;
        await _product.StopAsync();
        await visit.Page.Context.SetOfflineAsync(true);
        await visit.Page.GotoAsync("about:blank");
        await using var page = new Closing(await visit.Page.Context.NewPageAsync());
        var session = await page.Page.Context.NewCDPSessionAsync(page.Page);
        await session.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = 4 });
        await page.Page.AddInitScriptAsync("new MutationObserver((_, all) => { if (document.querySelector('.st-roll .st-tap')) { window.stOpened = performance.now(); all.disconnect(); } }).observe(document, { childList: true, subtree: true })");
        var times = new List<double>();
        for (var round = 0; round < 3; round++)
        {
            await page.Page.GotoAsync(new Uri(visit.Address, meeting).ToString(), new PageGotoOptions { WaitUntil = WaitUntilState.DOMContentLoaded });
            await page.Page.WaitForFunctionAsync("() => window.stOpened > 0");
            times.Add(await page.Page.EvaluateAsync<double>("() => window.stOpened"));
        }

        output.WriteLine("cold, offline, processor slowed four times: " + string.Join(", ", times.Select(time => $"{time:0} ms")));
        times.Order().ElementAt(1).ShouldBeLessThan(1000);
    }

    /// <summary>Closes a page at the end of a block.</summary>
    private sealed class Closing(IPage page) : IAsyncDisposable
    {
        public IPage Page => page;

        public async ValueTask DisposeAsync() => await page.CloseAsync();
    }
}

[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
