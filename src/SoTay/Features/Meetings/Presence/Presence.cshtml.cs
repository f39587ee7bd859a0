using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SoTay.Platform.Auth;
using SoTay.Platform.Http;
using SoTay.Platform.Ui;

namespace SoTay.Features.Meetings.Presence;

/// <summary>A member's phone after the code of the room was read: one tap says "I am here". Without a camera the short code is typed.</summary>
[Requires(Capability.Self)]
public sealed class PresenceModel(PersonAccess access, PresenceDesk desk) : PageModel
{
    public Meeting? Meeting { get; private set; }

    public Attendance? Line { get; private set; }

    public bool IsDone => Line is { CameBy: not null, IsPresent: true };

    public string? Code { get; private set; }

    private Guid? Self => access.Person.For?.MemberId ?? access.Person.MemberId;

    public async Task<IActionResult> OnGetAsync(Guid? m, string? c)
    {
        Response.KeepNoCopy();
        if (m is null && c is null) return Page();
        (Meeting, Line, var refusal) = await desk.FindAsync(Self, m, Code = c, HttpContext.RequestAborted);
        return refusal is null ? Page() : this.Refuse(refusal);
    }

    public async Task<IActionResult> OnPostAsync(Guid? m, string? code)
    {
        Response.KeepNoCopy();
        (Meeting, Line, var refusal) = await desk.FindAsync(Self, m, Code = code, HttpContext.RequestAborted);
        if (Meeting is not null && Line is not null) refusal ??= await desk.ComeAsync(access.Person, Meeting, Line, PresenceWay.RoomCode, HttpContext.RequestAborted);
        if (refusal is not null) return this.Refuse(refusal);
        (Meeting, Line, _) = await desk.FindAsync(Self, Meeting!.Id, code, HttpContext.RequestAborted);
        return Page();
    }
}
