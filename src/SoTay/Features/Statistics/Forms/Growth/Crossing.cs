using SoTay.Features.Members;
using SoTay.Features.Members.Rolls;

namespace SoTay.Features.Statistics.Forms.Growth;

/// <summary>A member who crossed the border of a unit, and what the records say about it.</summary>
/// <param name="Organisation">The cell inside the unit.</param>
/// <param name="On">The day it counts on.</param>
/// <param name="Inside">The first or last day inside: the day on which the tree says below whom that was.</param>
/// <param name="Moved">Stood elsewhere in this tree just before, or stands there just after.</param>
internal sealed record Crossing(bool IsIn, RolledMember Member, Guid Organisation, DateOnly On, DateOnly Inside, bool Moved, bool SameProvince)
{
    /// <summary>
    /// An event of the day says why. Whoever stood elsewhere in the tree moved, and so did everybody in a unit that was moved.
    /// </summary>
    /// <param name="wholeProvince">The tree begins with a province or above it: what it does not hold is another province.</param>
    public BorderCause Cause(bool wholeProvince) => IsIn ? Entry(wholeProvince) : Exit(wholeProvince);

    private BorderCause Entry(bool wholeProvince) => (On == Member.From ? Member.Came : null) switch
    {
        MemberEventKind.Admitted => BorderCause.Admitted,
        MemberEventKind.Restored => BorderCause.Restored,
        _ when Moved => SameProvince ? BorderCause.FromSameProvince : BorderCause.FromOtherProvince,
        MemberEventKind.TransferredIn => wholeProvince ? BorderCause.FromOtherProvince : BorderCause.FromOutside,
        _ => Member.JoinedExactly && Member.JoinedOn == On ? BorderCause.Admitted : BorderCause.Appeared,
    };

    private BorderCause Exit(bool wholeProvince) => (On == Member.To ? Member.Left : null) switch
    {
        _ when Moved => SameProvince ? BorderCause.ToSameProvince : BorderCause.ToOtherProvince,
        MemberEventKind.Died => BorderCause.Died,
        MemberEventKind.Expelled => BorderCause.Expelled,
        MemberEventKind.StruckOff => BorderCause.StruckOff,
        MemberEventKind.Resigned => BorderCause.Resigned,
        MemberEventKind.TransferredOut => wholeProvince ? BorderCause.ToOtherProvince : BorderCause.ToOutside,
        _ => BorderCause.Vanished,
    };
}
