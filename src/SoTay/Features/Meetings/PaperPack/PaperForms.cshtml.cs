using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Text;
using SoTay.Platform.Ui;

namespace SoTay.Features.Meetings.PaperPack;

/// <summary>From the code on a filled-in form to the screen where that meeting is entered.</summary>
[Requires(Capability.RunMeetings)]
public sealed class PaperFormsModel(AppDb db, PersonAccess access) : PageModel
{
    public string? Code { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? code)
    {
        if ((Code = code) is null) return Page();
        if (ReadableCode.Read(code, PrintedPack.CodeLength) is not { } read) return this.Refuse(PaperPackRefusals.CodeMistyped);
        var meeting = await db.PrintedPacks.Where(row => row.Code == read).Join(db.MeetingsVisibleTo(access.Person), row => row.MeetingId, found => found.Id, (_, found) => found)
            .AsNoTracking().FirstOrDefaultAsync(HttpContext.RequestAborted);
        if (meeting is null || !await access.MayAsync(Capability.RunMeetings, meeting.OrganisationId, HttpContext.RequestAborted)) return this.Refuse(PaperPackRefusals.CodeUnknown);
        return meeting.State switch
        {
            MeetingState.Sealed => this.Refuse(PaperPackRefusals.EnteredAlready(meeting)),
            MeetingState.Cancelled => this.Refuse(PaperPackRefusals.MeetingCancelled),
            _ => Redirect(PaperPackLinks.Entry(meeting)),
        };
    }
}
