namespace SoTay.Features.Meetings.Closing;

/// <summary>What a meeting ends with (domain rules: meetings, section 6).</summary>
public enum MeetingOutcome
{
    /// <summary>A resolution that was voted on.</summary>
    Resolution,
    /// <summary>A conclusion: no vote and no quorum needed.</summary>
    Conclusion,
}
