using SoTay.Platform;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;

namespace SoTay.Features.Dues.Rates;

/// <summary>
/// An exemption or reduction that the cell decided (01-QĐ/TW Art. 5): ground code, decision and months, at most twelve each; no papers, no illness.
/// Exemption by Party age needs no decision: it is computed. Exemption from activity is something else and stands in the roster.
/// </summary>
public sealed class DuesRelief : IVersioned, IAudited
{
    public const int NumberLimit = 60;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid MemberId { get; init; }

    public required Guid OrganisationId { get; init; }

    public required DuesReliefKind Kind { get; init; }

    /// <summary>Part that is not collected: 1 for an exemption, else 0.30, 0.50 or 0.70 as the rules allow.</summary>
    public required decimal Share { get; init; }

    public required DuesGround Ground { get; init; }

    public required string DecisionNumber { get; init; }

    public required DateOnly DecidedOn { get; init; }

    /// <summary>First month.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last month.</summary>
    public required DateOnly To { get; set; }

    public required string ByName { get; init; }

    public required DateTime At { get; init; }

    public int Version { get; set; }

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => MemberId;

    public bool Covers(DateOnly month) => From <= month && month <= To;

    /// <summary>Ends it with an earlier month, never within a closed book.</summary>
    public Refusal? End(DateOnly? last, DateOnly? lastClosed)
    {
        if (last is not { } month) return DuesRefusals.MonthMissing("Last");
        if (month > To || month < From.AddMonths(-1)) return DuesRefusals.ReliefEndOutside(From, To);
        if (lastClosed is { } closed && month < closed) return DuesRefusals.MonthClosed(month, "Last");
        To = month;
        return null;
    }
}

public enum DuesReliefKind
{
    Exemption,
    Reduction,
}

/// <summary>Grounds of 01-QĐ/TW Art. 5, as codes only.</summary>
public enum DuesGround
{
    /// <summary>Receives the social pension (trợ cấp hưu trí xã hội).</summary>
    SocialPension,
    PoorHousehold,
    NearPoorHousehold,
    /// <summary>On the list of serious diseases; which one is not kept.</summary>
    ListedDisease,
    /// <summary>Other special hardship that the cell considered.</summary>
    Hardship,
    /// <summary>Suspended because of detention: nothing is collected.</summary>
    Detained,
}
