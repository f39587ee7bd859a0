using Microsoft.AspNetCore.Mvc;
using SoTay.Features.Meetings.Pages;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Http;

namespace SoTay.Features.Meetings.Presence;

/// <summary>Cards to print, ten a sheet of A4: name, cell and a code that says nothing to anyone else.</summary>
[Requires(Capability.RunMeetings)]
public sealed class CardsModel(AppDb db, PersonAccess access, MemberCards cards) : MeetingPageModel(db, access)
{
    public string CodeOf(Attendance line) => cards.Of(line.MemberId);

    public async Task<IActionResult> OnGetAsync(Guid meeting)
    {
        Response.KeepNoCopy();
        return await LoadAsync(meeting) ? Page() : NotFound();
    }
}
