using Microsoft.EntityFrameworkCore;

namespace SoTay.Features.Organisations.Schemes;

/// <summary>
/// A room below that keeps something at units tells a scheme what lies there, so that nobody is surprised on the day. What really becomes
/// of it is done by <see cref="IFollowsOrganisations"/>.
/// </summary>
public interface IMovesWithUnits
{
    /// <summary>How many units a question to the store names at once.</summary>
    private const int AtOnce = 500;

    /// <summary>Lines with their units; a line of nothing may be left out.</summary>
    /// <param name="ending">Units whose life ends.</param>
    /// <param name="moving">Units that go under another superior, without those below them.</param>
    Task<IReadOnlyList<MovingLine>> CountAsync(IReadOnlyCollection<Guid> ending, IReadOnlyCollection<Guid> moving, CancellationToken cancellation);

    /// <summary>So many at each unit.</summary>
    /// <param name="at">The unit of each thing that lies at one of those named.</param>
    /// <param name="opens">Where its things are listed.</param>
    public static async Task<IReadOnlyList<MovingPlace>> PlacesAsync(IReadOnlyCollection<Guid> units, Func<Guid[], IQueryable<Guid>> at, Func<Guid, string> opens, CancellationToken cancellation)
    {
        var places = new List<MovingPlace>();
        foreach (var some in units.Chunk(AtOnce))
            places.AddRange((await at(some).GroupBy(unit => unit).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancellation)).Select(group => new MovingPlace(group.Key, group.Count, opens(group.Key))));
        return places;
    }
}

/// <summary>So many of something at each unit, and what becomes of it.</summary>
/// <param name="What">What it is, in words that follow a number: "việc đang giao".</param>
/// <param name="Say">What becomes of it on the day.</param>
/// <param name="NeedsHands">It does not follow by itself: somebody has to see to it before the day.</param>
public sealed record MovingLine(string What, IReadOnlyList<MovingPlace> Places, string Say, bool NeedsHands = false)
{
    public int Count => Places.Sum(place => place.Count);
}

/// <summary>So many at one unit, and where they are listed; null of what is not there yet.</summary>
public sealed record MovingPlace(Guid Unit, int Count, string? Href);
