using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts.Sessions;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Accounts.Tokens;

/// <summary>Who a token is, kept as long as a session is (<see cref="SignedInPeople.Fresh"/>); a revoked one stops within that time.</summary>
public sealed class SignedInTokens(VietnamClock clock)
{
    private const int Most = 5_000;
    private static readonly TimeSpan UsedStep = TimeSpan.FromMinutes(5);
    private readonly ConcurrentDictionary<string, (Person Person, DateTime At)> _known = new(StringComparer.Ordinal);

    public async ValueTask<Person?> FindAsync(string secret, AppDb db, CancellationToken cancellation)
    {
        var (now, hash) = (clock.Now, ApiToken.HashOf(secret));
        var key = Convert.ToBase64String(hash);
        if (_known.TryGetValue(key, out var known) && now - known.At < SignedInPeople.Fresh) return known.Person;
        var token = await db.ApiTokens.AsNoTracking().FirstOrDefaultAsync(row => row.Hash == hash, cancellation);
        if (token?.IsOpen(now) != true) { _known.TryRemove(key, out _); return null; }
        if (token.UsedAt is not { } used || now - used > UsedStep)
            await db.ApiTokens.Where(row => row.Id == token.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.UsedAt, now), cancellation);
        var person = new Person(token.Id, null, $"Mã truy cập {token.Name}", [new Grant(token.OrganisationId, "Token", TokenScopes.Of(token.Scopes))]);
        if (_known.Count >= Most) _known.Clear();
        _known[key] = (person, now);
        return person;
    }

    /// <summary>After a token was revoked on this node.</summary>
    public void Forget(Guid token)
    {
        foreach (var (key, known) in _known)
            if (known.Person.AccountId == token) _known.TryRemove(key, out _);
    }
}
