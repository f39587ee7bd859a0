using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Files;
using SoTay.Platform.Time;

namespace SoTay.Features.Meetings.Contributions.Pages;

/// <summary>Opens a paper; the first opening by someone who is called to the meeting is the reading mark.</summary>
[Requires(Capability.SeeMeetings)]
public sealed class PaperOpeningModel(AppDb db, PersonAccess access, FileStore files, VietnamClock clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid meeting, Guid paper, CancellationToken cancellation)
    {
        var found = await db.MeetingPapers.AsNoTracking().FirstOrDefaultAsync(one => one.Id == paper && one.MeetingId == meeting && one.WithdrawnAt == null, cancellation);
        if (found is null || !await IsOutAsync(meeting, cancellation) || files.Open(found.FileHash) is not { } kept) return NotFound();
        var who = access.Person.For?.MemberId ?? access.Person.MemberId;
        if (who is { } member && await db.Attendances.AnyAsync(line => line.MeetingId == meeting && line.MemberId == member, cancellation)) await MarkAsync(found, member, cancellation);
        return new StoredFile(kept, found.ContentType, found.FileName);
    }

    // Before the notice the papers are still the preparers' own.
    private async Task<bool> IsOutAsync(Guid meeting, CancellationToken cancellation)
    {
        var found = await db.MeetingsVisibleTo(access.Person).Where(one => one.Id == meeting).Select(one => new { one.OrganisationId, one.NoticedAt }).FirstOrDefaultAsync(cancellation);
        return found is not null && (found.NoticedAt is not null || await access.MayAsync(Capability.PrepareMeetings, found.OrganisationId, cancellation));
    }

    private async Task MarkAsync(MeetingPaper paper, Guid member, CancellationToken cancellation)
    {
        if (await db.PaperReadings.AnyAsync(known => known.PaperId == paper.Id && known.MemberId == member, cancellation)) return;
        db.PaperReadings.Add(new PaperReading { PaperId = paper.Id, MeetingId = paper.MeetingId, MemberId = member, ReadAt = clock.Now });
        // Opened twice at the same moment: the other opening made the mark.
        try { await db.SaveChangesAsync(cancellation); }
        catch (DbUpdateException fault) when (fault.CameSecond) { db.ChangeTracker.Clear(); }
    }
}
