using SoTay.Features.Organisations;

namespace SoTay.Features.Members.Lists;

/// <summary>The organisation a register is of.</summary>
public sealed record RosterHead(Guid Id, string Name, OrganisationKind Kind, int Cells)
{
    public bool IsCell => Kind is OrganisationKind.Cell or OrganisationKind.GrassrootsCell;
}
