namespace SoTay.Features.Meetings.Pictures;

public static class PictureLinks
{
    public static string Of(Guid meeting) => $"/meetings/{meeting}/pictures";

    public static string File(Guid meeting, Guid picture) => $"/meetings/{meeting}/pictures/{picture}";
}
