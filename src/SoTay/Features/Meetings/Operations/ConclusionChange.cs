using SoTay.Platform;

namespace SoTay.Features.Meetings.Operations;

/// <summary>The chair concludes an item; empty words take the conclusion back.</summary>
public sealed record ConclusionChange(Guid Item, string Words) : MeetingChange
{
    public override MeetingOperationKind Kind => MeetingOperationKind.Conclusion;

    public override Guid Target => Item;

    internal override Refusal? ApplyTo(Meeting meeting, MeetingMoment moment)
    {
        if (meeting.ItemOf(Item) is not { } item) return MeetingRefusals.ItemUnknown;
        if (Limit(Words, AgendaItem.WordsLimit, "Words", needed: false) is { } no) return no;
        item.Conclusion = Words.Trim();
        return null;
    }
}
