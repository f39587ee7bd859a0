namespace SoTay.Platform.Auth;

/// <summary>
/// The capability a page or endpoint asks for at the organisation of its route (<c>organisation</c>, <c>meeting</c>, <c>member</c>, …).
/// A route without one asks for the capability anywhere. An organisation out of sight answers 404, one in sight without the capability 403.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = false)]
public sealed class RequiresAttribute(Capability capability) : Attribute
{
    public Capability Capability { get; } = capability;
}
