namespace SoTay.Features.Meetings;

/// <summary>What a cell decides by a show of hands; the keys are the policy's <c>vote.*</c>.</summary>
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
}
