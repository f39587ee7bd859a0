namespace SoTay.Features.Members.Paths;

/// <summary>The ways in which membership rests, ends or comes back (domain rules: members, section 6; meetings, section 9; inspection, section 6).</summary>
public enum PathKind
{
    /// <summary>Miễn công tác và sinh hoạt đảng.</summary>
    Exemption,

    /// <summary>Đình chỉ sinh hoạt.</summary>
    Suspension,

    /// <summary>Rà soát, sàng lọc (02-HD/BTCTW 12/4/2021).</summary>
    Screening,

    /// <summary>Xóa tên.</summary>
    StrikeOff,

    /// <summary>Xin ra khỏi Đảng.</summary>
    VoluntaryLeave,

    /// <summary>Khai trừ: only the decision and its effect are kept, never the conduct.</summary>
    Expulsion,

    /// <summary>Từ trần.</summary>
    Death,

    /// <summary>Phục hồi đảng tịch.</summary>
    Restoration,
}

public enum PathState
{
    /// <summary>On the way; a member has at most one such path at a time.</summary>
    Open,

    /// <summary>What it is about is in force; something is still waited for (its end, the card, an answer to a complaint).</summary>
    InForce,
    Done,
    Stopped,
}

/// <summary>Why a path ended before its goal: a code only.</summary>
public enum PathStop
{
    Withdrawn,
    VoteFailed,
    RefusedAbove,
    Mistaken,

    /// <summary>The member left the roster in another way; the record says how.</summary>
    LeftRoster,
}

/// <summary>What a step does to the member's record, in the same save.</summary>
public enum PathEffect
{
    None,
    BeginExemption,
    EndExemption,
    BeginSuspension,
    EndSuspension,
    StrikeOff,
    Resign,
    Expel,
    Die,
    Restore,
}
