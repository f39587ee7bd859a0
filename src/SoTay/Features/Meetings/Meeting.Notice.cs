using SoTay.Platform;
using SoTay.Platform.Time;

namespace SoTay.Features.Meetings;

public sealed partial class Meeting
{
    /// <summary>Tells everybody; sent again it only records the later changes. Refuses an empty agenda, no place, a day gone by.</summary>
    public Refusal? SendNotice(DateTime now)
    {
        if (!IsPreparing) return IsSettled ? Closed() : MeetingRefusals.NotADraft;
        if (!Items.Any()) return MeetingRefusals.AgendaEmpty;
        if (string.IsNullOrWhiteSpace(Place)) return MeetingRefusals.PlaceMissing;
        if (HeldOn < VietnamClock.DateOf(now)) return MeetingRefusals.NoticeTooLate;
        NoticedAt ??= now;
        State = MeetingState.Noticed;
        return null;
    }

    /// <summary>A member's answer, changeable until the meeting is open. A new request waits for the secretary again.</summary>
    public Refusal? Answer(Guid member, bool coming, string reason, DateTime now, bool onBehalf = false)
    {
        if (AttendanceOf(member) is not { } line) return MeetingRefusals.NotInvited;
        if (NoticedAt is null) return MeetingRefusals.NotNoticed;
        if (!IsPreparing) return MeetingRefusals.AnswerTooLate;
        if (!coming && string.IsNullOrWhiteSpace(reason)) return MeetingRefusals.LeaveReasonMissing;
        if (reason.Length > NoticeAnswer.ReasonLimit) return MeetingRefusals.WordsTooLong(reason.Length, NoticeAnswer.ReasonLimit, "Reason");
        if (MeetingRefusals.SecretIn(reason, "Reason") is { } secret) return secret;
        var answer = Answers.Find(row => row.MemberId == member);
        if (answer is null)
            Answers.Add(answer = new NoticeAnswer
            {
                MeetingId = Id, OrganisationId = OrganisationId, MemberId = member, FullName = line.FullName, IsComing = coming, AnsweredAt = now,
            });
        (answer.IsComing, answer.Reason, answer.AnsweredAt, answer.IsOnBehalf, answer.IsAskedAgain) = (coming, coming ? "" : reason.Trim(), now, onBehalf, false);
        (answer.Decision, answer.DecidedAt) = (coming ? LeaveDecision.None : LeaveDecision.Waiting, null);
        (line.Status, line.Reason) = (Attendance.Unspoken(line.Standing), "");
        return null;
    }

    /// <summary>The secretary's word on a request for leave; may be turned round until the meeting is open.</summary>
    public Refusal? DecideLeave(Guid answerId, bool accept, DateTime now)
    {
        if (Answers.Find(row => row.Id == answerId) is not { IsComing: false } answer) return MeetingRefusals.LeaveGone;
        if (!IsPreparing) return IsSettled ? Closed() : MeetingRefusals.LeaveGone;
        (answer.Decision, answer.DecidedAt) = (accept ? LeaveDecision.Accepted : LeaveDecision.Refused, now);
        if (AttendanceOf(answer.MemberId) is { } line)
        {
            (line.Status, line.Reason) = (Attendance.Unspoken(line.Standing), "");
            if (accept) answer.MarkOn(line);
        }

        return null;
    }
}
