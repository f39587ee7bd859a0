using SoTay.Features.Members.Paths;
using SoTay.Features.Members.TakingBack;
using SoTay.Features.Organisations;
using SoTay.Platform;

namespace SoTay.Features.Members;

/// <summary>Membership restored (phục hồi đảng tịch, 117-QĐ/TW 18/8/2023).</summary>
public sealed partial class MemberRecord
{
    private static readonly MemberEventKind[] Restorable = [MemberEventKind.Expelled, MemberEventKind.StruckOff, MemberEventKind.Resigned];

    /// <summary>How the member left last; null for who never did.</summary>
    public MemberEvent? LastLeaving => HasLeft ? Events.Where(row => MemberEventKinds.Leavings.Contains(row.Kind)).MaxBy(row => row.On) : null;

    public bool MayBeRestored => !IsGuest && LastLeaving is { } left && Restorable.Contains(left.Kind);

    /// <summary>
    /// Back in a cell of this tree from a day, in the same record: days of admission and recognition stay, so Party age goes on without a break. Counted again only
    /// from that day: what was counted before stands.
    /// </summary>
    public Refusal? Restore(Organisation cell, DateOnly? on, string? decision, DateOnly today)
    {
        if (!HasLeft) return PathRefusals.NotLeft;
        if (!MayBeRestored) return PathRefusals.NotToRestore;
        if (on is not { } from) return MemberRefusals.DateMissing;
        if (from > today) return MemberRefusals.InFuture(from);
        if (string.IsNullOrWhiteSpace(decision)) return MemberRefusals.DecisionMissing;
        if (cell.IsEnded) return PathRefusals.EndedCell(cell.Name);
        if (!cell.IsCell) return MemberRefusals.NotACell;
        if (Placements.Where(row => row.Kind == PlacementKind.Permanent).Max(row => row.To) is { } last && from <= last) return PathRefusals.RestoredTooEarly(last);
        Place(PlacementKind.Permanent, cell.Id, from);
        Open(Member.OfficialOn is null ? MemberStatusKind.Probationary : MemberStatusKind.Official, from, decision);
        Note(MemberEventKind.Restored, from, decision, cell.Id);
        Decided(RecordedKind.Restored, from, decision);
        Settle();
        return null;
    }
}
