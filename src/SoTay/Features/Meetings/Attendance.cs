using SoTay.Features.Meetings.Presence;
using SoTay.Platform.Data;

namespace SoTay.Features.Meetings;

/// <summary>
/// One line of the roll-call. Name, standing and right to vote are kept as they were on the day, so that a sealed meeting
/// never changes with the roster.
/// </summary>
public sealed class Attendance : IVersioned
{
    public const int ReasonLimit = 400;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid MeetingId { get; init; }

    public required Guid MemberId { get; init; }

    public required string FullName { get; set; }

    public required string SortKey { get; set; }

    /// <summary>Post or remark under the name: "Phó bí thư", "Dự bị, không biểu quyết".</summary>
    public string Remark { get; set; } = "";

    public required AttendanceStanding Standing { get; set; }

    /// <summary>An official member by permanent placement: counts in the base of votes.</summary>
    public bool IsOfficial { get; set; }

    /// <summary>A member of the cell committee, secretary and deputy included.</summary>
    public bool IsCommittee { get; set; }

    public required AttendanceStatus Status { get; set; }

    public string Reason { get; set; } = "";

    /// <summary>How presence was shown, and when; null where the list was simply left or tapped.</summary>
    public PresenceWay? CameBy { get; set; }

    public DateTime? CameAt { get; set; }

    /// <summary>Came after the beginning; null for who was here from it.</summary>
    public DateTime? ArrivedAt { get; set; }

    /// <summary>Left before the end. Counts as present in the minutes and among those who may have voted.</summary>
    public DateTime? LeftAt { get; set; }

    public int Version { get; set; }

    public bool IsPresent => Status is AttendanceStatus.Present;

    public bool IsAbsent => Status is AttendanceStatus.Excused or AttendanceStatus.Unexcused;

    /// <summary>Stands in the number of those who have to come; the exempt and those elsewhere only when they do come.</summary>
    public bool IsCounted => Standing is AttendanceStanding.Expected or AttendanceStanding.TemporaryHere || IsPresent;

    /// <summary>Probationers and those here by temporary placement discuss but have no vote.</summary>
    public bool MayVote => IsOfficial && Standing is not AttendanceStanding.TemporaryHere;

    /// <summary>The status that this standing has when nobody says anything.</summary>
    public static AttendanceStatus Unspoken(AttendanceStanding standing) => standing switch
    {
        AttendanceStanding.Exempt => AttendanceStatus.Exempt,
        AttendanceStanding.Elsewhere => AttendanceStatus.Elsewhere,
        _ => AttendanceStatus.Present,
    };
}
