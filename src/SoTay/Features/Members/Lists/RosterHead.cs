using SoTay.Features.Organisations;

namespace SoTay.Features.Members.Lists;

/// <summary>The organisation a register is of.</summary>
public sealed record RosterHead(Guid Id, string Name, OrganisationKind Kind)
{
    public bool IsCell => Kind is OrganisationKind.Cell or OrganisationKind.GrassrootsCell;
}
