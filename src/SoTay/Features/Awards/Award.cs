using SoTay.Platform;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;

namespace SoTay.Features.Awards;

/// <summary>
/// A commendation (khen thưởng) of a member or an organisation: proposed to a level, then given by its decision, or not. What is kept of the
/// achievement is a short title; no file, no opinion.
/// </summary>
public sealed class Award : IVersioned, IAudited
{
    public const int GroundLimit = 200;
    public const int NumberLimit = 60;
    public const int ReasonLimit = 300;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required AwardKind Kind { get; init; }

    /// <summary>The member who is commended; null where an organisation is.</summary>
    public Guid? MemberId { get; init; }

    /// <summary>The organisation that is commended; null where a member is.</summary>
    public Guid? UnitId { get; init; }

    /// <summary>The member's cell, or the commended organisation itself: of today while proposed, of the day of the decision afterwards.</summary>
    public required Guid OrganisationId { get; set; }

    /// <summary>The organisation that decides.</summary>
    public required Guid GiverId { get; set; }

    public required Guid ProposedById { get; set; }

    public required DateOnly ProposedOn { get; init; }

    /// <summary>Achievement in a few words: "Hoàn thành xuất sắc nhiệm vụ năm 2026".</summary>
    public required string Ground { get; set; }

    /// <summary>Year of the achievement.</summary>
    public required int Year { get; set; }

    /// <summary>The vote of a sealed meeting behind the proposal, and its counts.</summary>
    public Guid? MeetingVoteId { get; init; }

    public int? VotesFor { get; init; }

    public int? VotesBase { get; init; }

    /// <summary>The appraiser's answer: eligible or not, and never why (domain/reviews.md section 5). Seen only where it is decided.</summary>
    [Unspoken]
    public bool? Eligible { get; private set; }

    public AwardStanding Standing { get; private set; }

    /// <summary>Why it was given although years with the highest grade are missing (<see cref="ExcellentRun"/>); empty where none is.</summary>
    public string ExceptionReason { get; private set; } = "";

    public Guid? DecisionId { get; private set; }

    /// <summary>Day of the decision; kept with the award so that lists and counts read one table.</summary>
    public DateOnly? DecidedOn { get; private set; }

    /// <summary>Decision by which it was corrected or taken back.</summary>
    public string AmendedNumber { get; private set; } = "";

    public DateOnly? AmendedOn { get; private set; }

    public string AmendedReason { get; private set; } = "";

    public required DateTime MadeAt { get; init; }

    public required string ByName { get; init; }

    public int Version { get; set; }

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => MemberId ?? UnitId!.Value;

    public bool IsCorrected => Standing is AwardStanding.Given && AmendedOn is not null;

    public Refusal? Appraise(bool eligible)
    {
        if (Standing is not AwardStanding.Proposed) return AwardRefusals.Settled;
        Eligible = eligible;
        return null;
    }

    public Refusal? Decline()
    {
        if (Standing is not AwardStanding.Proposed) return AwardRefusals.Settled;
        Standing = AwardStanding.Declined;
        return null;
    }

    /// <summary>Given by a decision, which names everybody it commends.</summary>
    /// <param name="name">For sentences.</param>
    /// <param name="facts">What roster, tree and grades say about who is commended, on the day of the decision.</param>
    /// <param name="exception">Why it is given although years are missing; kept only then.</param>
    public Refusal? Give(AwardDecision decision, string name, AwardFacts facts, string? exception = null)
    {
        if (Standing is not AwardStanding.Proposed) return AwardRefusals.Settled;
        if (decision.Kind != Kind) return AwardRefusals.Mixed;
        if (Eligible == false) return AwardRefusals.NotEligible(name);
        if (Eligible is null && Kind is not AwardKind.Praise) return AwardRefusals.NotAppraised(name);
        if (AwardRefusals.Before(name, facts, decision.On, UnitId is not null) is { } early) return early;
        if (facts.Cell is not { } cell) return AwardRefusals.NotBelow(name, decision.On);
        if (facts.Run is { Holds: false } run && AwardRefusals.Exception(name, run, exception) is { } missing) return missing;
        if (facts.Run is { Holds: false }) ExceptionReason = exception!.Trim();
        (Standing, DecisionId, DecidedOn, OrganisationId) = (AwardStanding.Given, decision.Id, decision.On, cell);
        return null;
    }

    /// <summary>Puts ground or year right by a decision; the award stays.</summary>
    public Refusal? Correct(AwardAmendment change, DateOnly today)
    {
        if (Refuse(change, today) is { } no) return no;
        if (string.IsNullOrWhiteSpace(change.Ground)) return AwardRefusals.GroundMissing;
        if (change.Ground.Trim().Length > GroundLimit) return AwardRefusals.TooLong("Thành tích", GroundLimit, "Ground");
        if (change.Year is not { } year || year > DecidedOn!.Value.Year) return AwardRefusals.YearWrong(DecidedOn!.Value.Year);
        (Ground, Year) = (change.Ground.Trim(), year);
        Amend(change);
        return null;
    }

    /// <summary>Takes the award back by a decision with its reason; the row stays, marked.</summary>
    public Refusal? Withdraw(AwardAmendment change, DateOnly today)
    {
        if (Refuse(change, today) is { } no) return no;
        Standing = AwardStanding.Withdrawn;
        Amend(change);
        return null;
    }

    private Refusal? Refuse(AwardAmendment change, DateOnly today) =>
        Standing is not AwardStanding.Given ? AwardRefusals.NotGiven
        : string.IsNullOrWhiteSpace(change.Number) ? AwardRefusals.NumberMissing
        : change.Number.Trim().Length > NumberLimit ? AwardRefusals.TooLong("Số quyết định", NumberLimit, "Number")
        : change.On is not { } on ? AwardRefusals.DateMissing
        : on > today ? AwardRefusals.Ahead(today)
        : on < DecidedOn ? AwardRefusals.AmendedBefore(DecidedOn.Value)
        : string.IsNullOrWhiteSpace(change.Reason) ? AwardRefusals.ReasonMissing
        : change.Reason.Trim().Length > ReasonLimit ? AwardRefusals.TooLong("Lý do", ReasonLimit, "Reason") : null;

    private void Amend(AwardAmendment change) => (AmendedNumber, AmendedOn, AmendedReason) = (change.Number!.Trim(), change.On, change.Reason!.Trim());
}

/// <summary>What roster and tree say about who is commended, on a day.</summary>
/// <param name="Since">Day of admission of a member, of establishment of an organisation; null when not known.</param>
/// <param name="Cell">The member's cell, or the organisation itself, where it stood under the giver that day; null where it did not.</param>
/// <param name="Run">The years with the highest grade that the rule of the day asks for; null where none asks.</param>
public sealed record AwardFacts(DateOnly? Since, Guid? Cell, ExcellentRun? Run = null);

/// <summary>A correction or a taking back as it is typed.</summary>
public sealed class AwardAmendment
{
    public string? Number { get; set; }

    public DateOnly? On { get; set; }

    public string? Reason { get; set; }

    /// <summary>Correction only.</summary>
    public string? Ground { get; set; }

    /// <summary>Correction only.</summary>
    public int? Year { get; set; }
}
