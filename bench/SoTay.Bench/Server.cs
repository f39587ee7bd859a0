using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace SoTay.Bench;

/// <summary>A server process on a free port, and a signed-in cookie for it.</summary>
internal sealed partial class Server : IAsyncDisposable
{
    private Server(Process process, Uri address, TimeSpan toFirstPage) => (Process, Address, ToFirstPage) = (process, address, toFirstPage);

    public Process Process { get; }

    public Uri Address { get; }

    /// <summary>From starting the process to the last byte of the first page.</summary>
    public TimeSpan ToFirstPage { get; }

    public static async Task<Server> StartAsync(Func<string, IEnumerable<string>> arguments, string firstPage)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = new Uri("http://127.0.0.1:" + ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture));
        listener.Stop();
        var clock = Stopwatch.StartNew();
        var process = Start(arguments(address.ToString()));
        using var client = new HttpClient { BaseAddress = address };
        while (true)
        {
            if (process.HasExited) throw new InvalidOperationException("The server ended before its first page.");
            try
            {
                using var answer = await client.GetAsync(firstPage);
                if (answer.IsSuccessStatusCode) return new Server(process, address, clock.Elapsed);
                throw new InvalidOperationException($"{firstPage} answered {answer.StatusCode}");
            }
            catch (HttpRequestException)
            {
                await Task.Delay(10);
            }
        }
    }

    public static Task<Server> ProductAsync(Province province) =>
        StartAsync(address => [ProductProcess.Library, "serve", "--data", province.Store.DataFolder, "--urls", address], "/sign-in");

    /// <summary>Signs in through the form, as a person does, and gives the cookies to repeat.</summary>
    public async Task<string> SignInAsync(string user, string password)
    {
        var jar = new CookieContainer();
        using var client = new HttpClient(new HttpClientHandler { CookieContainer = jar }) { BaseAddress = Address };
        var page = await client.GetStringAsync("/sign-in");
        var fields = InputPattern().Matches(page).Select(input => (Name: Attribute(input.Value, "name"), Value: Attribute(input.Value, "value"), Type: Attribute(input.Value, "type")))
            .Where(input => input.Name.Length > 0).DistinctBy(input => input.Name).ToList();
        var secret = fields.First(field => field.Type == "password").Name;
        var name = fields.First(field => field.Type is "text" or "tel" or "" && field.Name != "__RequestVerificationToken").Name;
        var values = fields.ToDictionary(field => field.Name, field => field.Name == secret ? password : field.Name == name ? user : field.Value);
        using var answer = await client.PostAsync("/sign-in", new FormUrlEncodedContent(values));
        var cookies = jar.GetCookieHeader(Address);
        return answer.RequestMessage!.RequestUri!.AbsolutePath != "/sign-in" ? cookies : throw new InvalidOperationException("The bench could not sign in.");
    }

    public async ValueTask DisposeAsync()
    {
        if (!Process.HasExited) { Process.Kill(entireProcessTree: true); await Process.WaitForExitAsync(); }
        Process.Dispose();
    }

    private static Process Start(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.ErrorDataReceived += (_, line) => { if (line.Data is not null) Console.Error.WriteLine(line.Data); };
        process.BeginErrorReadLine();
        return process;
    }

    private static string Attribute(string input, string name) =>
        WebUtility.HtmlDecode(Regex.Match(input, $"\\b{name}=\"([^\"]*)\"", RegexOptions.None, TimeSpan.FromSeconds(1)).Groups[1].Value);

    [GeneratedRegex("<input[^>]*>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InputPattern();
}
