namespace SoTay.Platform.Auth;

/// <summary>
/// The capability a page or endpoint asks for at the organisation of its route (<c>organisation</c>, <c>meeting</c>, <c>member</c>, …).
/// A route without one asks for the capability anywhere. An organisation out of sight answers 404, one in sight without the capability 403.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = false)]
public sealed class RequiresAttribute(Capability capability) : Attribute
{
    public Capability Capability { get; } = capability;

    public Place At { get; init; }
}

/// <summary>Where, seen from the organisation of the route, the capability has to be held.</summary>
public enum Place
{
    /// <summary>At the organisation itself or anywhere above it.</summary>
    Here,

    /// <summary>At its direct superior or above: what is decided on a unit is not the unit's own to decide. The topmost unit has nobody above and decides itself.</summary>
    Above,
}
