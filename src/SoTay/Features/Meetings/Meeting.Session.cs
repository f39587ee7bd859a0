using SoTay.Features.Meetings.Cycle;
using SoTay.Features.Meetings.Operations;
using SoTay.Platform;
using SoTay.Platform.Time;

namespace SoTay.Features.Meetings;

public sealed partial class Meeting
{
    /// <summary>
    /// The session of the cell committee that prepares this meeting (secretary and deputy where there is no committee): held already,
    /// not after the meeting, at least two people. It becomes a meeting of its own with short minutes.
    /// </summary>
    /// <param name="committee">Roll-call lines of those who hold a post in the cell, new and unsaved.</param>
    internal Refusal? HoldSession(SessionWords said, IReadOnlyList<Attendance> committee, DateTime now, out Meeting? session)
    {
        session = null;
        if (IsSettled) return Closed();
        if (said.HeldOn > VietnamClock.DateOf(now)) return MeetingRefusals.InTheFuture(said.HeldOn);
        if (said.HeldOn > HeldOn || said.HeldOn == HeldOn && said.StartsAt >= StartsAt) return CycleRefusals.SessionAfterMeeting(said.HeldOn, HeldOn);
        if (said.EndsAt <= said.StartsAt) return MeetingRefusals.EndBeforeStart;
        var present = committee.Where(line => said.Present.Contains(line.MemberId)).ToList();
        if (present.Count < 2) return CycleRefusals.SessionOfOne(committee.Count);
        var refusal = MeetingChange.Limit(said.Checked, AgendaItem.WordsLimit, "Checked", needed: false) ?? MeetingChange.Limit(said.Agreed, AgendaItem.WordsLimit, "Agreed")
            ?? MeetingChange.Limit(said.Proposals, AgendaItem.WordsLimit, "Proposals", needed: false);
        if (refusal is not null) return refusal;
        session = Written(said, committee, present);
        return null;
    }

    private Meeting Written(SessionWords said, IReadOnlyList<Attendance> committee, List<Attendance> present)
    {
        var session = new Meeting
        {
            OrganisationId = OrganisationId, Kind = MeetingKind.Committee, Month = Month, HeldOn = said.HeldOn, StartsAt = said.StartsAt, PreparesId = Id, State = MeetingState.Open,
            Place = said.Place.Trim(), Topic = $"chuẩn bị {char.ToLowerInvariant(Title[0])}{Title[1..]}",
            OpenedAt = VietnamClock.Moment(said.HeldOn, said.StartsAt), EndedAt = VietnamClock.Moment(said.HeldOn, said.EndsAt),
            ChairId = present[0].MemberId, MeetingSecretaryId = present[1].MemberId,
        };
        foreach (var line in committee)
        {
            line.Status = present.Contains(line) ? AttendanceStatus.Present : AttendanceStatus.Excused;
            session.Attendances.Add(line);
        }

        session.AddConcluded(AgendaPurpose.LastResolution, "Kiểm điểm việc tháng trước", said.Checked);
        session.AddConcluded(AgendaPurpose.Other, "Thống nhất nội dung, dự thảo nghị quyết", said.Agreed);
        session.AddConcluded(AgendaPurpose.NextTasks, "Đề xuất nhiệm vụ, phân công tháng sau", said.Proposals);
        return session;
    }

    private void AddConcluded(AgendaPurpose purpose, string title, string words) => Agenda.Add(new AgendaItem
    {
        MeetingId = Id, OrganisationId = OrganisationId, Place = Agenda.Count + 1, Part = AgendaPart.Conduct, Purpose = purpose, Title = title, Conclusion = words.Trim(),
    });

    /// <summary>Locks minutes that end in no document of the register.</summary>
    internal void SealMinutes(DateTime now, string minutesHash)
    {
        var roll = new RollCall(Attendances);
        (Present, Excused, Unexcused, Exempt) = (roll.Present, roll.Excused, roll.Unexcused, roll.Exempt);
        (MinutesHash, State, SealedAt) = (minutesHash, MeetingState.Sealed, now);
        SealHash = ContentHash();
    }
}
