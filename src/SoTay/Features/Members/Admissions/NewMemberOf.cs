using SoTay.Features.Organisations;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;

namespace SoTay.Features.Members.Admissions;

/// <summary>The decision makes a member out of a candidate: on the roster of the cell from that day, probationary, with the event that statistics read.</summary>
internal static class NewMemberOf
{
    public static MemberRecord Begin(AppDb db, FieldCipher cipher, Candidate one, Guid id, Organisation cell)
    {
        var member = new Member
        {
            Id = id, FullName = one.FullName, Sex = one.Sex, BirthDate = one.BirthDate, JoinedOn = one.DecidedOn,
            StatisticsSealed = one.EducationSealed is { } level ? cipher.Seal(new MemberStatistics(GeneralEducation: Enum.Parse<GeneralEducation>(cipher.Open(level))).ToText()) : null,
        };
        var record = MemberRecord.Admit(db, member, cell, one.DecidedOn!.Value, one.DecisionNumber);
        // The record has the education now; the case needs it no more.
        one.EducationSealed = null;
        return record;
    }

    /// <summary>Admitted again, into the record that was left; its sealed codes stay.</summary>
    public static Refusal? Again(Candidate one, MemberRecord former, Organisation cell)
    {
        if (former.AdmitAgain(cell, one.DecidedOn!.Value, one.DecisionNumber) is { } no) return no;
        one.EducationSealed = null;
        return null;
    }
}
