namespace SoTay.Features.Meetings.Contributions;

/// <summary>Addresses of what is prepared ahead of a meeting.</summary>
public static class ContributionLinks
{
    public static string All(Guid meeting) => $"/meetings/{meeting}/contributions";

    public static string Own(Guid meeting, Guid contribution) => $"/meetings/{meeting}/contributions/{contribution}";

    public static string Papers(Guid meeting) => $"/meetings/{meeting}/papers";

    public static string Paper(Guid meeting, Guid paper) => $"/meetings/{meeting}/papers/{paper}";

    public static string Opinions(Guid meeting) => $"/meetings/{meeting}/early-opinions";
}
