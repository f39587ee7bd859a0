using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Meetings.Cycle.Messages;
using SoTay.Features.Meetings.Pages;
using SoTay.Features.Members;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;

namespace SoTay.Features.Meetings.Cycle.Pages;

/// <summary>Printed notices for those who have no phone, one a person, on A4.</summary>
[Requires(Capability.PrepareMeetings)]
public sealed class NoticeSlipsModel(AppDb db, PersonAccess access) : MeetingPageModel(db, access)
{
    public IReadOnlyList<string> Names { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid meeting)
    {
        if (!await LoadAsync(meeting)) return NotFound();
        Names = await Db.MeetingMessages.Where(row => row.SubjectId == meeting && MessageWaysSets.Printed.Contains(row.Ways))
            .Join(Db.Members, row => row.MemberId, member => member.Id, (_, member) => new { member.FullName, member.SortKey }).Distinct()
            .OrderBy(row => row.SortKey).Select(row => row.FullName).ToListAsync(HttpContext.RequestAborted);
        return Page();
    }
}
