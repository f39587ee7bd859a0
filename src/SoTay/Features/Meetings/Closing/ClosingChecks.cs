using SoTay.Features.Meetings.Ballots;
using SoTay.Features.Policies;
using SoTay.Platform;
using SoTay.Platform.Time;

namespace SoTay.Features.Meetings.Closing;

/// <summary>What stands against sealing a meeting, and what is only said beforehand (domain rules: meetings, section 10).</summary>
/// <param name="Stops">Each has to be mended first.</param>
/// <param name="Warnings">Recorded as they are; the secretary may go on.</param>
public sealed record ClosingChecks(IReadOnlyList<Refusal> Stops, IReadOnlyList<string> Warnings)
{
    public static ClosingChecks Of(Meeting meeting, MeetingOutcome outcome, PolicyReader rules, DateTime now)
    {
        var stops = new List<Refusal>();
        if (meeting.State is MeetingState.Sealed) return new([MeetingRefusals.ClosedTwice], []);
        if (meeting.State is MeetingState.Cancelled) return new([MeetingRefusals.Cancelled], []);
        if (meeting.HeldOn > VietnamClock.DateOf(now)) stops.Add(MeetingRefusals.InTheFuture(meeting.HeldOn));
        if (meeting.OpenedAt is null) stops.Add(MeetingRefusals.NotOpened);
        if (meeting.EndedAt is null) stops.Add(MeetingRefusals.EndMissing);
        if (meeting.EndedAt <= meeting.OpenedAt) stops.Add(MeetingRefusals.EndBeforeStart);
        if (meeting.ChairId is null) stops.Add(MeetingRefusals.ChairMissing);
        if (meeting.MeetingSecretaryId is null) stops.Add(MeetingRefusals.SecretaryMissing);
        else if (meeting.MeetingSecretaryId == meeting.ChairId) stops.Add(MeetingRefusals.ChairTakesMinutes);
        stops.AddRange(meeting.Ballots.Where(row => row.State is BallotState.Open).Select(row => BallotRefusals.StillOpen(row.Question)));
        stops.AddRange(Votes(meeting, rules));
        if (outcome is MeetingOutcome.Resolution && Resolution(meeting, rules) is { } no) stops.Add(no);
        return new(stops, [.. Warn(meeting, rules, meeting.EndedAt ?? now)]);
    }

    // The recorded base must still follow from the roll-call: someone may have been tapped after the counting.
    private static IEnumerable<Refusal> Votes(Meeting meeting, PolicyReader rules)
    {
        var roll = new RollCall(meeting.Attendances);
        foreach (var vote in meeting.Votes)
        {
            if (rules.VoteIn(meeting.Kind, vote.Decision) is { } rule && VoteBaseCount.For(rule.Base, meeting.Attendances).People is var people && people != vote.Base)
                yield return MeetingRefusals.VoteBaseChanged(vote.Question, vote.Base, people);
            else if (!vote.IsSecret && vote.Hands > roll.PresentVoters) yield return MeetingRefusals.VoteHandsNow(vote.Question, vote.Hands, roll.PresentVoters);
        }
    }

    private static Refusal? Resolution(Meeting meeting, PolicyReader rules)
    {
        if (!meeting.Kind.DecidesAsCommittee && rules.Whole("meeting.cell.min_official_members_to_meet") is { } least && meeting.Attendances.Count(line => line.MayVote) < least.Value)
            return MeetingRefusals.SmallCell;
        var quorum = Quorum.Of(meeting.Attendances, rules, meeting.Kind);
        if (!quorum.IsReached) return MeetingRefusals.NoQuorum(quorum.PresentVoters, quorum.Needed!.Value);
        var vote = meeting.ResolutionVote;
        if (vote is null) return MeetingRefusals.NoResolutionVote;
        return vote.Passed ? null : MeetingRefusals.ResolutionNotPassed(vote.For, vote.Needed);
    }

    private static IEnumerable<string> Warn(Meeting meeting, PolicyReader rules, DateTime to)
    {
        if (!meeting.Kind.DecidesAsCommittee && meeting.OpenedAt is { } from && rules.Whole("meeting.regular.min_minutes") is { } least
            && (int)(to - from).TotalMinutes is var minutes && minutes < least.Value)
            yield return $"Họp {minutes} phút, quy định ít nhất {least.Value} phút ({least.Basis.LegalBasis}).";
        if (meeting.HeldOn < meeting.Month) yield return $"Buổi của tháng {meeting.Month.Month} nhưng họp ngày {Platform.Ui.Dates.Full(meeting.HeldOn)}, trước tháng ấy.";
        if (meeting.Kind is MeetingKind.Regular && !MeetingDay.For(rules, meeting.Month).IsOnTime(meeting.HeldOn))
            yield return $"Họp ngày {Platform.Ui.Dates.Full(meeting.HeldOn)}, sau ngày {MeetingDay.For(rules, meeting.Month).Latest.Day} nên ghi là họp muộn.";
        if (meeting.Kind is MeetingKind.Regular && meeting.Score is null && rules.Whole("meeting.score.total") is not null) yield return "Chi bộ chưa chấm điểm buổi sinh hoạt này.";
        if (meeting.Tasks.Count == 0) yield return "Buổi họp chưa giao việc nào cho ai.";
        if (meeting.Items.Where(item => item.Conclusion.Length == 0).Select(item => item.Place).ToList() is { Count: > 0 } bare)
            yield return $"Chưa ghi kết luận: mục {string.Join(", ", bare)}.";
    }
}
