using SoTay.Platform.Audit;
using SoTay.Platform.Data;
using SoTay.Platform.Text;

namespace SoTay.Features.Members.Admissions;

/// <summary>
/// A person on the way into the Party (quần chúng ưu tú, cảm tình Đảng), from the source list of a cell to the official member. It keeps
/// what the conditions ask for and no word of a dossier; the papers stay paper, only that they are there is marked
/// (domain rules: members, sections 1 and 7).
/// </summary>
public sealed partial class Candidate : IVersioned, IAudited
{
    public const int NumberLimit = 60;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The cell; after the decision the cell of the member.</summary>
    public required Guid OrganisationId { get; set; }

    public required AdmissionKind Kind { get; init; }

    /// <summary>Empty once the person is no longer considered.</summary>
    [Unspoken]
    public required string FullName
    {
        get;
        set { field = value; SortKey = VietnameseOrder.NameKey(value); }
    }

    [Unspoken]
    public string SortKey { get; private set; } = "";

    public Sex? Sex { get; init; }

    [Unspoken]
    public DateOnly? BirthDate { get; set; }

    /// <summary>General education as its code, sealed; goes into the member's sealed codes with the decision.</summary>
    public byte[]? EducationSealed { get; set; }

    /// <summary>Re-admission: the day the person left the Party; where the book has the record, the day of its event.</summary>
    public DateOnly? LeftOn { get; set; }

    /// <summary>Re-admission after a less serious crime whose record is cleared: the longer wait counts.</summary>
    public bool RecordCleared { get; init; }

    public CandidateStage Stage { get; private set; }

    /// <summary>The last day for what is waited for: the ceremony, the proposal after probation; before the decision the last day of the certificate.</summary>
    public DateOnly? DueOn { get; private set; }

    public required DateOnly AddedOn { get; init; }

    public DateOnly? HelpersOn { get; private set; }

    /// <summary>The Youth Union or the trade union introduces beside one member.</summary>
    public bool UnionIntroduces { get; private set; }

    [Unspoken]
    public string CertificateNumber { get; private set; } = "";

    public DateOnly? CertificateOn { get; private set; }

    public DateOnly? AppliedOn { get; private set; }

    public DateOnly? OpinionsOn { get; private set; }

    public string DecisionNumber { get; private set; } = "";

    public DateOnly? DecidedOn { get; private set; }

    /// <summary>The organisation that admitted; null where none stands above the cell.</summary>
    public Guid? DecidedById { get; private set; }

    /// <summary>The member whom the decision made.</summary>
    public Guid? MemberId { get; private set; }

    public DateOnly? CeremonyOn { get; private set; }

    /// <summary>Official from this day, also when it is decided later: the end of probation.</summary>
    public DateOnly? OfficialFrom { get; private set; }

    public string RecognitionNumber { get; private set; } = "";

    public DateOnly? RecognisedOn { get; private set; }

    public StopReason? StopReason { get; private set; }

    public DateOnly? StoppedOn { get; private set; }

    public List<Introducer> Helpers { get; } = [];

    public List<CandidatePaper> Papers { get; } = [];

    public List<CandidateVote> Votes { get; } = [];

    public List<CandidateConsent> Consents { get; } = [];

    public int Version { get; set; }

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => MemberId ?? Id;

    /// <summary>Still on the way.</summary>
    public bool IsOpen => Stage is not (CandidateStage.Official or CandidateStage.Stopped);

    /// <summary>The vote that carried the proposal: to admit, or (of a probationer) to recognise.</summary>
    public CandidateVote? Carried(CandidateStage stage) => Votes.LastOrDefault(vote => vote.Stage == stage && vote.Passed);

    public CandidateConsent? ConsentTo(ConsentKind kind, DateOnly on) => Consents.Find(row => row.Kind == kind && row.On <= on);

    /// <summary>The day on which a step was taken; null while it is ahead.</summary>
    public DateOnly? DayOf(CandidateStage step) => step switch
    {
        CandidateStage.Helpers => HelpersOn,
        CandidateStage.Course => CertificateOn,
        CandidateStage.Application => AppliedOn,
        CandidateStage.Opinions => OpinionsOn,
        CandidateStage.CellVote or CandidateStage.Probation => Carried(step)?.On,
        CandidateStage.Decision => DecidedOn,
        CandidateStage.Ceremony => CeremonyOn,
        CandidateStage.Recognition => RecognisedOn,
        CandidateStage.Official => Stage is CandidateStage.Official ? OfficialFrom : null,
        _ => StoppedOn,
    };
}
