namespace SoTay.Features.Organisations;

/// <summary>Kinds of organisation (208-QĐ/TW 26/7/2026; Charter Art. 21, 24). Contract codes are the kebab-case names.</summary>
public enum OrganisationKind
{
    Central,
    Province,
    Commune,
    GrassrootsCommittee,
    GrassrootsCell,
    Intermediate,
    /// <summary>Attached cell (chi bộ trực thuộc).</summary>
    Cell,
    Group,
}
