using System.Globalization;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SoTay.Features;
using SoTay.Features.Policies;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Cli;

/// <summary>A parsed call: words, options, and the store it works on.</summary>
public sealed class CommandCall
{
    private static readonly HashSet<string> Flags = ["--json", "--dry-run", "--accept-asked", "--phone-consent", "--help", "--demo", "--with-keys", "--webhooks-inside"];
    private readonly Dictionary<string, string> _options = new(StringComparer.Ordinal);

    public List<string> Words { get; } = [];

    public TextWriter Out { get; init; } = Console.Out;

    public TextWriter Error { get; init; } = Console.Error;

    public bool Json => Has("--json");

    public string? this[string option] => _options.GetValueOrDefault(option);

    public bool Has(string flag) => _options.ContainsKey(flag);

    public StoreOptions Store => new(Path.GetFullPath(this["--data"] ?? "data"), this["--database"] ?? Environment.GetEnvironmentVariable("SOTAY_DATABASE"));

    /// <summary><c>--clock 2026-12-03T19:30</c>: another present, for demonstration stores only; null is the machine's clock.</summary>
    public TimeProvider? Clock => this["--clock"] is not { } text ? null
        : DateTime.TryParseExact(text, "yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var start) ? new ShiftedClock(start)
        : throw new WrongCallException("--clock needs a moment such as 2026-12-03T19:30.");

    /// <summary>Throws <see cref="WrongCallException"/> when an option has no value.</summary>
    public static CommandCall Parse(IEnumerable<string> arguments, TextWriter? output = null, TextWriter? error = null)
    {
        var call = new CommandCall { Out = output ?? Console.Out, Error = error ?? Console.Error };
        string? waiting = null;
        foreach (var argument in arguments)
        {
            if (waiting is not null) { call._options[waiting] = argument; waiting = null; }
            else if (Flags.Contains(argument)) call._options[argument] = "true";
            else if (argument.StartsWith("--", StringComparison.Ordinal)) waiting = argument;
            else call.Words.Add(argument);
        }

        return waiting is null ? call : throw new WrongCallException($"{waiting} needs a value.");
    }

    /// <summary>The one word a command takes after its name.</summary>
    public string Word(string meaning) => Words is [var only] ? only : throw new WrongCallException($"{meaning} is missing, or there are too many words.");

    /// <summary>Says why there is nothing to work on, when nobody has made the store yet; null when it is there.</summary>
    public string? Missing => Store.IsPostgres || File.Exists(Store.SqliteFile) ? null
        : $"Chưa có kho dữ liệu ở {Store.DataFolder}. Chỉ đúng thư mục bằng --data DIR, hoặc tạo kho mới bằng sotay setup.";

    /// <summary>Services over the call's store, brought to this version's shape.</summary>
    public async Task<ServiceProvider> OpenAsync()
    {
        var services = new ServiceCollection().AddLogging(log => log
            .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning));
        services.AddHouse(Store);
        if (Clock is { } clock) services.Replace(ServiceDescriptor.Singleton(clock));
        var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        await db.PrepareAsync();
        await db.FillPoliciesAsync();
        return provider;
    }
}

/// <summary>The call does not fit the command: exit code 2 with the sentence and the usage.</summary>
public sealed class WrongCallException(string say) : Exception(say);
