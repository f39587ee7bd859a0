namespace SoTay.Platform.Auth;

/// <summary>Capabilities held at an organisation; they reach everything below it.</summary>
public sealed record Grant(Guid Organisation, string Role, IReadOnlySet<Capability> Capabilities);
