using SoTay.Platform.Office.Reading.Tables;

namespace SoTay.Features.Organisations.Import;

/// <summary>One row of an organisation list as understood.</summary>
public sealed class OrganisationRow
{
    public required string Sheet { get; init; }

    public required int Number { get; init; }

    public string Code { get; set; } = "";

    public string Name { get; set; } = "";

    public OrganisationKind Kind { get; set; } = OrganisationKind.Cell;

    public EconomicKind? EconomicKind { get; set; }

    public LocalityKind LocalityKind { get; set; }

    public string? ParentCode { get; set; }

    public string? ParentName { get; set; }

    public ReadDate? EstablishedOn { get; set; }

    public ReadDate? EndedOn { get; set; }

    public string Note { get; set; } = "";

    /// <summary>What the list says about its people, compared with the members imported from the same file.</summary>
    public string? Secretary { get; set; }

    public int? DeclaredMembers { get; set; }

    public Severity? Outcome { get; set; }

    public OrganisationEntry Entry => new(Code, Name, Kind is OrganisationKind.Cell or OrganisationKind.GrassrootsCell, ParentCode);
}
