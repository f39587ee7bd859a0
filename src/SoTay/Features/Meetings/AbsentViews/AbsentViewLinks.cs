namespace SoTay.Features.Meetings.AbsentViews;

public static class AbsentViewLinks
{
    public static string Of(Guid meeting) => $"/meetings/{meeting}/absent-views";
}
