using SoTay.Platform;

namespace SoTay.Features.Organisations;

/// <summary>A room below that ties something to an organisation and acts when its life ends, in the same save.</summary>
public interface IFollowsOrganisations
{
    /// <summary>Why the unit cannot end on that day; null when this room has nothing against it.</summary>
    Task<Refusal?> HinderAsync(Guid ending, DateOnly on, CancellationToken cancellation) => Task.FromResult<Refusal?>(null);

    /// <summary>Adds its changes to the context; the caller saves.</summary>
    Task EndedAsync(Guid ended, Guid? successor, Decision decision, CancellationToken cancellation);
}
