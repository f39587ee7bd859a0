using SoTay.Bench.PowerCut;
using SoTay.Tests.Support;

namespace SoTay.Tests.Slow;

/// <summary>The small version; <c>bench/SoTay.Bench power-cut 200</c> is the long one.</summary>
public sealed class PowerCutTests
{
    [Fact]
    public async Task A_killed_writer_loses_nothing_that_it_acknowledged()
    {
        await using var store = await TestStore.CreateAsync();
        var run = new PowerCutRun(store.Options);
        await run.PrepareAsync();
        for (var kill = 0; kill < 5; kill++) (await run.KillOnceAsync()).ShouldBeEmpty();
        run.Acknowledged.ShouldBeGreaterThanOrEqualTo(5);
    }
}
