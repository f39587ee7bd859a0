namespace SoTay.Features.Members.Import;

/// <summary>Fields that a list of members may bring. Contract names are these in snake case.</summary>
public enum MemberField
{
    OrganisationCode,
    OrganisationName,
    FullName,
    FamilyAndMiddleName,
    GivenName,
    BirthDate,

    /// <summary>A birth year written under "Nam" or "Nữ" tells the sex as well.</summary>
    BirthDateMale,
    BirthDateFemale,
    Sex,
    SexMale,
    SexFemale,
    Ethnicity,
    Religion,
    PersonalId,
    CardNumber,
    OldCardNumber,
    JoinedOn,
    OfficialOn,
    GeneralEducation,
    ProfessionalLevel,
    ScienceTitle,
    TheoryLevel,
    Occupation,
    YouthUnion,
    EnterpriseOwner,
    Phone,
    PhoneConsent,
    Status,
    LeftOn,
    LeftHow,
    Post,

    /// <summary>Read for the rejects file only: free text about a person is not kept (members.md section 7).</summary>
    Note,

    /// <summary>Where a row that comes back mended stood first, as the rejects file says.</summary>
    Origin
}
