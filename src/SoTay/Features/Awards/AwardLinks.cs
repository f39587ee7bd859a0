namespace SoTay.Features.Awards;

/// <summary>Addresses of awards.</summary>
public static class AwardLinks
{
    public static string Of(Guid organisation) => $"/organisations/{organisation}/awards";

    /// <summary>What waits for the decision of this organisation.</summary>
    public static string Waiting(Guid organisation) => $"/organisations/{organisation}/awards/waiting";

    public static string New(Guid organisation) => $"/organisations/{organisation}/awards/new";

    /// <summary>Awards from before the roster.</summary>
    public static string Earlier(Guid organisation) => $"/organisations/{organisation}/awards/earlier";

    public static string Export(Guid organisation, int year) => $"/organisations/{organisation}/awards/export?year={year}";

    public static string To(Guid award) => $"/awards/{award}";

    public static string Decision(Guid decision) => $"/awards/decisions/{decision}/file";
}
