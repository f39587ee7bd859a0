namespace SoTay.Features.Members.Admissions;

/// <summary>Votes on admissions in the sealed meetings of a cell; kept by the room of meetings, below.</summary>
public interface IMeetingVotes
{
    /// <summary>The latest first.</summary>
    /// <param name="stage"><see cref="CandidateStage.CellVote"/> or <see cref="CandidateStage.Probation"/>.</param>
    Task<IReadOnlyList<MeetingVoteLine>> OfAsync(Guid cell, CandidateStage stage, CancellationToken cancellation);
}

/// <param name="Resolution">Number of the resolution that the meeting ended in; empty where it has none.</param>
public sealed record MeetingVoteLine(Guid Id, DateOnly On, string Question, int Base, int For, int Against, int Other, string Resolution)
{
    public VoteCounts Counts(string? resolution) =>
        new(On, Base, For, Against, Other, string.IsNullOrWhiteSpace(resolution) ? Resolution : resolution, Id);
}
