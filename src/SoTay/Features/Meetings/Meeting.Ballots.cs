using SoTay.Features.Meetings.Ballots;

namespace SoTay.Features.Meetings;

public sealed partial class Meeting
{
    public List<MeetingBallot> Ballots { get; } = [];

    public MeetingBallot? BallotOf(Guid ballot) => Ballots.Find(row => row.Id == ballot);

    /// <summary>Those who may vote and are in the room, in the order of the register.</summary>
    public IEnumerable<Attendance> BallotVoters =>
        Attendances.Where(line => line.IsPresent && line.MayVote).OrderBy(line => line.SortKey, StringComparer.Ordinal).ThenBy(line => line.MemberId);
}
