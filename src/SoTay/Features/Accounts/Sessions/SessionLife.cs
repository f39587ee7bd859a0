using SoTay.Platform.Auth;

namespace SoTay.Features.Accounts.Sessions;

/// <summary>
/// How long a session lives without being used. A secretary's own phone keeps it for weeks, because a village without signal
/// cannot sign in again; a shared device, and a role that sees more than a cell, ends within the day.
/// </summary>
internal static class SessionLife
{
    public static readonly TimeSpan OwnDevice = TimeSpan.FromDays(30);
    public static readonly TimeSpan WorkingDay = TimeSpan.FromHours(12);

    public static TimeSpan Of(Person person, bool shared) =>
        shared || SecondFactorRule.IsRequiredFor(person) ? WorkingDay : OwnDevice;
}
