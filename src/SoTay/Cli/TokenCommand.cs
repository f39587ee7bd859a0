using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts;
using SoTay.Features.Accounts.Tokens;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;

namespace SoTay.Cli;

/// <summary>Makes and revokes API tokens. The secret is shown once; the store keeps its hash.</summary>
internal sealed class TokenCommand : ICommand
{
    private static readonly Actor By = Actor.Program("Lệnh token");

    public string Name => "token";

    public string Usage => "token create NAME --under CODE --scopes A,B [--days N] | token revoke NAME";

    public async Task<int> RunAsync(CommandCall call)
    {
        if (call.Words is not [var verb, var name]) throw new WrongCallException("token needs a verb and a name.");
        if (verb is not ("create" or "revoke")) throw new WrongCallException($"There is no 'token {verb}'.");
        await using var house = await call.OpenAsync();
        await using var scope = house.CreateAsyncScope();
        var (db, desk) = (scope.ServiceProvider.GetRequiredService<AppDb>(), scope.ServiceProvider.GetRequiredService<TokenDesk>());
        return verb == "create" ? await CreateAsync(call, db, desk, name) : await RevokeAsync(call, db, desk, name);
    }

    private static async Task<int> CreateAsync(CommandCall call, AppDb db, TokenDesk desk, string name)
    {
        var scopes = SetupCommand.Needed(call, "--scopes").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (scopes.Length == 0 || TokenScopes.Unknown(scopes).Count > 0)
            throw new WrongCallException($"--scopes are some of: {string.Join(", ", TokenScopes.All)}.");
        int? days = call["--days"] is not { } text ? null
            : int.TryParse(text, CultureInfo.InvariantCulture, out var whole) && whole > 0 ? whole : throw new WrongCallException("--days needs a whole number above 0.");
        var under = await UserCommand.AtAsync(call, db, "--under");
        var (refusal, token, secret) = await desk.MakeAsync(name, under, scopes, days, By);
        if (token is null) return await call.RefuseAsync("token_refused", refusal!.Say);

        await call.Out.WriteLineAsync(call.Json
            ? JsonSerializer.Serialize(new { name, token = secret, under = under.Code, scopes, expires = token.ExpiresAt }, SignInLink.Readable)
            : $"Mã truy cập {name}, chỉ hiện một lần, giữ kín:\n{secret}");
        return 0;
    }

    private static async Task<int> RevokeAsync(CommandCall call, AppDb db, TokenDesk desk, string name)
    {
        if (await db.ApiTokens.FirstOrDefaultAsync(row => row.Name == name && row.RevokedAt == null) is not { } token)
            return await call.RefuseAsync("no_token", $"Không có mã truy cập nào tên “{name}” đang dùng.");

        await desk.RevokeAsync(token, By);
        await call.Out.WriteLineAsync(call.Json ? JsonSerializer.Serialize(new { name, revoked = true }, SignInLink.Readable) : $"Đã thu hồi mã truy cập {name}; nó thôi dùng được trong vài giây.");
        return 0;
    }
}
