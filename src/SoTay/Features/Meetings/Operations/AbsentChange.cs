using SoTay.Platform;

namespace SoTay.Features.Meetings.Operations;

/// <summary>A member is not here, excused or not. For the exempt and those elsewhere it takes back that they came.</summary>
public sealed record AbsentChange(Guid Member, bool Excused = true, string Reason = "") : MeetingChange
{
    public override MeetingOperationKind Kind => MeetingOperationKind.Absent;

    public override Guid Target => Member;

    internal override Refusal? ApplyTo(Meeting meeting, MeetingMoment moment)
    {
        if (meeting.AttendanceOf(Member) is not { } line) return MeetingRefusals.NotOfThisCell;
        if (Limit(Reason, Attendance.ReasonLimit, "Reason", needed: false) is { } no) return no;
        (line.ArrivedAt, line.LeftAt) = (null, null);
        line.Status = line.Standing is AttendanceStanding.Exempt or AttendanceStanding.Elsewhere
            ? Attendance.Unspoken(line.Standing)
            : Excused ? AttendanceStatus.Excused : AttendanceStatus.Unexcused;
        (line.CameBy, line.CameAt) = (null, null);
        line.Reason = line.Status is AttendanceStatus.Excused ? Reason.Trim() : "";
        return null;
    }
}
