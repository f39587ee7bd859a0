using SoTay.Features.Accounts;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Ui;

namespace SoTay.Features.Home;

/// <summary>Fills the head of every page: the organisation in whose name the person works, the role, the rooms open to them.</summary>
internal sealed class HomeFrame(AppDb db, PersonAccess access, KnownOrganisations organisations) : IFrameSource
{
    public async ValueTask<Frame> FrameAsync(HttpContext http)
    {
        if (!access.IsSignedIn) return Frame.Bare;
        var person = access.Person;
        if (RoleWords.MainOf(person) is not { } main) return new Frame("Sổ Tay", person.Name, "", [], MeHref: "/account");
        var unit = await organisations.FindAsync(db, main.Grant.Organisation, http.RequestAborted);
        var path = http.Request.Path.Value ?? "/";
        var rooms = Rooms(person, main.Grant.Organisation, main.Role);
        var current = rooms.FirstOrDefault(room => room.Matches(path))?.Room.Href;
        return new Frame(unit?.Name ?? "Sổ Tay", person.Name, RoleWords.Of(main.Role),
            [.. rooms.Select(room => room.Room with { Current = room.Room.Href == current })],
            SearchHref: person.HoldsSomewhere(Capability.SeeRoster) ? $"/organisations/{main.Grant.Organisation}/members#q" : null, MeHref: "/account",
            ActingFor: person.For?.Name, StopActingHref: "/acting/end");
    }

    // Parts of addresses that belong to meetings, wherever they stand.
    private static readonly string[] MeetingPlaces = ["/meetings", "/paper-meetings", "/tasks", "/plans", "/bottlenecks", "/documents", "/studies", "/agenda-sets", "/topics", "/visit"];

    // Rosters and what is done with them.
    private static readonly string[] MemberPlaces = ["/members", "/imports", "/transfers", "/badges", "/admissions", "/paths", "/dues", "/arrivals", "/grades", "/courses", "/awards"];

    private static List<RoomLink> Rooms(Person person, Guid unit, Role role)
    {
        var at = $"/organisations/{unit}";
        var above = role is Role.CommuneOffice or Role.CommuneSecretary or Role.ProvinceOffice or Role.AssignedObserver or Role.Inspector;
        List<RoomLink> rooms = [new(new("Việc cần làm", "Cần làm", "/", "checklist"), path => path == "/")];
        if (person.HoldsSomewhere(Capability.SeeMeetings))
            rooms.Add(new(new("Sinh hoạt", "Sinh hoạt", above ? $"{at}/board" : $"{at}/meetings", "calendar-event"),
                path => MeetingPlaces.Any(place => path.Contains(place, StringComparison.Ordinal)) || path.EndsWith("/board", StringComparison.Ordinal)));
        if (above && person.HoldsSomewhere(Capability.SeeMeetings))
            rooms.Add(new(new("Chỉ tiêu", "Chỉ tiêu", $"{at}/targets", "target", OnPhone: false), path => path.Contains("/targets", StringComparison.Ordinal)));
        if (person.HoldsSomewhere(Capability.SeeRoster))
            rooms.Add(new(new("Đảng viên", "Đảng viên", $"{at}/members", "users"),
                path => !IsStatistics(path) && MemberPlaces.Any(place => path.Contains(place, StringComparison.Ordinal))));
        if (person.HoldsSomewhere(Capability.SeeOrganisations))
            rooms.Add(new(new("Tổ chức", "Tổ chức", at, "sitemap", OnPhone: above || role == Role.Administrator),
                path => (path.StartsWith("/organisations", StringComparison.Ordinal) || path.StartsWith("/schemes", StringComparison.Ordinal)) && !IsStatistics(path) && !path.EndsWith("/targets", StringComparison.Ordinal)));
        if (person.HoldsSomewhere(Capability.SeeBoard))
            rooms.Add(new(new("Thống kê", "Thống kê", $"{at}/figures", "chart-bar", OnPhone: false), IsStatistics));
        if (person.HoldsSomewhere(Capability.Administer))
            rooms.Add(new(new("Quản trị", "Quản trị", "/administration", "settings"), path => path.StartsWith("/administration", StringComparison.Ordinal) || path.StartsWith("/policies", StringComparison.Ordinal)));
        if (person.MemberId is not null)
            rooms.Add(new(new("Sổ của tôi", "Sổ của tôi", "/me", "notebook", OnPhone: !above), path => path == "/me"));
        return rooms;
    }

    private static bool IsStatistics(string path) => path.EndsWith("/figures", StringComparison.Ordinal) || path.Contains("/forms/", StringComparison.Ordinal) || path.EndsWith("/form-reports", StringComparison.Ordinal);

    private sealed record RoomLink(FrameRoom Room, Func<string, bool> Matches);
}
