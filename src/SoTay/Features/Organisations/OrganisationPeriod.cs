namespace SoTay.Features.Organisations;

/// <summary>Name, kind, code and superior of an organisation during one stretch of time. Stretches neither overlap nor leave gaps.</summary>
public sealed class OrganisationPeriod
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid OrganisationId { get; init; }

    public Guid? ParentId { get; set; }

    public required string Code { get; set; }

    public required string Name { get; set; }

    public required OrganisationKind Kind { get; set; }

    public required DateOnly From { get; init; }

    /// <summary>Last day, inclusive; null while it lasts.</summary>
    public DateOnly? To { get; set; }

    public bool Covers(DateOnly date) => From <= date && (To is null || To >= date);
}
