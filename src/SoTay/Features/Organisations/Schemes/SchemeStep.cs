using SoTay.Platform.Audit;

namespace SoTay.Features.Organisations.Schemes;

/// <summary>One step of a scheme. Which fields it needs follows from its kind; <see cref="SchemeCourse"/> reads them.</summary>
public sealed class SchemeStep : IAudited
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid SchemeId { get; init; }

    /// <summary>The unit that decides the scheme.</summary>
    public required Guid OrganisationId { get; init; }

    public int Place { get; set; }

    public required OrganisationChangeKind Kind { get; init; }

    /// <summary>The unit that is renamed, absorbed, split or dissolved.</summary>
    public Guid? UnitId { get; set; }

    /// <summary>The superior that a new or a moved unit goes under; the unit that takes in an absorbed or a dissolved one.</summary>
    public Guid? IntoId { get; set; }

    /// <summary>Key of the unit that the step establishes, so that later steps can name it before it exists.</summary>
    public Guid? MadeId { get; init; }

    /// <summary>Units that move, or that are merged (hợp nhất), or that go along in a split.</summary>
    public IReadOnlyList<Guid> Units { get; set; } = [];

    /// <summary>Members who go along in a split.</summary>
    public IReadOnlyList<Guid> Members { get; set; } = [];

    public string Name { get; set; } = "";

    public string Code { get; set; } = "";

    public OrganisationKind? NewKind { get; set; }

    /// <summary>A decision of its own; empty: that of the scheme.</summary>
    public string DecisionNumber { get; set; } = "";

    public DateOnly? SignedOn { get; set; }

    public string Issuer { get; set; } = "";

    /// <summary>Who is appointed to the committee of the new unit by decisions of the same day (31-HD/BTCTW).</summary>
    public IReadOnlyList<SchemeAppointment> Appointed { get; set; } = [];

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => SchemeId;

    /// <summary>Makes a unit that the rule asks a committee for.</summary>
    public bool Establishes => MadeId is not null;

    public OrganisationNaming Naming(OrganisationKind otherwise) => new(Name, Code, NewKind ?? otherwise);
}

/// <summary>Somebody to be appointed to a post of a new unit.</summary>
public sealed record SchemeAppointment(Guid MemberId, PostKind Post);
