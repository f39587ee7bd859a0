using SoTay.Features.Accounts.Tokens;
using SoTay.Features.Organisations;

namespace SoTay.Tests.Support;

public sealed partial class TestData
{
    /// <summary>The secret of a new token with scopes at an organisation.</summary>
    public async Task<string> TokenAsync(Organisation organisation, string scopes, DateTime? expires = null)
    {
        var secret = ApiToken.NewSecret();
        await AddAsync(new ApiToken { Name = "kiểm thử", Hash = ApiToken.HashOf(secret), OrganisationId = organisation.Id, Scopes = scopes, CreatedAt = app.Clock.GetUtcNow().UtcDateTime, ExpiresAt = expires });
        return secret;
    }

    /// <summary>A client that calls the API with that token.</summary>
    public HttpClient Caller(string? secret)
    {
        var client = app.Browse().Http;
        if (secret is not null) client.DefaultRequestHeaders.Authorization = new("Bearer", secret);
        return client;
    }
}
