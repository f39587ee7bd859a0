using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using SoTay.Platform.Api;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;

namespace SoTay.Features.Accounts.Tokens;

/// <summary>Reads <c>Authorization: Bearer sotay_…</c> and puts the token's limited person behind the request.</summary>
internal sealed class TokenSignIn(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder,
    SignedInTokens tokens, AppDb db, PersonAccess access) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    private const string Prefix = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)) return AuthenticateResult.NoResult();
        if (await tokens.FindAsync(header[Prefix.Length..].Trim(), db, Context.RequestAborted) is not { } person)
            return AuthenticateResult.Fail("The token is unknown, revoked or expired.");
        access.SignIn(person);
        var identity = new ClaimsIdentity([new(ClaimTypes.NameIdentifier, person.AccountId.ToString())], Scheme.Name);
        return AuthenticateResult.Success(new(new ClaimsPrincipal(identity), Scheme.Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        return Problems.Of(StatusCodes.Status401Unauthorized, "unauthorized", "Thiếu mã truy cập, hoặc mã đã hết hạn hay bị thu hồi. Ghi Authorization: Bearer và mã.").ExecuteAsync(Context);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        Problems.Of(StatusCodes.Status403Forbidden, "forbidden", "Mã truy cập này không có quyền ở đây.").ExecuteAsync(Context);
}
