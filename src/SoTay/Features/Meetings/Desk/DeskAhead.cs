using Microsoft.EntityFrameworkCore;
using SoTay.Features.Meetings.Contributions;
using SoTay.Features.Meetings.Cycle;
using SoTay.Features.Meetings.Visits;
using SoTay.Platform.Data;

namespace SoTay.Features.Meetings.Desk;

/// <summary>What stands at an item before anybody has spoken: prepared or sent ahead by a member, proposed by the committee, remarked by a visitor.</summary>
/// <param name="Member">Whose words they are, when one tap may take them into the minutes.</param>
/// <param name="How">"Nhờ bí thư đọc", as the page of the item says it.</param>
public sealed record SheetAhead(Guid Item, Guid? Member, string Name, string How, string Words);

/// <summary>Brings to the desk what was prepared for its meeting; it may change until the meeting is opened, and then no more.</summary>
public sealed class DeskAhead(AppDb db, AheadQuery aheads, CycleQuery cycles)
{
    public async Task<IReadOnlyList<SheetAhead>> OfAsync(Meeting meeting, CancellationToken cancellation = default)
    {
        var ahead = await aheads.OfAsync(meeting.Id, cancellation);
        var proposed = (await cycles.SessionAsync(meeting.Id, cancellation))?.Items.FirstOrDefault(row => row.Purpose is AgendaPurpose.NextTasks && row.Conclusion.Length > 0)?.Conclusion;
        var asked = meeting.Items.Where(item => item.VisitId is not null).Select(item => item.VisitId!.Value).ToList();
        var visits = asked.Count == 0 ? [] : await db.CellVisits.AsNoTracking().Where(row => asked.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellation);
        var rows = new List<SheetAhead>();
        foreach (var item in meeting.Items)
        {
            if (item.VisitId is { } visit && visits.TryGetValue(visit, out var remark)) rows.Add(new(item.Id, null, remark.FullName, "Nhận xét khi dự sinh hoạt, chi bộ trả lời bằng kết luận ở mục này", remark.Remark));
            if (item.Purpose is AgendaPurpose.NextTasks && proposed is not null) rows.Add(new(item.Id, null, "Chi ủy", "Đề xuất ở buổi họp chuẩn bị", proposed));
            var here = ahead.At(meeting, item);
            rows.AddRange(here.Contributions.Select(row => new SheetAhead(item.Id, row.Words.Length > 0 ? Known(meeting, row.MemberId) : null, row.FullName,
                ContributionWords.Of(row), row.Words.Length > 0 ? row.Words : row.Outline)));
            rows.AddRange(here.Opinions.Select(row => new SheetAhead(item.Id, Known(meeting, row.MemberId), row.FullName, ContributionWords.Of(row), row.Words)));
        }

        return rows;
    }

    private static Guid? Known(Meeting meeting, Guid member) => meeting.AttendanceOf(member) is null ? null : member;
}
