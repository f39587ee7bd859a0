using SoTay.Platform.Auth;

namespace SoTay.Features.Accounts;

/// <summary>Every role that sees more than its own cell proves itself twice (design/architecture.md, security in the walls).</summary>
public static class SecondFactorRule
{
    private static readonly HashSet<string> AboveCell =
    [
        nameof(Role.AssignedObserver), nameof(Role.CommuneOffice), nameof(Role.CommuneSecretary),
        nameof(Role.ProvinceOffice), nameof(Role.Inspector), nameof(Role.Administrator),
    ];

    public static bool IsRequiredFor(Person person) => person.Grants.Any(grant => AboveCell.Contains(grant.Role));
}
