namespace SoTay.Features.Meetings.Ballots;

public static class BallotLinks
{
    public static string New(Guid meeting, Guid item, Guid? follows = null) => $"/meetings/{meeting}/agenda/{item}/ballots{(follows is { } round ? $"?follows={round}" : "")}";

    /// <summary>The ballot of one post, with its question and number of places filled in.</summary>
    public static string For(Guid meeting, Guid item, ElectedPost post) => New(meeting, item) + $"?post={post}";

    public static string To(Guid meeting, Guid ballot) => $"/meetings/{meeting}/ballots/{ballot}";

    public static string Slips(Guid meeting, Guid ballot) => $"/meetings/{meeting}/ballots/{ballot}/slips";

    public static string Vote(Guid meeting, Guid ballot) => $"/meetings/{meeting}/ballots/{ballot}/vote";
}
