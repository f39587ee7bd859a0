namespace SoTay.Features.Members.Admissions;

/// <summary>Votes on members and candidates in the sealed meetings of a cell; kept by the room of meetings, below.</summary>
public interface IMeetingVotes
{
    /// <summary>The latest first.</summary>
    /// <param name="rule">Key of the share that the vote needs: <c>admission</c>, <c>recognition</c>, <c>strike_off</c>, <c>resolution</c> … (policies <c>vote.*</c>).</param>
    Task<IReadOnlyList<MeetingVoteLine>> OfAsync(Guid cell, string rule, CancellationToken cancellation);
}

/// <param name="Resolution">Number of the resolution that the meeting ended in; empty where it has none.</param>
public sealed record MeetingVoteLine(Guid Id, DateOnly On, string Question, int Base, int For, int Against, int Other, string Resolution)
{
    public VoteCounts Counts(string? resolution) =>
        new(On, Base, For, Against, Other, string.IsNullOrWhiteSpace(resolution) ? Resolution : resolution, Id);
}
