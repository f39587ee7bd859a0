namespace SoTay.Features.Organisations;

/// <summary>Type of unit the organisation works in; decides the agenda template of its cells (42-HD/BTCTW section 4).</summary>
public enum EconomicKind
{
    PartyAgency,
    StateAgency,
    PublicService,
    School,
    Health,
    StateEnterprise,
    PrivateEnterprise,
    Cooperative,
    ArmedForces,
    Residential,
    Other,
}
