namespace SoTay.Features.Awards;

/// <summary>Papers of awards to hand out; the room of documents knows how papers look.</summary>
public interface IAwardPapers
{
    /// <summary>The decision with the list of those it commends.</summary>
    /// <param name="bonus">Money for each member of the list with its basis, VND; null where no policy gives any.</param>
    Task<byte[]> DecisionAsync(AwardDecision decision, IReadOnlyList<AwardLine> lines, (long Amount, string Basis)? bonus, CancellationToken cancellation);
}
