using SoTay.Features.Members;

namespace SoTay.Features.Statistics.Forms.Growth;

/// <summary>A member who crossed the border of a unit, and what the records say about it. <see cref="CrossingKind.Cause"/> judges.</summary>
internal sealed class Crossing
{
    public Guid Member { get; init; }

    /// <summary>The cell inside the unit.</summary>
    public Guid Organisation { get; init; }

    /// <summary>The day it counts on.</summary>
    public DateOnly On { get; init; }

    /// <summary>The first or last day inside: the day on which the tree says below whom that was.</summary>
    public DateOnly Inside { get; init; }

    public MemberEventKind? Event { get; init; }

    /// <summary>The roster's own day of admission is that day.</summary>
    public bool IsAdmission { get; init; }

    /// <summary>Stood elsewhere in this tree just before, or stands there just after.</summary>
    public bool Moved { get; init; }

    public bool SameProvince { get; init; }

    public bool IsProbationary { get; init; }
}

/// <summary>Everything about a crossing by which it is counted.</summary>
internal sealed record CrossingKind(bool IsIn, MemberEventKind? Event, bool IsAdmission, bool Moved, bool SameProvince, bool IsProbationary)
{
    /// <summary>
    /// An event of the day says why. Whoever stood elsewhere in the tree moved, and so did everybody in a unit that was moved.
    /// </summary>
    /// <param name="wholeProvince">The tree begins with a province or above it: what it does not hold is another province.</param>
    public BorderCause Cause(bool wholeProvince) => IsIn ? Entry(wholeProvince) : Exit(wholeProvince);

    private BorderCause Entry(bool wholeProvince) => Event switch
    {
        MemberEventKind.Admitted => BorderCause.Admitted,
        MemberEventKind.Restored => BorderCause.Restored,
        _ when Moved => SameProvince ? BorderCause.FromSameProvince : BorderCause.FromOtherProvince,
        MemberEventKind.TransferredIn => wholeProvince ? BorderCause.FromOtherProvince : BorderCause.FromOutside,
        _ => IsAdmission ? BorderCause.Admitted : BorderCause.Appeared,
    };

    private BorderCause Exit(bool wholeProvince) => Event switch
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
