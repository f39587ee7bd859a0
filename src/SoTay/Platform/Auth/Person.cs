using SoTay.Platform.Audit;

namespace SoTay.Platform.Auth;

/// <summary>The signed-in person, or the token acting for one: who it is and where it may do what.</summary>
public sealed record Person(Guid AccountId, Guid? MemberId, string Name, IReadOnlyList<Grant> Grants)
{
    /// <summary>Organisations at which some grant is held; sight reaches everything below them.</summary>
    public IReadOnlyList<Guid> Reach { get; } = [.. Grants.Select(grant => grant.Organisation).Distinct()];

    /// <summary>Set while the person writes for a member; see <see cref="ActedFor"/>.</summary>
    public ActedFor? For { get; init; }

    public Actor Actor => new(AccountId, Name, For?.MemberId);

    public Actor ActingFor(Guid memberId) => new(AccountId, Name, memberId);

    /// <summary>Organisations from which a capability flows down.</summary>
    public IReadOnlyList<Guid> HoldersOf(Capability capability) =>
        [.. Grants.Where(grant => grant.Capabilities.Contains(capability)).Select(grant => grant.Organisation).Distinct()];

    /// <summary>Held for the affairs of this very organisation, whatever stands above or below it.</summary>
    public bool HoldsFor(Capability capability, Guid organisation) => Grants.Any(grant => grant.Organisation == organisation && grant.Own.Contains(capability));

    /// <summary>True when the capability is held anywhere: for menus, never for access.</summary>
    public bool HoldsSomewhere(Capability capability) => Grants.Any(grant => grant.Capabilities.Contains(capability) || grant.Own.Contains(capability));
}
