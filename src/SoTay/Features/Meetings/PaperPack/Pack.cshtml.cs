using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Meetings.Pages;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Http;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Meetings.PaperPack;

/// <summary>What to print before a meeting for the evening without power or network: roll-call sheet, form of the minutes, ballot slips.</summary>
[Requires(Capability.PrepareMeetings)]
public sealed class PackModel(AppDb db, PersonAccess access, VietnamClock clock) : MeetingPageModel(db, access)
{
    public PrintedPack? Pack { get; private set; }

    public string Address => $"{Request.Scheme}://{Request.Host}{PaperPackLinks.Form(Pack!.Code)}";

    /// <summary>One slip for each who may vote and is not known to be away.</summary>
    public int Slips => Meeting.Attendances.Count(line => line.MayVote && line.Standing is AttendanceStanding.Expected);

    public async Task<IActionResult> OnGetAsync(Guid meeting)
    {
        Response.KeepNoCopy();
        if (!await ShowAsync(meeting)) return NotFound();
        return Meeting.IsSettled ? Redirect(MeetingLinks.To(meeting)) : Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid meeting)
    {
        if (!await ShowAsync(meeting)) return NotFound();
        if (Meeting.IsSettled) return this.Refuse(PaperPackRefusals.Settled);
        if (Pack is null)
        {
            Db.PrintedPacks.Add(new PrintedPack { MeetingId = meeting, ByName = Person.Name, At = clock.Now });
            try { await Db.SaveAsync(Person.Actor, cancellation: HttpContext.RequestAborted); }
            catch (DbUpdateException fault) when (fault.CameSecond) { Db.ChangeTracker.Clear(); } // Printed by somebody else at the same moment: theirs is the code.
        }

        return Redirect(PaperPackLinks.Pack(meeting));
    }

    private async Task<bool> ShowAsync(Guid meeting)
    {
        if (!await LoadAsync(meeting)) return false;
        Pack = await Db.PrintedPacks.AsNoTracking().FirstOrDefaultAsync(row => row.MeetingId == meeting, HttpContext.RequestAborted);
        return true;
    }
}
