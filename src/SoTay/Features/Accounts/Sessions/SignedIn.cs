using SoTay.Platform.Auth;

namespace SoTay.Features.Accounts.Sessions;

/// <summary>A live session as requests see it for some seconds: who it is, and what stands in the way of working.</summary>
public sealed record SignedIn(Guid SessionId, Person Person, Hurdle Hurdle, bool OnSharedDevice, DateTime LoadedAt);

/// <summary>What a person has to do before anything else.</summary>
public enum Hurdle
{
    None,
    /// <summary>The first password, or one that an office reset, has to be replaced.</summary>
    SetPassword,
    /// <summary>The role sees more than one cell and asks for a second factor.</summary>
    EnrolSecondFactor,
}
