using System.Net;
using System.Net.Sockets;

namespace SoTay.Platform.Webhooks;

/// <summary>Which addresses this server calls for a user. An address that leads inside would let them reach what only the server can reach.</summary>
public static class WebhookAddress
{
    public const int Limit = 500;

    private static readonly string[] Home = ["localhost", ".localhost", ".local", ".internal", ".lan", ".home.arpa"];

    // Not for the open internet (RFC 6890 and its followers): this network, private, shared, loopback, link-local, tests, benchmarks, multicast, reserved.
    private static readonly IPNetwork[] Closed =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3", "::/128", "::1/128", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8", "2001:db8::/32",
            // Ways to wrap an address of the old kind: what is inside cannot be seen from here.
            "::/96", "64:ff9b::/96", "64:ff9b:1::/48", "2001::/32", "2002::/16",
        }.Select(text => IPNetwork.Parse(text)),
    ];

    /// <summary>
    /// Null unless it is https with a name that exists outside, without user or port of its own. With <paramref name="inside"/> also http, a
    /// number and any port. What the name leads to is asked at each call (<see cref="IsClosed"/>).
    /// </summary>
    public static Uri? Read(string? text, bool inside)
    {
        if (text is null || text.Length > Limit || !Uri.TryCreate(text.Trim(), UriKind.Absolute, out var uri) || uri.UserInfo.Length > 0 || uri.Fragment.Length > 0) return null;
        if (inside) return uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp ? uri : null;
        var host = uri.IdnHost.TrimEnd('.');
        return uri.Scheme == Uri.UriSchemeHttps && uri.IsDefaultPort && uri.HostNameType is UriHostNameType.Dns && host.Contains('.', StringComparison.Ordinal)
            && !Home.Any(end => host.EndsWith(end, StringComparison.OrdinalIgnoreCase)) ? uri : null;
    }

    /// <summary>Of this machine, the office's network, or otherwise not of the open internet.</summary>
    public static bool IsClosed(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily is not (AddressFamily.InterNetwork or AddressFamily.InterNetworkV6) || Closed.Any(network => network.Contains(address));
    }
}
