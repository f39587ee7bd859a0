using Microsoft.AspNetCore.Mvc;
using SoTay.Features.Meetings.Pages;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Http;

namespace SoTay.Features.Meetings.Presence;

/// <summary>The code that is shown in the room, on a projector or held up; the page renews itself, because the code does.</summary>
[Requires(Capability.TakeMinutes)]
public sealed class RoomCodeModel(AppDb db, PersonAccess access, RoomCodes rooms) : MeetingPageModel(db, access)
{
    public string Code { get; private set; } = "";

    public string Address => $"{Request.Scheme}://{Request.Host}{PresenceLinks.Presence(Meeting.Id, Code)}";

    public IEnumerable<Attendance> Waiting => Lines.Where(line => line.CameBy is null && line.IsPresent);

    public async Task<IActionResult> OnGetAsync(Guid meeting)
    {
        Response.KeepNoCopy();
        if (!await LoadAsync(meeting)) return NotFound();
        if (Meeting.IsSettled) return Redirect(MeetingLinks.To(meeting));
        Code = rooms.Of(meeting);
        return Page();
    }
}
