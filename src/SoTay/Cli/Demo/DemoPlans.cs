using SoTay.Features.Organisations;

namespace SoTay.Cli.Demo;

/// <summary>What the sizes other than a ward look like.</summary>
internal static class DemoPlans
{
    /// <summary>One village cell that stands alone.</summary>
    public static List<DemoUnit> Cell() =>
    [
        new("97.017.000.000.001", "Chi bộ bản Khe Sàng", OrganisationKind.GrassrootsCell, new(1988, 3, 3))
        {
            EconomicKind = EconomicKind.Residential, LocalityKind = LocalityKind.Village, Members = 20,
        },
    ];
}
