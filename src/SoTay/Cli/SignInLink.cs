using System.Text.Encodings.Web;
using System.Text.Json;
using SoTay.Features.Accounts;
using SoTay.Features.Accounts.Invitations;

namespace SoTay.Cli;

/// <summary>Tells the one-time link of an account; it is shown here and nowhere else.</summary>
internal static class SignInLink
{
    public static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Task TellAsync(CommandCall call, Account account, string code)
    {
        var link = (call["--address"] ?? "http://127.0.0.1:5080").TrimEnd('/') + AccountLinks.Invitation(code);
        return call.Out.WriteLineAsync(call.Json
            ? JsonSerializer.Serialize(new { userName = account.UserName, link, days = Invitation.Life.Days }, Readable)
            : $"Tài khoản {account.UserName} ({account.DisplayName}). Mở liên kết này một lần, trong {Invitation.Life.Days} ngày, để đặt mật khẩu:\n{link}");
    }
}
