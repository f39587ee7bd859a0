using SoTay.Features.Organisations;

namespace SoTay.Features.Members.Posts;

/// <summary>Addresses of the counts and lists of posts.</summary>
public static class PostLinks
{
    public static string People(Guid organisation, string which, DateOnly? on, int page = 1) =>
        $"/organisations/{organisation}/posts/people?which={which}{(on is { } day ? $"&on={day:yyyy-MM-dd}" : "")}{(page > 1 ? $"&page={page}" : "")}";

    public static string PeopleFile(Guid organisation, string which, DateOnly on) => $"/organisations/{organisation}/posts/people.xlsx?which={which}&on={on:yyyy-MM-dd}";

    public static string Tenures(Guid organisation, DateOnly on, TenureView view, int page = 1) =>
        $"/organisations/{organisation}/posts/tenures?on={on:yyyy-MM-dd}&view={view}{(page > 1 ? $"&page={page}" : "")}";

    public static string TenuresFile(Guid organisation, DateOnly on) => $"/organisations/{organisation}/posts/tenures.xlsx?on={on:yyyy-MM-dd}";

    public static string History(Guid organisation, PostKind? kind, int page = 1) =>
        $"{OrganisationLinks.PostHistory(organisation)}?kind={kind}{(page > 1 ? $"&page={page}" : "")}";
}
