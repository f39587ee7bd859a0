namespace SoTay.Features.Organisations;

/// <summary>Kinds of organisation (208-QĐ/TW 26/7/2026; Charter Art. 21, 24). Contract codes are the kebab-case names.</summary>
public enum OrganisationKind
{
    Central,
    Province,
    Commune,
    /// <summary>Body right under the province over grassroots organisations of agencies, police, army (cấp trên trực tiếp cơ sở); no commune.</summary>
    UpperCommittee,
    GrassrootsCommittee,
    GrassrootsCell,
    Intermediate,
    /// <summary>Attached cell (chi bộ trực thuộc).</summary>
    Cell,
    Group,
}
