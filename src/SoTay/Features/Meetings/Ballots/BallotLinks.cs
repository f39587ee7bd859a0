namespace SoTay.Features.Meetings.Ballots;

public static class BallotLinks
{
    public static string New(Guid meeting, Guid item, Guid? follows = null) => $"/meetings/{meeting}/agenda/{item}/ballots{(follows is { } round ? $"?follows={round}" : "")}";

    public static string To(Guid meeting, Guid ballot) => $"/meetings/{meeting}/ballots/{ballot}";

    public static string Slips(Guid meeting, Guid ballot) => $"/meetings/{meeting}/ballots/{ballot}/slips";

    public static string Vote(Guid meeting, Guid ballot) => $"/meetings/{meeting}/ballots/{ballot}/vote";
}
