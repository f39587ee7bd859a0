using SoTay.Features.Organisations;
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
        return record;
    }
}
