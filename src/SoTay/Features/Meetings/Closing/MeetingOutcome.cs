namespace SoTay.Features.Meetings.Closing;

/// <summary>What a meeting ends with (domain rules: meetings, section 6).</summary>
public enum MeetingOutcome
{
    /// <summary>A resolution that was voted on.</summary>
    Resolution,
    /// <summary>A conclusion: no vote and no quorum needed.</summary>
    Conclusion,
}

public static class MeetingOutcomes
{
    /// <summary>What a meeting would end with when nobody chooses: a resolution where one was carried or is due every month.</summary>
    public static MeetingOutcome Usual(this Meeting meeting) =>
        meeting.ResolutionVote is { Passed: true } || meeting.Kind is MeetingKind.Regular ? MeetingOutcome.Resolution : MeetingOutcome.Conclusion;
}
