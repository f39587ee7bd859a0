using SoTay.Platform.Audit;

namespace SoTay.Features.Organisations;

/// <summary>An event in an organisation's life with the decision behind it.</summary>
public sealed class OrganisationChange : IAudited
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid OrganisationId { get; init; }

    public required OrganisationChangeKind Kind { get; init; }

    public required DateOnly On { get; init; }

    /// <summary>Number of the decision, such as <c>15-QĐ/ĐU</c>; empty for imported beginnings.</summary>
    public string DecisionNumber { get; init; } = "";

    public DateOnly? DecisionDate { get; init; }

    /// <summary>The other side of a merge, split or transfer.</summary>
    public Guid? OtherOrganisationId { get; init; }

    /// <summary>What changed, in words a person reads.</summary>
    public string Say { get; init; } = "";

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => OrganisationId;
}

/// <summary>Kinds of change (glossary: thành lập, đổi tên, chuyển giao, sáp nhập, hợp nhất, chia tách, giải thể, giải tán).</summary>
public enum OrganisationChangeKind
{
    Establish,
    Rename,
    Transfer,
    Absorb,
    Merge,
    Split,
    Dissolve,
    Disband,
}
