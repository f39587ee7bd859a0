using SoTay.Features.Organisations;

namespace SoTay.Cli.Demo;

/// <summary>One organisation of the plan, before it is a row: what stands where, and how many people it is to have.</summary>
internal sealed record DemoUnit(string Code, string Name, OrganisationKind Kind, DateOnly EstablishedOn)
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public DemoUnit? Parent { get; init; }

    public EconomicKind? EconomicKind { get; init; }

    public LocalityKind LocalityKind { get; init; }

    /// <summary>Members to invent; 0 for what stands above cells.</summary>
    public int Members { get; init; }

    /// <summary>Itself and all that stands above it.</summary>
    public IReadOnlyList<Guid> Line => Parent is null ? [Id] : [Id, .. Parent.Line];

    public bool IsCell => Kind is OrganisationKind.Cell or OrganisationKind.GrassrootsCell;
}
