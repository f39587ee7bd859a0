using SoTay.Features.Accounts.Sessions;

namespace SoTay.Features.Accounts;

/// <summary>Addresses of this room.</summary>
public static class AccountLinks
{
    public const string SignIn = "/sign-in";
    public const string SecondStep = "/sign-in/second-factor";
    public const string SignOut = "/sign-out";
    public const string SetUp = "/setup";
    public const string Own = "/account";
    public const string Password = "/account/password";
    public const string SecondFactor = "/account/second-factor";
    public const string Sessions = "/account/sessions";
    public const string Passkeys = "/account/passkeys";
    public const string Reminders = "/account/reminders";

    public const string Tokens = "/administration/tokens";

    public static string Of(Guid organisation) => $"/organisations/{organisation}/accounts";

    public static string New(Guid organisation) => Of(organisation) + "/new";

    public static string Secretaries(Guid organisation) => Of(organisation) + "/secretaries";

    public static string One(Guid account) => $"/accounts/{account}";

    public static string Invitation(string code) => $"/invitation/{code}";

    internal static string Settle(Hurdle hurdle) => hurdle == Hurdle.SetPassword ? Password : SecondFactor;
}
