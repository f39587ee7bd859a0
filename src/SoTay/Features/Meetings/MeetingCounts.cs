using SoTay.Features.Organisations.RollUps;

namespace SoTay.Features.Meetings;

/// <summary>What one meeting adds to the counts of its month: the one rule for closing, import, demonstration and <c>sotay verify</c>.</summary>
public static class MeetingCounts
{
    public static IEnumerable<CountedMeasure> Of(MeetingKind kind, MeetingState state, bool isNoticed, DateOnly heldOn, bool isOnPaper, bool hasOperations, MeetingDay day)
    {
        var held = state is MeetingState.Sealed;
        if (kind is MeetingKind.Thematic && held) yield return CountedMeasure.Thematic;
        if (kind is not MeetingKind.Regular) yield break;
        if (isNoticed) yield return CountedMeasure.Noticed;
        if (!held) yield break;
        yield return day.IsOnTime(heldOn) ? CountedMeasure.MetOnTime : CountedMeasure.MetLate;
        yield return CountedMeasure.Sealed;
        if (isOnPaper) yield return CountedMeasure.MetOnPaper;
        if (hasOperations) yield return CountedMeasure.Worked;
    }
}
