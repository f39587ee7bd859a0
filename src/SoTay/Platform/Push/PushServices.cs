namespace SoTay.Platform.Push;

/// <summary>Hosts to which this store may send, by exact name or <c>*.</c> for everything below a name; none of them means that push is off.</summary>
public sealed class PushServices(string? listed)
{
    /// <summary>The value that switches push off.</summary>
    public const string None = "none";

    private const string Below = "*.";
    private readonly string[] _hosts = listed is null or None ? [] : listed.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public bool IsOn => _hosts.Length > 0;

    /// <summary>The service to which an endpoint belongs; null when it is none of those allowed.</summary>
    public string? Of(Uri endpoint) => Array.Find(_hosts, host => host.StartsWith(Below, StringComparison.Ordinal)
        ? endpoint.IdnHost.EndsWith(host[1..], StringComparison.OrdinalIgnoreCase)
        : endpoint.IdnHost.Equals(host, StringComparison.OrdinalIgnoreCase));
}
