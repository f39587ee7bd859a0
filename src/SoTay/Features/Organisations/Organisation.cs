using SoTay.Platform.Audit;
using SoTay.Platform.Data;
using SoTay.Platform.Text;

namespace SoTay.Features.Organisations;

/// <summary>
/// A Party organisation as it stands today. What it was on a past date is in its <see cref="OrganisationPeriod"/>s;
/// the two are changed together, and <c>sotay verify</c> compares them.
/// </summary>
public sealed partial class Organisation : IVersioned, IAudited
{
    public const int NameLimit = 200;
    public const int CodeLimit = 40;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>External code, 14 digits in dotted groups (organisations.md section 7); text, never a key.</summary>
    public required string Code { get; set; }

    public required string Name
    {
        get;
        set { field = value; FoldedName = Folding.Fold(value); }
    }

    public string FoldedName { get; private set; } = "";

    public required OrganisationKind Kind { get; set; }

    public EconomicKind? EconomicKind { get; set; }

    public LocalityKind LocalityKind { get; set; }

    public Guid? ParentId { get; set; }

    public DateOnly? EstablishedOn { get; set; }

    /// <summary>True when only the year of establishment is known; the date is then 1 January of it.</summary>
    public bool EstablishedYearOnly { get; set; }

    /// <summary>Last day of its life; null while it works.</summary>
    public DateOnly? EndedOn { get; set; }

    public string Note { get; set; } = "";

    /// <summary>Its whole life in stretches, when loaded with <c>Include</c>; the last open one equals the fields above.</summary>
    public List<OrganisationPeriod> Periods { get; } = [];

    /// <summary>The decisions behind its life, when loaded.</summary>
    public List<OrganisationChange> Changes { get; } = [];

    public int Version { get; set; }

    public Guid AuditStream => Id;

    public Guid AuditSubject => Id;

    public bool IsEnded => EndedOn is not null;

    /// <summary>A cell holds monthly meetings and owns members directly.</summary>
    public bool IsCell => Kind is OrganisationKind.Cell or OrganisationKind.GrassrootsCell;
}
