namespace SoTay.Features.Meetings.Agendas;

/// <summary>Addresses of template sets.</summary>
public static class AgendaLinks
{
    public static string Of(Guid organisation) => $"/organisations/{organisation}/agenda-sets";

    public static string To(Guid set) => $"/agenda-sets/{set}";
}
