namespace SoTay.Features.Meetings.Ballots;

/// <summary>A ballot that waits for this member's vote.</summary>
public sealed record OpenBallot(Guid Meeting, MeetingBallot Ballot);
