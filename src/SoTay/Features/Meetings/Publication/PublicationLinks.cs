namespace SoTay.Features.Meetings.Publication;

/// <summary>Addresses from the last item to the reading of the resolution.</summary>
public static class PublicationLinks
{
    public static string Drafts(Guid meeting) => $"/meetings/{meeting}/drafts";

    public static string Signatures(Guid meeting) => $"/meetings/{meeting}/signatures";

    public static string Signature(Guid meeting, string member) => $"/meetings/{meeting}/signatures/{member}";

    public static string Publication(Guid meeting) => $"/meetings/{meeting}/publication";
}
