namespace SoTay.Features.Organisations.Pages;

/// <summary>What the forms of the tree ask for; each shows the fields it needs, and a refusal finds its field by name.</summary>
public sealed class DecisionInput
{
    public string? Number { get; set; }

    public DateOnly? On { get; set; }

    public DateOnly? SignedOn { get; set; }

    /// <summary>Version of the unit when the form was opened.</summary>
    public int Version { get; set; }

    public string? Name { get; set; }

    public string? Code { get; set; }

    public OrganisationKind? Kind { get; set; }

    public EconomicKind? Economic { get; set; }

    public LocalityKind? Locality { get; set; }

    public string? Note { get; set; }

    public Guid? Parent { get; set; }

    public Guid? Successor { get; set; }

    /// <summary>The other unit of a hợp nhất.</summary>
    public Guid? Others { get; set; }

    public OrganisationChangeKind? Change { get; set; }

    public List<Guid> Members { get; set; } = [];

    public List<Guid> Units { get; set; } = [];

    /// <summary>A method: a property would be walked by the validation of the form.</summary>
    public OrganisationNaming Naming() => new(Name ?? "", Code ?? "", Kind ?? OrganisationKind.Cell);
}
