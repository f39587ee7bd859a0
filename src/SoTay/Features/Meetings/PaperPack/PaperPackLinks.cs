namespace SoTay.Features.Meetings.PaperPack;

public static class PaperPackLinks
{
    public const string Enter = "/paper-forms";

    public static string Pack(Guid meeting) => $"/meetings/{meeting}/paper-pack";

    public static string Form(string code) => $"{Enter}?code={code}";

    public static string Entry(Meeting meeting) => $"{MeetingLinks.Paper(meeting.OrganisationId, meeting.Month)}&meeting={meeting.Id}";
}
