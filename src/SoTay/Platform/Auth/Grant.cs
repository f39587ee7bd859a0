namespace SoTay.Platform.Auth;

/// <summary>Capabilities held at an organisation; they reach everything below it.</summary>
public sealed record Grant(Guid Organisation, string Role, IReadOnlySet<Capability> Capabilities)
{
    private static readonly HashSet<Capability> Nothing = [];

    /// <summary>Capabilities for the organisation's own affairs: they reach nothing below it.</summary>
    public IReadOnlySet<Capability> Own { get; init; } = Nothing;
}
