namespace SoTay.Features.Members.Transfers;

/// <summary>Addresses of transfers.</summary>
public static class TransferLinks
{
    public static string Of(Guid organisation) => $"/organisations/{organisation}/transfers";

    /// <summary>Temporary stays that last.</summary>
    public static string Stays(Guid organisation) => Of(organisation) + "?staying=true";

    public static string Settled(Guid organisation) => Of(organisation) + "?settled=true";

    public static string To(Guid transfer) => $"/transfers/{transfer}";

    public static string Letter(Guid transfer) => $"/transfers/{transfer}/file";

    public static string New(Guid member) => $"/members/{member}/referral";
}
