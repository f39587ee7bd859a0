namespace SoTay.Features.Organisations.Schemes;

/// <summary>
/// A room below that keeps something at units tells a scheme what lies there, so that nobody is surprised on the day. What really becomes
/// of it is done by <see cref="IFollowsOrganisations"/>.
/// </summary>
public interface IMovesWithUnits
{
    /// <summary>How many units a question to the store names at once.</summary>
    public const int AtOnce = 500;

    /// <summary>Lines with their numbers; a line of nothing may be left out.</summary>
    /// <param name="ending">Units whose life ends.</param>
    /// <param name="moving">Units that go under another superior, without those below them.</param>
    Task<IReadOnlyList<MovingLine>> CountAsync(IReadOnlyCollection<Guid> ending, IReadOnlyCollection<Guid> moving, CancellationToken cancellation);
}

/// <summary>So many of something, and what becomes of it.</summary>
/// <param name="What">What it is, in words that follow a number: "việc đang giao".</param>
/// <param name="Say">What becomes of it on the day.</param>
/// <param name="NeedsHands">It does not follow by itself: somebody has to see to it before the day.</param>
public sealed record MovingLine(string What, int Count, string Say, bool NeedsHands = false);
