namespace SoTay.Features.Meetings.Ballots;

public enum BallotState
{
    /// <summary>Question or candidates may still change.</summary>
    Prepared,
    /// <summary>People vote.</summary>
    Open,
    Counted,
    Cancelled,
}
