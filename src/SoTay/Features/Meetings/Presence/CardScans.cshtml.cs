using Microsoft.AspNetCore.Mvc;
using SoTay.Features.Meetings.Pages;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Http;
using SoTay.Platform.Ui;

namespace SoTay.Features.Meetings.Presence;

/// <summary>The secretary reads the members' printed cards, by the camera or by typing; one card after the other.</summary>
[Requires(Capability.TakeMinutes)]
public sealed class CardScansModel(AppDb db, PersonAccess access, PresenceDesk desk) : MeetingPageModel(db, access)
{
    public string? Code { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid meeting)
    {
        Response.MayUseCamera();
        return await LoadAsync(meeting) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid meeting, string? code)
    {
        Response.MayUseCamera();
        if (!await LoadAsync(meeting)) return NotFound();
        var (line, refusal) = desk.Card(Meeting, Code = code);
        if (line is not null) refusal ??= await desk.ComeAsync(Person, Meeting, line, PresenceWay.Card, HttpContext.RequestAborted);
        if (refusal is not null) return await LoadAsync(meeting) ? this.Refuse(refusal) : NotFound();
        this.Say($"Đã ghi có mặt: {line!.FullName}");
        return Redirect(PresenceLinks.CardScans(meeting));
    }
}
