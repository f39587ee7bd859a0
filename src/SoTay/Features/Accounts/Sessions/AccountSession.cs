namespace SoTay.Features.Accounts.Sessions;

/// <summary>
/// One sign-in on one device. The cookie names this row; ending the row ends the cookie within seconds.
/// Where the device was is not recorded (domain/data-protection.md, refusal 11).
/// </summary>
public sealed class AccountSession
{
    public const int DeviceLimit = 80;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AccountId { get; init; }

    public required SignInMethod Method { get; init; }

    /// <summary>Kind of device and browser in words, from the user agent.</summary>
    public required string Device { get; init; }

    /// <summary>A device that others use too: ends after hours instead of weeks.</summary>
    public bool OnSharedDevice { get; init; }

    public required DateTime StartedAt { get; init; }

    public DateTime SeenAt { get; set; }

    /// <summary>Ends here when nobody uses it until then.</summary>
    public DateTime ExpiresAt { get; set; }

    public DateTime? EndedAt { get; set; }

    public bool IsOpen(DateTime now) => EndedAt is null && ExpiresAt > now;
}

/// <summary>How a person proved who they are.</summary>
public enum SignInMethod
{
    Password,
    PasswordAndCode,
    Passkey,
    Invitation,
}
