namespace SoTay.Features.Policies;

/// <summary>
/// Who stands above an organisation. The tree lives in a room below this one, so that room answers through this seam.
/// </summary>
public interface IOrganisationLine
{
    /// <summary>Ancestors on that date, nearest first, without the organisation itself.</summary>
    Task<IReadOnlyList<Guid>> AncestorsAsync(Guid organisation, DateOnly date, CancellationToken cancellation);
}
