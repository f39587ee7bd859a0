namespace SoTay.Features.Policies;

/// <summary>
/// Who stands above an organisation, and what it is called. The tree lives in a room below this one, so that room answers through this seam.
/// </summary>
public interface IOrganisationLine
{
    /// <summary>Ancestors on that date, nearest first, without the organisation itself.</summary>
    Task<IReadOnlyList<Guid>> AncestorsAsync(Guid organisation, DateOnly date, CancellationToken cancellation);

    /// <summary>The living organisation of a code; null when there is none.</summary>
    Task<OrganisationName?> ByCodeAsync(string code, CancellationToken cancellation);

    /// <summary>Names of organisations, by id.</summary>
    Task<IReadOnlyDictionary<Guid, OrganisationName>> NamesAsync(IReadOnlyList<Guid> organisations, CancellationToken cancellation);
}
