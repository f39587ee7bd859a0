using SoTay.Platform;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;

namespace SoTay.Features.Policies;

/// <summary>
/// One value of one key in one period. What an event needs is the value in force on the date of the event, so a value is
/// never overwritten by its successor: it gets a last day, and the next one begins the day after.
/// </summary>
public sealed class PolicyValue : IVersioned, IAudited
{
    /// <summary>Longest text of a value; the longest shipped one has 30 characters.</summary>
    public const int LongestValue = 100;
    public const int LongestBasis = 300;
    public const int LongestNote = 500;

    /// <summary>All policy changes form one chain of audit records.</summary>
    public static readonly Guid Stream = new("01900000-0000-7000-8000-706f6c696379");

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Key of the catalogue, such as <c>meeting.regular.day_of_month</c>.</summary>
    public required string Key { get; init; }

    /// <summary>Value in the stored form of its unit (point as decimal sign, yyyy-MM-dd, mm-dd, 0 or 1).</summary>
    public required string Value { get; set; }

    /// <summary>Unit code, equal for all values of the key.</summary>
    public required string Unit { get; init; }

    public required PolicyScope Scope { get; init; }

    /// <summary>Slug of the local template, such as <c>local:lao-cai</c>; only with <see cref="PolicyScope.Template"/>.</summary>
    public string? Template { get; init; }

    /// <summary>Whose own value it is; only with <see cref="PolicyScope.Organisation"/>.</summary>
    public Guid? OrganisationId { get; init; }

    /// <summary>First day in force; null = since ever.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day in force, inclusive; null = still in force.</summary>
    public DateOnly? To { get; set; }

    public required string LegalBasis { get; set; }

    public required Confidence Confidence { get; set; }

    public string? Note { get; set; }

    /// <summary>Came with the product, not typed by an administrator.</summary>
    public bool Shipped { get; init; }

    /// <summary>The day on which an administrator confirmed value and source.</summary>
    public DateOnly? ConfirmedOn { get; set; }

    /// <summary>The value whose entry closed this one, so that taking it back can open this one again.</summary>
    public Guid? ClosedBy { get; set; }

    /// <summary>Last day before <see cref="ClosedBy"/> moved it.</summary>
    public DateOnly? ToBefore { get; set; }

    /// <summary>Taken back as a wrong entry: kept, shown, never applied.</summary>
    public bool Withdrawn { get; set; }

    public int Version { get; set; }

    Guid IAudited.AuditStream => Stream;

    Guid IAudited.AuditSubject => Id;

    public PolicyBasis Basis => new(Key, LegalBasis, From, To, Confidence, ConfirmedOn is not null, Scope, OrganisationId, Note);

    /// <summary>An administrator has read the text and finds the value right; the basis may be made more exact. Refused without a basis.</summary>
    public Refusal? Confirm(string? basis, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(basis)) return PolicyRefusals.NoBasis;
        LegalBasis = basis.Trim()[..Math.Min(basis.Trim().Length, LongestBasis)];
        ConfirmedOn = today;
        return null;
    }

    public bool Covers(DateOnly date) => !Withdrawn && (From is null || From <= date) && (To is null || date <= To);
}
