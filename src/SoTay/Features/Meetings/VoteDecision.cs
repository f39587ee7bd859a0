namespace SoTay.Features.Meetings;

/// <summary>What a cell decides by a vote; the keys are the policy's <c>vote.*</c>.</summary>
public enum VoteDecision
{
    Resolution,
    Admission,
    Recognition,
    ProbationerRemoval,
    ScreeningProgress,
    Reprimand,
    Warning,
    ProposeDismissal,
    ProposeExpulsion,
    /// <summary>Always by secret ballot.</summary>
    Election,
    StrikeOff,
}
