using SoTay.Features.Policies;

namespace SoTay.Features.Meetings;

/// <summary>Whether enough of those with a vote are here for a resolution. Null threshold: the policy knows none for that day.</summary>
public sealed record Quorum(int PresentVoters, VoteBaseCount Base, int? Needed, VoteRule? Rule)
{
    public static Quorum Of(IReadOnlyCollection<Attendance> lines, PolicyReader rules, MeetingKind kind = MeetingKind.Regular)
    {
        var rule = rules.VoteIn(kind, VoteDecision.Resolution);
        var count = VoteBaseCount.For(rule?.Base ?? (kind.DecidesAsCommittee ? VoteBase.AllCommitteeMembers : VoteBase.OfficialMembersAdjusted), lines);
        return new(new RollCall(lines).PresentVoters, count, rule?.Needed(count.People), rule);
    }

    public bool IsReached => Needed is not { } needed || PresentVoters >= needed;
}
