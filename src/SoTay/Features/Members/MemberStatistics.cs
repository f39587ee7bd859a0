using System.Text.Json;

namespace SoTay.Features.Members;

/// <summary>Coarse statistics codes of a member (mark S): no free text, no document, sealed in the store, each reading recorded.</summary>
public sealed record MemberStatistics(
    string? Ethnicity = null,
    string? Religion = null,
    GeneralEducation? GeneralEducation = null,
    ProfessionalLevel? ProfessionalLevel = null,
    TheoryLevel? TheoryLevel = null,
    string? Occupation = null,
    bool? YouthUnion = null,
    bool? EnterpriseOwner = null,
    ScienceTitle? ScienceTitle = null)
{
    public string ToText() => JsonSerializer.Serialize(this);

    public static MemberStatistics FromText(string text) => JsonSerializer.Deserialize<MemberStatistics>(text)!;
}

public enum GeneralEducation
{
    Literate,
    Primary,
    LowerSecondary,
    UpperSecondary,
}

public enum ProfessionalLevel
{
    None,
    Technical,
    Intermediate,
    College,
    University,
    Master,
    Doctor,
}

/// <summary>Học hàm, chức danh khoa học (forms 2 and 4).</summary>
public enum ScienceTitle
{
    None,
    AssociateProfessor,
    Professor,
}

/// <summary>Political theory; <see cref="Bachelor"/> is reported together with <see cref="Advanced"/>.</summary>
public enum TheoryLevel
{
    None,
    Elementary,
    Intermediate,
    Advanced,
    Bachelor,
}
