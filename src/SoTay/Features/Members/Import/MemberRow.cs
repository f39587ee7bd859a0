using SoTay.Features.Organisations.Import;
using SoTay.Platform.Office.Reading.Tables;

namespace SoTay.Features.Members.Import;

/// <summary>One row of a member list as understood: every value in its final form, or missing.</summary>
public sealed class MemberRow
{
    public required string Sheet { get; init; }

    public required int Number { get; init; }

    public OrganisationEntry? Organisation { get; set; }

    public string FullName { get; set; } = "";

    public ReadDate? Birth { get; set; }

    public Sex? Sex { get; set; }

    public string? Ethnicity { get; set; }

    public string? Religion { get; set; }

    /// <summary>Twelve digits, in memory only; the store keeps a keyed hash.</summary>
    public string? PersonalId { get; set; }

    public string? Card { get; set; }

    public string? OldCard { get; set; }

    public ReadDate? Joined { get; set; }

    public ReadDate? Official { get; set; }

    /// <summary>Null when neither dates nor words say.</summary>
    public Membership? Membership { get; set; }

    public GeneralEducation? GeneralEducation { get; set; }

    public ProfessionalLevel? ProfessionalLevel { get; set; }

    public ScienceTitle? ScienceTitle { get; set; }

    public TheoryLevel? TheoryLevel { get; set; }

    /// <summary>The level was written; an empty cell means none for a new record and nothing for a known one.</summary>
    public bool ProfessionalIsWritten { get; set; }

    public bool TheoryIsWritten { get; set; }

    public string? Occupation { get; set; }

    public bool? YouthUnion { get; set; }

    public bool? EnterpriseOwner { get; set; }

    public string? Phone { get; set; }

    public bool PhoneConsent { get; set; }

    /// <summary>Code of the list "status" (active, exempt, temporary, …); null when the file does not say.</summary>
    public string? Status { get; set; }

    /// <summary>The cell of the roster where a member is active for a time; null when it lies outside or is not said.</summary>
    public OrganisationEntry? TemporaryAt { get; set; }

    public DateOnly? TemporarySince { get; set; }

    public ReadDate? LeftOn { get; set; }

    public string? LeftHow { get; set; }

    public IReadOnlyList<PostWord> Posts { get; set; } = [];

    public string? Note { get; set; }

    /// <summary>Where the row stood in the file that held it back; null for a row that comes for the first time.</summary>
    public string? Origin { get; set; }

    /// <summary>Worst severity of the row's problems; null = nothing to tell.</summary>
    public Severity? Outcome { get; set; }

    /// <summary>Earlier row with the same personal number.</summary>
    public int? DuplicateOf { get; set; }
}
