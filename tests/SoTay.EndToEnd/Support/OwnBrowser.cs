using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;

namespace SoTay.EndToEnd.Support;

/// <summary>A browser that keeps its data in a folder and can be killed like a phone whose battery is taken out.</summary>
public sealed class OwnBrowser(Product product) : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sotay-browser-").FullName;
    private Process? _process;

    public async Task<Visit> OpenAsync()
    {
        var port = Product.FreePort();
        var start = new ProcessStartInfo(Product.Chromium) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in (string[])[.. Product.Switches, "--headless=new", $"--user-data-dir={_folder}", $"--remote-debugging-port={port.ToString(CultureInfo.InvariantCulture)}", "--window-size=360,740", "about:blank"])
            start.ArgumentList.Add(argument);
        _process = Process.Start(start)!;
        _process.BeginErrorReadLine();
        _process.BeginOutputReadLine();
        var browser = await ConnectAsync($"http://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}");
        var context = browser.Contexts[0];
        context.SetDefaultTimeout(30_000);
        return new Visit(context, context.Pages[0], product.Address);
    }

    public async Task KillAsync()
    {
        if (_process is not { HasExited: false } running) return;
        running.Kill(entireProcessTree: true);
        await running.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process?.Dispose();
        try { Directory.Delete(_folder, recursive: true); }
        catch (IOException) { /* A child of the killed browser may still be closing its files. */ }
    }

    private async Task<IBrowser> ConnectAsync(string address)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (true)
        {
            try { return await product.Playwright.Chromium.ConnectOverCDPAsync(address); }
            catch (PlaywrightException) when (!patience.IsCancellationRequested) { await Task.Delay(200, CancellationToken.None); }
        }
    }
}
