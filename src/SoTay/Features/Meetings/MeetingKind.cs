namespace SoTay.Features.Meetings;

/// <summary>Kinds of meeting. Statistics and boards count the regular and the thematic ones only.</summary>
public enum MeetingKind
{
    /// <summary>Thường kỳ.</summary>
    Regular,
    /// <summary>Chuyên đề: at least one a quarter, never instead of the regular one.</summary>
    Thematic,
    /// <summary>Hội nghị: the conference of a committee, such as that of a commune; the secretaries of the units below are asked to it.</summary>
    Conference,
    /// <summary>Mở rộng: guests from outside the cell are called as well.</summary>
    Extended,
    /// <summary>Họp chi ủy; where there is no committee the secretary and the deputy.</summary>
    Committee,
    /// <summary>Họp ban thường vụ.</summary>
    StandingCommittee,
    /// <summary>Đại hội chi bộ, in its simple form.</summary>
    Congress,
    /// <summary>Họp ban chấp hành (đảng ủy): all of a committee above cells.</summary>
    FullCommittee,
}
