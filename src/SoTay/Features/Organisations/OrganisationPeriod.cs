namespace SoTay.Features.Organisations;

/// <summary>Name, kind, code and superior of an organisation during one stretch of time. Stretches neither overlap nor leave gaps.</summary>
public sealed class OrganisationPeriod
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid OrganisationId { get; init; }

    public Guid? ParentId { get; init; }

    public required string Code { get; init; }

    public required string Name { get; init; }

    public required OrganisationKind Kind { get; init; }

    public required DateOnly From { get; init; }

    public DateOnly? To { get; set; }
}
