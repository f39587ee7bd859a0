using SoTay.Features.Organisations;
using SoTay.Platform.Auth;

namespace SoTay.Features.Accounts.Roles;

/// <summary>Which role fits which kind of organisation, and who may hand it out: nobody gives more than the level above would.</summary>
public static class RoleRules
{
    private static readonly HashSet<Role> InCells = [Role.Member, Role.Secretary, Role.DeputySecretary, Role.CellCommitteeMember];

    /// <summary>Held only by a member of that very cell.</summary>
    public static bool IsOfCell(Role role) => InCells.Contains(role);

    public static bool Fits(Role role, OrganisationKind kind)
    {
        var cell = kind is OrganisationKind.Cell or OrganisationKind.GrassrootsCell;
        return role switch
        {
            Role.AssignedObserver or Role.Administrator => true,
            Role.CommuneOffice or Role.CommuneSecretary => kind is OrganisationKind.Commune or OrganisationKind.UpperCommittee or OrganisationKind.GrassrootsCommittee or OrganisationKind.Intermediate,
            Role.ProvinceOffice => kind is OrganisationKind.Province or OrganisationKind.Central,
            Role.Inspector => !cell,
            _ => cell && IsOfCell(role),
        };
    }

    /// <summary>
    /// Only an administrator makes administrators, only an administrator or a province's office makes a province's office:
    /// otherwise an office could lift itself above its superior.
    /// </summary>
    public static bool MayGive(Person giver, Role role)
    {
        var roles = giver.Grants.Select(grant => grant.Role).ToHashSet(StringComparer.Ordinal);
        if (roles.Contains(nameof(Role.Administrator))) return true;
        if (roles.Contains(nameof(Role.ProvinceOffice))) return role != Role.Administrator;
        return roles.Contains(nameof(Role.CommuneOffice)) && role is not (Role.Administrator or Role.ProvinceOffice);
    }

    public static IEnumerable<Role> Offered(Person giver, OrganisationKind kind) =>
        Enum.GetValues<Role>().Where(role => Fits(role, kind) && MayGive(giver, role));
}
