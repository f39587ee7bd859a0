namespace SoTay.Features.Organisations.Schemes.Pages;

/// <summary>A step as it is typed; each kind shows the fields it needs.</summary>
public sealed class SchemeStepInput
{
    /// <summary>The unit whose direct units are offered.</summary>
    public Guid? From { get; set; }

    public Guid? Unit { get; set; }

    public List<Guid> Units { get; set; } = [];

    /// <summary>Everything directly below <see cref="From"/> moves.</summary>
    public bool All { get; set; }

    public List<Guid> Members { get; set; } = [];

    public Guid? Into { get; set; }

    public string? Name { get; set; }

    public string? Code { get; set; }

    public OrganisationKind? NewKind { get; set; }

    public string? Number { get; set; }

    public DateOnly? SignedOn { get; set; }

    public string? Issuer { get; set; }

    /// <summary>Version of the scheme that the form was filled from, where a step is changed.</summary>
    public int? Version { get; set; }

    /// <summary>The form filled with what a step holds.</summary>
    /// <param name="from">The superior below which its units stand.</param>
    public static SchemeStepInput Of(SchemeStep step, Guid from, int version) => new()
    {
        From = from, Unit = step.UnitId, Units = [.. step.Units], Members = [.. step.Members], Into = step.IntoId, Name = step.Name, Code = step.Code, NewKind = step.NewKind,
        Number = step.DecisionNumber, SignedOn = step.SignedOn, Issuer = step.Issuer, Version = version,
    };

    /// <summary>The step that was typed. Whether it can be done is asked of the course.</summary>
    public SchemeStep Step(Scheme scheme, OrganisationChangeKind kind) => new()
    {
        SchemeId = scheme.Id, OrganisationId = scheme.OrganisationId, Kind = kind,
        UnitId = kind is OrganisationChangeKind.Absorb or OrganisationChangeKind.Split or OrganisationChangeKind.Rename or OrganisationChangeKind.Dissolve ? Unit : null,
        IntoId = kind is OrganisationChangeKind.Rename ? null : Into,
        MadeId = kind is OrganisationChangeKind.Establish or OrganisationChangeKind.Merge or OrganisationChangeKind.Split ? Guid.CreateVersion7() : null,
        Units = kind is OrganisationChangeKind.Transfer or OrganisationChangeKind.Merge or OrganisationChangeKind.Split ? [.. Units.Distinct()] : [],
        Members = kind is OrganisationChangeKind.Split ? [.. Members.Distinct()] : [],
        Name = (Name ?? "").Trim(), Code = (Code ?? "").Trim(), NewKind = NewKind,
        DecisionNumber = (Number ?? "").Trim(), SignedOn = SignedOn, Issuer = (Issuer ?? "").Trim(),
    };
}
