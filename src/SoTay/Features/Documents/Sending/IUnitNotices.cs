namespace SoTay.Features.Documents.Sending;

/// <summary>A word to whoever leads a unit, on the ways on which people are told of meetings; kept by the room of meetings.</summary>
public interface IUnitNotices
{
    /// <summary>Goes out with the next save; a unit is told once of a subject. A unit without a secretary today is told nothing.</summary>
    Task TellAsync(Guid subject, IReadOnlyCollection<Guid> units, string title, string say, Func<Guid, string> href, CancellationToken cancellation);
}
