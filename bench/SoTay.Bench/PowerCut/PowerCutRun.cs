using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SoTay.Features;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;
using SoTay.Platform.Data.Verification;

namespace SoTay.Bench.PowerCut;

/// <summary>Kills a writing child (SIGKILL) again and again; after each kill every acknowledged write has to be there, and the store clean.</summary>
public sealed class PowerCutRun(StoreOptions store, int seed = 1)
{
    private readonly HashSet<string> _codes = [];
    private readonly HashSet<Guid> _members = [];
    private readonly Random _random = new(seed);

    /// <summary>Writes acknowledged by children before they died.</summary>
    public int Acknowledged => _codes.Count + _members.Count;

    public async Task PrepareAsync()
    {
        await using var db = store.Open();
        await db.PrepareAsync();
        Organisation? root = null;
        foreach (var (name, kind) in new[] { ("Đảng bộ tỉnh", OrganisationKind.Province), ("Đảng bộ phường", OrganisationKind.Commune), ("Đảng bộ xã", OrganisationKind.Commune) })
        {
            var one = new Organisation { Code = name, Name = name, Kind = kind, ParentId = root?.Id };
            one.Periods.Add(new OrganisationPeriod { OrganisationId = one.Id, ParentId = root?.Id, Code = name, Name = name, Kind = kind, From = new DateOnly(2025, 7, 1) });
            db.Add(one);
            db.Add(new OrganisationAncestor { DescendantId = one.Id, AncestorId = one.Id, Depth = 0, From = new DateOnly(2025, 7, 1) });
            if (root is not null) db.Add(new OrganisationAncestor { DescendantId = one.Id, AncestorId = root.Id, Depth = 1, From = new DateOnly(2025, 7, 1) });
            root ??= one;
            await db.SaveAsync(Actor.Program("power cut"));
        }
    }

    /// <summary>One child, one kill, one proof; returns what is wrong.</summary>
    public async Task<IReadOnlyList<string>> KillOnceAsync()
    {
        using var child = Start();
        var first = await child.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The writer ended by itself: " + await child.StandardError.ReadToEndAsync());
        Remember(first);
        // Some more writes, then a moment that falls anywhere in the next one.
        for (var more = _random.Next(12); more > 0 && await child.StandardOutput.ReadLineAsync() is { } line; more--) Remember(line);
        var reading = ReadAsync(child);
        await Task.WhenAny(reading, Task.Delay(_random.Next(40)));
        child.Kill();
        await child.WaitForExitAsync();
        await reading;
        return await ProveAsync();
    }

    private Process Start()
    {
        // The test host loads this assembly too, so the child is always named by its own file.
        List<string> words = [typeof(PowerCutRun).Assembly.Location, "power-cut-writer", store.DataFolder];
        if (store.PostgresConnection is { } connection) words.Add(connection);
        return Process.Start(new ProcessStartInfo("dotnet", words) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
    }

    private async Task ReadAsync(Process child)
    {
        while (await child.StandardOutput.ReadLineAsync() is { } line) Remember(line);
    }

    // A line cut by the kill acknowledges nothing: a whole one has 32 letters, or 32 and a key.
    private void Remember(string line)
    {
        var words = line.Split(' ');
        if (words[0].Length == 32) _codes.Add(words[0]);
        if (words is [_, var member] && Guid.TryParse(member, out var id)) _members.Add(id);
    }

    private async Task<IReadOnlyList<string>> ProveAsync()
    {
        await using var house = new ServiceCollection().AddLogging().AddHouse(store).BuildServiceProvider();
        await using var scope = house.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var codes = (await db.Organisations.Select(row => row.Code).ToListAsync()).ToHashSet(StringComparer.Ordinal);
        var members = (await db.Members.Select(row => row.Id).ToListAsync()).ToHashSet();
        List<string> wrong = [.. _codes.Where(code => !codes.Contains(code)).Select(code => $"lost organisation {code}"), .. _members.Where(id => !members.Contains(id)).Select(id => $"lost member {id}")];
        foreach (var outcome in await scope.ServiceProvider.GetRequiredService<StoreVerification>().RunAsync()) wrong.AddRange(outcome.Findings);
        return wrong;
    }
}
