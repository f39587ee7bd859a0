using SoTay.Features.Meetings.Scores;
using SoTay.Platform;

namespace SoTay.Features.Meetings;

public sealed partial class Meeting
{
    /// <summary>The score part by part; <see cref="Score"/> holds its total only once the cell has agreed.</summary>
    public MeetingScore? Scored { get; set; }

    /// <summary>When the score was sent to the level above, after the sealing.</summary>
    public DateTime? ScoreSentAt { get; set; }

    internal Refusal? SendScore(DateTime now)
    {
        if (!IsHeld || Score is null) return ScoreRefusals.NotScored;
        if (ScoreSentAt is not null) return ScoreRefusals.SentTwice;
        ScoreSentAt = now;
        return null;
    }
}
