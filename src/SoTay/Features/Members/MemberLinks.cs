namespace SoTay.Features.Members;

/// <summary>Addresses of the room.</summary>
public static class MemberLinks
{
    public static string Roster(Guid organisation) => $"/organisations/{organisation}/members";

    public static string Of(Guid member) => $"/members/{member}";

    public static string New(Guid organisation) => $"/organisations/{organisation}/members/new";

    public static string Imports(Guid organisation) => $"/organisations/{organisation}/imports";

    public static string Findings(Guid organisation) => $"/organisations/{organisation}/findings";

    public static string Requests(Guid organisation) => $"/organisations/{organisation}/corrections";

    public const string Me = "/me";
}
