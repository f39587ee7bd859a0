using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Meetings.Contributions;
using SoTay.Features.Meetings.Visits;
using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Meetings.Cycle.Messages;

/// <summary>Looks through what is near its last day and writes one message to whom it concerns, from the day before that last day on.</summary>
public sealed class ReminderRound(AppDb db, PolicyBook policies, MessageBook book, VietnamClock clock)
{
    // How far to look, not a rule: no step's last day lies further from its meeting.
    private const int DaysAround = 12;
    private const int AtOnce = 200;
    private const int WrittenAtOnce = 100;

    /// <summary>Answers how many were written; a second round over the same day writes none.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation = default)
    {
        var (from, to) = (clock.Today.AddDays(-DaysAround), clock.Today.AddDays(DaysAround));
        var near = await db.Meetings.AsNoTracking()
            .Where(row => (row.State == MeetingState.Draft || row.State == MeetingState.Noticed || row.State == MeetingState.Open) && row.HeldOn >= from && row.HeldOn <= to)
            .OrderBy(row => row.Id).Select(row => row.Id).ToListAsync(cancellation);
        var written = 0;
        foreach (var some in near.Chunk(AtOnce)) written += await SaveAsync(await OfMeetingsAsync(some, cancellation), cancellation);
        foreach (var some in (await UndraftedAsync(cancellation)).Chunk(AtOnce)) written += await SaveAsync(some, cancellation);
        return written;
    }

    private async Task<int> SaveAsync(IReadOnlyCollection<MeetingMessage> messages, CancellationToken cancellation)
    {
        var written = 0;
        // Few at a time: on the evening of a province the round has a hundred thousand to write, and every closing waits for the one writer.
        foreach (var few in messages.Chunk(WrittenAtOnce))
        {
            try
            {
                var count = await book.AddAsync(few, cancellation);
                if (count > 0) await db.SaveChangesAsync(cancellation);
                written += count;
            }
            // Another node wrote the same at this moment; what is missing comes with the next round.
            catch (DbUpdateException fault) when (fault.CameSecond) { }
            finally { db.ChangeTracker.Clear(); }
        }

        return written;
    }

    private async Task<List<MeetingMessage>> OfMeetingsAsync(Guid[] ids, CancellationToken cancellation)
    {
        var meetings = await db.Meetings.AsNoTracking().Include(row => row.Attendances).Include(row => row.Answers).Where(row => ids.Contains(row.Id)).AsSplitQuery().ToListAsync(cancellation);
        var prepared = await db.Meetings.Where(row => row.PreparesId != null && ids.Contains(row.PreparesId.Value)).Select(row => row.PreparesId!.Value).ToListAsync(cancellation);
        var asked = (await db.Contributions.AsNoTracking().Where(row => ids.Contains(row.MeetingId) && row.PreparedAt == null && row.WithdrawnAt == null).ToListAsync(cancellation)).ToLookup(row => row.MeetingId);
        var (cells, months) = (meetings.Select(row => row.OrganisationId).Distinct().ToList(), meetings.Select(row => row.Month).Distinct().ToList());
        var visits = (await db.CellVisits.AsNoTracking().Where(row => cells.Contains(row.OrganisationId) && months.Contains(row.Month) && row.CancelledAt == null && row.VisitedOn == null).ToListAsync(cancellation))
            .ToLookup(row => (row.OrganisationId, row.Month));
        var leaders = await LeadersAsync([.. meetings.Select(row => row.OrganisationId)], cancellation);
        var messages = new List<MeetingMessage>();
        foreach (var meeting in meetings)
        {
            var last = MeetingDeadlines.For(meeting, await policies.ForAsync(meeting.OrganisationId, meeting.HeldOn, cancellation));
            if (leaders.TryGetValue(meeting.OrganisationId, out var leader)) messages.AddRange(ToLeader(meeting, leader, last, prepared.Contains(meeting.Id)));
            messages.AddRange(ToSilent(meeting));
            if (IsTomorrow(meeting)) messages.AddRange(asked[meeting.Id].Select(row => book.Of(meeting, row.MemberId, MessageStep.Contribution, "Chuẩn bị phát biểu", $"{MessageWords.When(meeting)}. Đề cương đã giao trong Sổ Tay.", ContributionLinks.Own(meeting.Id, row.Id))));
            if (IsTomorrow(meeting)) messages.AddRange(visits[(meeting.OrganisationId, meeting.Month)].Select(row => book.Of(meeting, row.MemberId, MessageStep.Visit, "Dự sinh hoạt chi bộ theo kế hoạch", $"{MessageWords.When(meeting)}. Đọc tài liệu trước, dự xong ghi nhận xét.", VisitLinks.Own(row.Id))));
        }

        return messages;
    }

    private IEnumerable<MeetingMessage> ToLeader(Meeting meeting, Guid leader, MeetingDeadlines last, bool isPrepared)
    {
        if (meeting.IsPreparing && meeting.Kind.IsCellMeeting && !isPrepared && IsNear(last.Session?.Value))
            yield return book.Of(meeting, leader, MessageStep.Session, "Ghi họp chuẩn bị của chi ủy", $"Hạn {Dates.Full(last.Session!.Value)}, cho {meeting.Title.ToLowerInvariant()}.", CycleLinks.Session(meeting.Id));
        if (meeting.State is MeetingState.Draft && IsNear(last.Notice?.Value))
            yield return book.Of(meeting, leader, MessageStep.Notice, "Gửi giấy mời và tài liệu", $"Hạn {Dates.Full(last.Notice!.Value)}, cho {meeting.Title.ToLowerInvariant()}.");
        if (meeting.State is MeetingState.Open && IsNear(last.Outcome?.Value))
            yield return book.Of(meeting, leader, MessageStep.Outcome, "Ban hành biên bản, nghị quyết", $"Hạn {Dates.Full(last.Outcome!.Value)}, của {meeting.Title.ToLowerInvariant()}.", MeetingLinks.Closure(meeting.Id));
    }

    private IEnumerable<MeetingMessage> ToSilent(Meeting meeting)
    {
        if (!IsTomorrow(meeting)) return [];
        var heard = meeting.Answers.Where(answer => !answer.IsAskedAgain).Select(answer => answer.MemberId).ToHashSet();
        return meeting.Attendances.Where(line => line.IsCounted && !heard.Contains(line.MemberId))
            .Select(line => book.Of(meeting, line.MemberId, MessageStep.Answer, "Trả lời giấy mời họp", $"{MessageWords.When(meeting)}. Báo có dự hay xin vắng."));
    }

    /// <summary>Cells whose month has no regular meeting yet although the day before its preparation has come.</summary>
    private async Task<List<MeetingMessage>> UndraftedAsync(CancellationToken cancellation)
    {
        var month = new DateOnly(clock.Today.Year, clock.Today.Month, 1);
        if (clock.Today.Day > DaysAround) month = month.AddMonths(1);
        var rules = await policies.ForAsync(null, month, cancellation);
        var day = MeetingDay.For(rules, month);
        // Local rules may ask for more days; the national habit is enough to know that the time has come.
        var first = MeetingDeadlines.For(new Meeting { OrganisationId = default, Kind = MeetingKind.Regular, Month = month, HeldOn = day.Due }, rules).Session?.Value ?? day.Due;
        if (!IsNear(first) || clock.Today > day.Latest) return [];
        var meetings = db.Meetings;
        var cells = await db.Organisations.Where(row => row.EndedOn == null && (row.Kind == OrganisationKind.Cell || row.Kind == OrganisationKind.GrassrootsCell)
                && !meetings.Any(meeting => meeting.OrganisationId == row.Id && meeting.Month == month && meeting.Kind == MeetingKind.Regular && meeting.State != MeetingState.Cancelled))
            .OrderBy(row => row.Id).Select(row => row.Id).ToListAsync(cancellation);
        var leaders = await LeadersAsync(cells, cancellation);
        return [.. cells.Where(leaders.ContainsKey).Select(cell => new MeetingMessage
        {
            OrganisationId = cell, SubjectId = cell, MemberId = leaders[cell], Step = MessageStep.Draft, Occasion = month.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            Title = $"Soạn buổi sinh hoạt tháng {month.Month}", Say = $"Họp ngày {Dates.Full(day.Due)}. Sổ Tay đã soạn sẵn, xem lại rồi gửi giấy mời.",
            Href = MeetingLinks.Month(cell, month), MadeAt = clock.Now,
        })];
    }

    private async Task<Dictionary<Guid, Guid>> LeadersAsync(IReadOnlyCollection<Guid> cells, CancellationToken cancellation)
    {
        var leaders = new Dictionary<Guid, Guid>();
        foreach (var some in cells.Distinct().Chunk(AtOnce))
            foreach (var post in await db.Posts.AsNoTracking().Where(row => some.Contains(row.OrganisationId) && row.To == null && row.Kind == PostKind.Secretary)
                .Select(row => new { row.OrganisationId, row.MemberId }).ToListAsync(cancellation)) leaders[post.OrganisationId] = post.MemberId;
        return leaders;
    }

    private bool IsTomorrow(Meeting meeting) => meeting.State is MeetingState.Noticed && meeting.HeldOn >= clock.Today && meeting.HeldOn <= clock.Today.AddDays(1);

    private bool IsNear(DateOnly? last) => last is { } day && clock.Today >= day.AddDays(-1);
}
