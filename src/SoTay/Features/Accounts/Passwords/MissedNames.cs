using System.Collections.Concurrent;

namespace SoTay.Features.Accounts.Passwords;

/// <summary>
/// Names that no account has, locked after as many wrong tries and for as long as an account would be: else six tries would tell
/// whether somebody has one. In memory only, and at most so many.
/// </summary>
public sealed class MissedNames(TimeProvider time)
{
    public const int Tries = 5;
    public static readonly TimeSpan Lock = TimeSpan.FromMinutes(15);
    private const int Most = 20_000;
    private readonly ConcurrentDictionary<string, (int Count, DateTime? Until)> _missed = new(StringComparer.OrdinalIgnoreCase);

    public DateTime? LockedUntil(string name) =>
        _missed.TryGetValue(name.Trim(), out var known) && known.Until > Now ? known.Until : null;

    /// <summary>One more wrong try; the end of the lock when it was the last one allowed.</summary>
    public DateTime? Miss(string name)
    {
        if (_missed.Count >= Most) _missed.Clear();
        return _missed.AddOrUpdate(name.Trim(), _ => (1, null), (_, known) => known.Count + 1 < Tries ? (known.Count + 1, null) : (0, Now + Lock)).Until;
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;
}
