using SoTay.Features.Organisations;

namespace SoTay.Features.Meetings.Preparation;

/// <summary>Content types of cells (42-HD/BTCTW section 4): what its meetings are about.</summary>
public enum MeetingContent
{
    Residential,
    Administrative,
    StateEnterprise,
    PrivateEnterprise,
    School,
    ArmedForces,
}

internal static class MeetingContents
{
    public static MeetingContent Of(Organisation cell) => cell.EconomicKind switch
    {
        EconomicKind.School => MeetingContent.School,
        EconomicKind.StateEnterprise => MeetingContent.StateEnterprise,
        EconomicKind.PrivateEnterprise or EconomicKind.Cooperative => MeetingContent.PrivateEnterprise,
        EconomicKind.ArmedForces => MeetingContent.ArmedForces,
        EconomicKind.PartyAgency or EconomicKind.StateAgency or EconomicKind.PublicService or EconomicKind.Health => MeetingContent.Administrative,
        _ => MeetingContent.Residential,
    };
}
