using SoTay.Platform.Audit;
using SoTay.Platform.Data;

namespace SoTay.Features.Meetings;

/// <summary>
/// A meeting of an organisation, above all the monthly meeting of a cell (Directive 50-CT/TW, 42-HD/BTCTW).
/// Draft, noticed, open, then sealed: a sealed meeting is changed only by a recorded correction.
/// </summary>
public sealed class Meeting : IVersioned, IAudited
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid OrganisationId { get; init; }

    public required MeetingKind Kind { get; init; }

    /// <summary>First day of the month the meeting belongs to.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>Day on which it is to be, or was, held.</summary>
    public required DateOnly HeldOn { get; set; }

    public TimeOnly StartsAt { get; set; } = new(19, 30);

    public string Place { get; set; } = "";

    public MeetingState State { get; set; } = MeetingState.Draft;

    public DateTime? NoticedAt { get; set; }

    public DateTime? OpenedAt { get; set; }

    public DateTime? EndedAt { get; set; }

    public DateTime? SealedAt { get; set; }

    /// <summary>Held on paper and entered afterwards (late entry, 42-HD/BTCTW).</summary>
    public bool IsOnPaper { get; set; }

    public Guid? ChairId { get; set; }

    public Guid? MeetingSecretaryId { get; set; }

    // The roll-call in numbers: computed at closing, or taken from an import where names are not known.
    public int Present { get; set; }

    public int Excused { get; set; }

    public int Unexcused { get; set; }

    public int Exempt { get; set; }

    public string? ResolutionSymbol { get; set; }

    /// <summary>Points out of 100 (42-HD/BTCTW), null until scored.</summary>
    public decimal? Score { get; set; }

    public int Version { get; set; }

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => Id;

    public bool IsHeld => State is MeetingState.Sealed;
}

public enum MeetingKind
{
    Regular,
    Thematic,
    Conference,
}

public enum MeetingState
{
    Draft,
    Noticed,
    Open,
    Sealed,
    Cancelled,
}
