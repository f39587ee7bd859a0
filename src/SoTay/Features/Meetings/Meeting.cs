using SoTay.Features.Tasks;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;

namespace SoTay.Features.Meetings;

/// <summary>
/// A meeting of an organisation, above all the monthly meeting of a cell (Directive 50-CT/TW, 42-HD/BTCTW).
/// Draft, noticed, open, then sealed. What happens in it comes in as <see cref="MeetingOperation"/>s and in no other way;
/// a sealed meeting takes only a <see cref="MeetingCorrection"/>.
/// </summary>
public sealed partial class Meeting : IVersioned, IAudited
{
    public const int PlaceLimit = 200;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid OrganisationId { get; init; }

    public required MeetingKind Kind { get; init; }

    /// <summary>First day of the month the meeting belongs to.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>Day on which it is to be, or was, held.</summary>
    public required DateOnly HeldOn { get; set; }

    public TimeOnly StartsAt { get; set; } = new(19, 30);

    public string Place { get; set; } = "";

    /// <summary>What a thematic meeting is about; empty for a regular one.</summary>
    public string Topic { get; set; } = "";

    public MeetingState State { get; set; } = MeetingState.Draft;

    public DateTime? NoticedAt { get; set; }

    /// <summary>When it was to begin before it was moved after the notice; null when it never was.</summary>
    public DateTime? MovedFrom { get; set; }

    public DateTime? OpenedAt { get; set; }

    public DateTime? EndedAt { get; set; }

    public DateTime? SealedAt { get; set; }

    /// <summary>Held on paper and entered afterwards (late entry, 42-HD/BTCTW).</summary>
    public bool IsOnPaper { get; set; }

    public Guid? ChairId { get; set; }

    public Guid? MeetingSecretaryId { get; set; }

    /// <summary>The meeting this one was prepared from: the source of filled-in values and of the table of tasks.</summary>
    public Guid? PreparedFromId { get; set; }

    /// <summary>The template set that the draft took; null for the product's own order.</summary>
    public Guid? AgendaSetId { get; set; }

    /// <summary>The meeting that this session of the committee prepared.</summary>
    public Guid? PreparesId { get; init; }

    // The roll-call in numbers: computed at closing, or taken from an import where names are not known.
    public int Present { get; set; }

    public int Excused { get; set; }

    public int Unexcused { get; set; }

    public int Exempt { get; set; }

    public string? ResolutionSymbol { get; set; }

    /// <summary>The entry in the register of documents that the meeting ended with.</summary>
    public Guid? ResolutionId { get; set; }

    /// <summary>SHA-256 of the minutes and of the resolution as Word files; the originals, never replaced.</summary>
    public string? MinutesHash { get; set; }

    public string? ResolutionHash { get; set; }

    /// <summary>SHA-256 over everything the meeting holds at its sealing; the same value is in the audit.</summary>
    public string? SealHash { get; set; }

    /// <summary>Points out of 100 (42-HD/BTCTW), null until scored.</summary>
    public decimal? Score { get; set; }

    /// <summary>Raised by each operation, so that an operation and a sealing at the same moment meet on this row.</summary>
    public int OperationCount { get; set; }

    public int Version { get; set; }

    public List<AgendaItem> Agenda { get; } = [];

    public List<Attendance> Attendances { get; } = [];

    public List<Opinion> Opinions { get; } = [];

    public List<MeetingVote> Votes { get; } = [];

    /// <summary>Who asked to speak, and how long they spoke.</summary>
    public List<SpeakingTurn> Turns { get; } = [];

    public List<MeetingGuest> Guests { get; } = [];

    public List<NoticeAnswer> Answers { get; } = [];

    /// <summary>Tasks that this meeting gave.</summary>
    public List<WorkTask> Tasks { get; } = [];

    public List<MeetingOperation> Operations { get; } = [];

    public List<MeetingCorrection> Corrections { get; } = [];

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => Id;

    public bool IsHeld => State is MeetingState.Sealed;

    public bool IsSettled => State is MeetingState.Sealed or MeetingState.Cancelled;
}
