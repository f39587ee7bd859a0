namespace SoTay.Features.Organisations;

/// <summary>Addresses of the room; every link goes through here.</summary>
public static class OrganisationLinks
{
    public const string Trees = "/organisations";

    public static string Tree(Guid under, AsOf? on = null) => on is null or { IsToday: true } ? $"/organisations?under={under}" : $"/organisations?under={under}&on={on.Date:yyyy-MM-dd}";

    public static string Unit(Guid organisation, AsOf? on = null) => $"/organisations/{organisation}{on?.Query}";

    public static string Cells(Guid organisation) => $"/organisations/{organisation}/cells";

    public static string Members(Guid organisation) => $"/organisations/{organisation}/members";

    public static string Posts(Guid organisation) => $"/organisations/{organisation}/posts";

    public static string PostHistory(Guid organisation) => $"/organisations/{organisation}/posts/history";

    public static string PostCorrection(Guid organisation, Guid post) => $"/organisations/{organisation}/posts/correction?post={post}";

    /// <summary>What the posts of the unit and all below add up to on a day.</summary>
    public static string PostCounts(Guid organisation, AsOf? on = null) => $"/organisations/{organisation}/posts/counts{on?.Query}";

    public static string Tenures(Guid organisation, AsOf? on = null) => $"/organisations/{organisation}/posts/tenures{on?.Query}";

    public static string Terms(Guid organisation) => $"/organisations/{organisation}/terms";

    /// <summary>A form of the unit: <c>establishment</c>, <c>naming</c>, <c>transfer</c>, <c>merger</c>, <c>division</c>, <c>ending</c>, <c>facts</c>, <c>followers</c>.</summary>
    public static string Form(Guid organisation, string form) => $"/organisations/{organisation}/{form}";
}
