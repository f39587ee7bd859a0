namespace SoTay.Features.Meetings.Scores;

public static class ScoreLinks
{
    public static string To(Guid meeting) => $"/meetings/{meeting}/score";
}
