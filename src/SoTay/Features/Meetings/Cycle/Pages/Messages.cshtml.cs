using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Meetings.Cycle.Messages;
using SoTay.Features.Meetings.Pages;
using SoTay.Features.Members;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Meetings.Cycle.Pages;

/// <summary>Who was told what about a meeting, when and how; printed notices are ticked off here.</summary>
[Requires(Capability.PrepareMeetings)]
public sealed class MessagesModel(AppDb db, PersonAccess access, VietnamClock clock) : MeetingPageModel(db, access)
{
    public IReadOnlyList<SentMessage> Sent { get; private set; } = [];

    public int ToPrint => Sent.Count(row => row.Message.Ways.HasFlag(MessageWays.Print) && row.Message.HandedAt is null);

    public async Task<IActionResult> OnGetAsync(Guid meeting)
    {
        if (!await LoadAsync(meeting)) return NotFound();
        Sent = await (from row in Db.MeetingMessages.AsNoTracking()
                      join member in Db.Members on row.MemberId equals member.Id
                      where row.SubjectId == meeting
                      orderby row.MadeAt descending, member.SortKey
                      select new SentMessage(row, member.FullName)).ToListAsync(HttpContext.RequestAborted);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid meeting)
    {
        if (!await LoadAsync(meeting)) return NotFound();
        var count = await Db.MeetingMessages.Where(row => row.SubjectId == meeting && MessageWaysSets.Printed.Contains(row.Ways) && row.HandedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.HandedAt, clock.Now), HttpContext.RequestAborted);
        this.Say($"Đã ghi: đưa {count} giấy báo");
        return Redirect(CycleLinks.Messages(meeting));
    }
}

public sealed record SentMessage(MeetingMessage Message, string Name);
