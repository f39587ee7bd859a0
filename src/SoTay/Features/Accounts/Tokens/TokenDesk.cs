using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Accounts.Tokens;

/// <summary>Makes and revokes tokens, for the command and the administrator's page alike.</summary>
public sealed class TokenDesk(AppDb db, VietnamClock clock, SignedInTokens tokens)
{
    /// <param name="days">How long it holds; null holds until it is revoked.</param>
    /// <returns>The refusal, or the token and its secret, which exists nowhere else.</returns>
    public async Task<(Refusal? Refusal, ApiToken? Token, string? Secret)> MakeAsync(string? name, Organisation under, IReadOnlyCollection<string> scopes, int? days, Actor actor)
    {
        name = name?.Trim() ?? "";
        if (name.Length == 0) return (AccountRefusals.TokenNameMissing, null, null);
        if (name.Length > ApiToken.NameLimit) return (AccountRefusals.NameTooLong, null, null);
        if (scopes.Count == 0 || TokenScopes.Unknown(scopes).Count > 0) return (AccountRefusals.ScopesMissing, null, null);
        if (days is <= 0 or > ApiToken.DaysLimit) return (AccountRefusals.TokenDaysOutside, null, null);
        if (under.IsEnded) return (AccountRefusals.TokenUnderEnded(under.Name), null, null);
        if (await db.ApiTokens.AnyAsync(row => row.Name == name && row.RevokedAt == null)) return (AccountRefusals.TokenNameTaken(name), null, null);
        var (secret, now) = (ApiToken.NewSecret(), clock.Now);
        var token = new ApiToken
        {
            Name = name, Hash = ApiToken.HashOf(secret), OrganisationId = under.Id, Scopes = string.Join(' ', scopes.Distinct()), CreatedAt = now,
            ExpiresAt = days is null ? null : now.AddDays(days.Value),
        };
        db.Add(token);
        await db.SaveAsync(actor);
        return (null, token, secret);
    }

    /// <summary>The next call with it is refused, on other nodes within seconds.</summary>
    public async Task RevokeAsync(ApiToken token, Actor actor)
    {
        token.Revoke(clock.Now);
        await db.SaveAsync(actor);
        tokens.Forget(token.Id);
    }
}
