using SoTay.Platform.Audit;
using SoTay.Platform.Data;
using SoTay.Platform.Text;

namespace SoTay.Features.Members;

/// <summary>
/// The minimal roster row of a member (domain/members.md section 7, marks R, S, O); never a dossier.
/// Current placement and statuses stand here as of today; their history is in <see cref="Placement"/> and <see cref="MemberStatusPeriod"/>.
/// </summary>
public sealed class Member : IVersioned, IAudited
{
    public const int NameLimit = 100;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string FullName
    {
        get;
        set { field = value; FoldedName = Folding.Fold(value); SortKey = VietnameseOrder.NameKey(value); }
    }

    public string FoldedName { get; private set; } = "";

    /// <summary>Given name first, the Vietnamese alphabet (<see cref="VietnameseOrder"/>).</summary>
    public string SortKey { get; private set; } = "";

    public Sex? Sex { get; set; }

    public DateOnly? BirthDate { get; set; }

    public DatePrecision BirthPrecision { get; set; }

    /// <summary>Date of the admission decision: Party age runs from it.</summary>
    public DateOnly? JoinedOn { get; set; }

    public DatePrecision JoinedPrecision { get; set; }

    /// <summary>Day of the admission ceremony: probation runs from it. Of whoever was admitted on a path of this store, the path (<see cref="Admissions.Candidate"/>) sets it.</summary>
    public DateOnly? CeremonyOn { get; set; }

    public DateOnly? OfficialOn { get; set; }

    public DatePrecision OfficialPrecision { get; set; }

    /// <summary>Card number (12 digits), sealed; shown as its last four digits.</summary>
    public byte[]? CardSealed { get; set; }

    public string? CardLast4 { get; set; }

    /// <summary>Keyed hash for matching on import.</summary>
    public byte[]? CardMatch { get; set; }

    public byte[]? OldCardSealed { get; set; }

    public string? OldCardLast4 { get; set; }

    public byte[]? OldCardMatch { get; set; }

    /// <summary>Keyed hash of the personal identification number; the number itself is never stored.</summary>
    public byte[]? PersonalIdMatch { get; set; }

    /// <summary>Statistics codes (<see cref="MemberStatistics"/>), sealed as one.</summary>
    public byte[]? StatisticsSealed { get; set; }

    /// <summary>Optional contact, only with the member's consent, deletable.</summary>
    public byte[]? PhoneSealed { get; set; }

    /// <summary>Membership today; null when neither date nor word says whether probationary or official.</summary>
    public Membership? Membership { get; set; }

    /// <summary>Exempt from activity today (miễn công tác và sinh hoạt).</summary>
    public bool IsExempt { get; set; }

    /// <summary>Cell of permanent placement today; null after leaving.</summary>
    public Guid? CellId
    {
        get;
        set
        {
            if (value is null && field is not null) LastCellId = field;
            field = value;
        }
    }

    /// <summary>The cell that whoever left belonged to last: it keeps the record.</summary>
    public Guid? LastCellId { get; private set; }

    /// <summary>Cell of temporary placement today.</summary>
    public Guid? TemporaryCellId
    {
        get;
        set
        {
            // A guest who never belonged to a cell here: the cell of the stay keeps the record.
            if (value is null && field is not null && CellId is null) LastCellId ??= field;
            field = value;
        }
    }

    /// <summary>Only temporarily here: counted at a home outside this store (208-QĐ/TW).</summary>
    public bool IsGuest => CellId is null && TemporaryCellId is not null;

    /// <summary>Has no phone or cannot use one: an officer acts for them, marked (mission, beyond the sources 3).</summary>
    public bool IsServedByOfficer { get; set; }

    public int Version { get; set; }

    public Guid AuditStream => CellId ?? TemporaryCellId ?? LastCellId ?? Guid.Empty;

    public Guid AuditSubject => Id;
}
