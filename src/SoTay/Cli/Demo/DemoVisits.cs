using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts;
using SoTay.Features.Meetings;
using SoTay.Features.Meetings.Visits;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Cli.Demo;

/// <summary>Committee members sat in on some cells and left remarks that wait for an answer; next month's visits are planned.</summary>
internal sealed class DemoVisits(AppDb db, VietnamClock clock)
{
    private const int Most = 8;
    private static readonly string[] Remarks =
    [
        "Ghi rõ từng việc giao cho ai, sản phẩm gì, hạn ngày nào; kiểm điểm việc chậm ngay đầu buổi họp.", "",
        "Dành thêm thời gian cho thảo luận; đảng viên trẻ chưa phát biểu ý kiến nào.",
    ];

    public async Task AddAsync(DemoGround ground, CancellationToken cancellation)
    {
        if (ground.Commune is not { } above) return;
        var cells = ground.Cells.Where(cell => cell.Parent?.Id == above.Id || cell.Parent?.Parent?.Id == above.Id).Select(cell => cell.Id).OrderBy(id => id != ground.Shown.Id).Take(Most).ToList();
        await AssignAsync(cells, cancellation);
        var followers = await (from row in db.CellAssignments.AsNoTracking()
                               join member in db.Members on row.MemberId equals member.Id
                               where cells.Contains(row.OrganisationId) && row.To == null
                               select new { row.OrganisationId, row.MemberId, member.FullName }).ToListAsync(cancellation);
        var held = (await db.Meetings.AsNoTracking().Where(row => cells.Contains(row.OrganisationId) && row.Kind == MeetingKind.Regular && row.State == MeetingState.Sealed).ToListAsync(cancellation)).ToLookup(row => row.OrganisationId);
        var next = new DateOnly(clock.Today.Year, clock.Today.Month, 1).AddMonths(1);
        foreach (var (follower, at) in followers.OrderBy(row => cells.IndexOf(row.OrganisationId)).ThenBy(row => row.MemberId).Select((follower, at) => (follower, at)))
        {
            CellVisit Plan(DateOnly month) => new() { OrganisationId = follower.OrganisationId, MemberId = follower.MemberId, FullName = follower.FullName, Month = month, PlannedAt = clock.Now.AddDays(-30) };
            if (at % 2 == 0) db.Add(Plan(next));
            if (at % 3 == 2 || held[follower.OrganisationId].MaxBy(row => row.HeldOn) is not { } last) continue;
            var visit = Plan(last.Month);
            visit.Report(last, Remarks[at % Remarks.Length], isAnswered: false, clock.Now.AddDays(-2));
            db.Add(visit);
        }
    }

    // The committee member of the demonstration follows the shown cell and two others.
    private async Task AssignAsync(List<Guid> cells, CancellationToken cancellation)
    {
        if (await db.Accounts.Where(row => row.UserName == "theodoi").Select(row => row.MemberId).FirstOrDefaultAsync(cancellation) is not { } observer) return;
        var known = await db.CellAssignments.Where(row => row.MemberId == observer && row.To == null).Select(row => row.OrganisationId).ToListAsync(cancellation);
        db.AddRange(cells.Take(3).Except(known).Select(cell => new CellAssignment { OrganisationId = cell, MemberId = observer, From = clock.Today.AddMonths(-6) }));
        await db.SaveAsync(DemoRun.By, cancellation: cancellation);
    }
}
