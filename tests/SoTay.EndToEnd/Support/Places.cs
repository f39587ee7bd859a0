using System.Text.RegularExpressions;

namespace SoTay.EndToEnd.Support;

/// <summary>Pages that a person reaches by following links from the first screen, one of each kind.</summary>
public static partial class Places
{
    /// <summary>Where a walk gives up; one that gets there has left pages out, and its test says so.</summary>
    public const int Most = 400;

    /// <summary>Follows links breadth first inside the product and opens one address of each shape; the page is open while the caller looks.</summary>
    public static async IAsyncEnumerable<(string Path, int Status)> WalkAsync(Visit visit)
    {
        var found = new HashSet<string> { "/" };
        var waiting = new Queue<string>(["/"]);
        while (waiting.TryDequeue(out var path))
        {
            var answer = await visit.GoAsync(path);
            yield return (path, answer.Status);
            var links = await visit.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('a[href]')].map(a => a.href)");
            foreach (var link in links)
            {
                var next = new Uri(link);
                if (next.Authority != visit.Address.Authority || next.AbsolutePath.Contains("sign-out", StringComparison.Ordinal) || next.AbsolutePath.StartsWith("/error", StringComparison.Ordinal) || FilePattern().IsMatch(next.AbsolutePath)) continue;
                if (found.Count <= Most && found.Add(Shape(next))) waiting.Enqueue(next.PathAndQuery);
            }
        }
    }

    /// <summary>An address with its identifiers, months and values left out: pages of one kind share it.</summary>
    private static string Shape(Uri address) =>
        IdentifierPattern().Replace(address.AbsolutePath, "*") + (address.Query.Length > 0 ? "?" + string.Join('&', address.Query.TrimStart('?').Split('&').Select(pair => pair.Split('=')[0]).Order(StringComparer.Ordinal)) : "");

    [GeneratedRegex("[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}|\\d{4}-\\d{2}(-\\d{2})?|(?<=/)\\d+(?=/|$)|(?<=/policies/(values|templates)/)[^/]+|(?<=/forms/[a-z-]+/)[^/]+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IdentifierPattern();

    [GeneratedRegex(@"\.(docx|xlsx|csv|pdf|svg|png|json|txt|gz)$|/file$|/export|/files/|/(papers|pictures|signatures|evidence)/[0-9a-f-]{36}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FilePattern();
}
