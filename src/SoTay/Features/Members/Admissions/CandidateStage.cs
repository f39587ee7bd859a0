namespace SoTay.Features.Members.Admissions;

/// <summary>What a candidate waits for, in the order of the path (domain rules: members, section 1); the last two are its ends.</summary>
public enum CandidateStage
{
    Helpers,
    Course,
    Application,
    Opinions,
    CellVote,
    Decision,
    Ceremony,

    /// <summary>Twelve months, then the cell proposes recognition.</summary>
    Probation,
    Recognition,
    Official,
    Stopped,
}

/// <summary>For the first time, or again after leaving (kết nạp lại).</summary>
public enum AdmissionKind
{
    First,
    Again,
}

/// <summary>Why the path ended before the decision: a code only, nothing about the person is written down.</summary>
public enum StopReason
{
    Withdrawn,
    VoteFailed,
    NotMeetingStandards,
    RefusedAbove,
    Moved,

    /// <summary>A probationer who left the roster; the record says how.</summary>
    LeftRoster,
}

/// <summary>What a competent level agreed to in writing, where the rule lets it.</summary>
public enum ConsentKind
{
    OverAge,
    Education,
    HelperTime,
    Readmission,
}
