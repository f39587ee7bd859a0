using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(SoTay.EndToEnd.Support.Product))]
// A journey waits more than it works: two go side by side, each over its own store.
[assembly: CollectionBehavior(MaxParallelThreads = 2)]

namespace SoTay.EndToEnd.Support;

/// <summary>The real product as a process of its own over the demonstration ward, and a headless Chromium to open it with.</summary>
public sealed class Product : IAsyncLifetime
{
    /// <summary>Every run plays on the same days, whatever day it runs on.</summary>
    public const string Beginning = "2026-11-30T08:00";

    public static readonly string Chromium = Environment.GetEnvironmentVariable("SOTAY_CHROMIUM") ?? "/usr/bin/chromium";

    public static readonly string[] Switches = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];

    private readonly string _data = Directory.CreateTempSubdirectory("sotay-e2e-").FullName;
    private Process? _server;
    private string? _moment;

    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort().ToString(CultureInfo.InvariantCulture)}");

    /// <summary>What the store is filled with.</summary>
    public IReadOnlyList<string> Demonstration { get; init; } = ["--size", "commune"];

    public IPlaywright Playwright { get; private set; } = null!;

    public IBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await Demonstrations.CopyAsync(Demonstration, _data);
        await GoToAsync(Beginning);
        Playwright = await Microsoft.Playwright.Playwright.CreateAsync();
        Browser = await Playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium, Args = Switches,
        });
    }

    /// <summary>Starts the product again at another moment, as days pass between preparing a meeting and holding it.</summary>
    public async Task GoToAsync(string moment)
    {
        if (_moment == moment) return;
        await StopAsync();
        _moment = moment;
        _server = Start("serve", "--data", _data, "--urls", Address.ToString(), "--clock", moment);
        await AnswersAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null) await Browser.CloseAsync();
        Playwright?.Dispose();
        await StopAsync();
        Directory.Delete(_data, recursive: true);
    }

    /// <summary>The server process ends: what a device does now it does alone.</summary>
    public async Task StopAsync()
    {
        _moment = null;
        if (_server is not { HasExited: false }) return;
        _server.Kill(entireProcessTree: true);
        await _server.WaitForExitAsync();
        _server.Dispose();
        _server = null;
    }

    private static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "SoTay.dll"));
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        process.BeginErrorReadLine();
        return process;
    }

    internal static async Task RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, string.Join(' ', arguments));
    }

    private async Task AnswersAsync()
    {
        using var client = new HttpClient { BaseAddress = Address };
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (true)
        {
            try
            {
                using var answer = await client.GetAsync("/sign-in", patience.Token);
                if (answer.StatusCode == HttpStatusCode.OK) return;
            }
            catch (HttpRequestException) when (!_server!.HasExited)
            {
                await Task.Delay(100, patience.Token);
            }
        }
    }

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>What shares the store of the whole run goes one by one: a journey sets the clock for all of them.</summary>
[CollectionDefinition(nameof(OneStore))]
public sealed class OneStore;
