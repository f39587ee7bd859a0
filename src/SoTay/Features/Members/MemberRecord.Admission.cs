using SoTay.Features.Members.Paths;
using SoTay.Features.Members.TakingBack;
using SoTay.Features.Organisations;
using SoTay.Platform;
using SoTay.Platform.Data;

namespace SoTay.Features.Members;

/// <summary>Admission into the Party in a cell of this tree.</summary>
public sealed partial class MemberRecord
{
    /// <summary>A new member by a decision to admit: probationary and in the cell from its day; Party age runs from it (208-QĐ/TW).</summary>
    public static MemberRecord Admit(AppDb db, Member member, Organisation cell, DateOnly decidedOn, string decision)
    {
        var record = Begin(db, member, cell, decidedOn);
        record.OpenOf(MemberStatusKind.Probationary)!.DecisionNumber = decision;
        record.Note(MemberEventKind.Admitted, decidedOn, decision, cell.Id);
        record.Decided(RecordedKind.Admitted, decidedOn, decision);
        return record;
    }

    /// <summary>
    /// Admitted again into the record that the person left (kết nạp lại): probationary anew from the decision, and Party age runs from it. What the record said of the
    /// first admission stays as an event, so that no form of that time changes.
    /// </summary>
    public Refusal? AdmitAgain(Organisation cell, DateOnly decidedOn, string decision)
    {
        if (!MayBeRestored) return PathRefusals.NotToRestore;
        if (Member is { JoinedOn: { } joined, JoinedPrecision: DatePrecision.Day } && !Events.Exists(row => row.Kind == MemberEventKind.Admitted && row.On == joined))
            Note(MemberEventKind.Admitted, joined, "", Placements.MinBy(row => row.From)?.OrganisationId ?? cell.Id);
        (Member.JoinedOn, Member.JoinedPrecision, Member.CeremonyOn, Member.OfficialOn) = (decidedOn, DatePrecision.Day, null, null);
        Place(PlacementKind.Permanent, cell.Id, decidedOn);
        Open(MemberStatusKind.Probationary, decidedOn, decision);
        Note(MemberEventKind.Admitted, decidedOn, decision, cell.Id);
        Decided(RecordedKind.Admitted, decidedOn, decision);
        Settle();
        return null;
    }
}
