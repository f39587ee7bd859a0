using Microsoft.EntityFrameworkCore;
using SoTay.Features.Meetings;
using SoTay.Features.Meetings.Absence;
using SoTay.Features.Meetings.Scores;
using SoTay.Features.Meetings.Topics;
using SoTay.Features.Policies;
using SoTay.Features.Members;
using SoTay.Features.Members.Transfers;
using SoTay.Features.Organisations;
using SoTay.Features.Statistics;
using SoTay.Features.Statistics.Boards;
using SoTay.Features.Tasks;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Home.Cell;

/// <summary>Gathers the first screen of a cell's secretary from the rooms above.</summary>
internal sealed class CellHomeQuery(AppDb db, NextMeetingQuery next, CellBoardQuery boards, AbsenceWatch absences, TopicLibrary topics, AdmissionRows admissions, PathRows paths, DuesRows dues, CourseRows courses, StayRows stays, PolicyBook policies, VietnamClock clock)
{
    // A fortnight ahead: what lies further is on the list of tasks.
    private const int DaysAhead = 14;

    public async Task<CellHome> OfAsync(Organisation cell, CancellationToken cancellation)
    {
        var meeting = await next.OfAsync(cell, cancellation);
        var board = await boards.ReadAsync(cell, clock.Today.Year, null, new BoardFilter(), cancellation);
        var own = board.Cells.FirstOrDefault(row => row.Id == cell.Id);
        List<HomeRow> rows =
        [
            .. await RemindersAsync(cell.Id, own, cancellation),
            .. await TasksAsync(cell.Id, cancellation),
            .. await LeaveAsync(cell.Id, cancellation),
            .. await ArrivalsAsync(cell.Id, cancellation),
            .. await EndedStays.OfCellAsync(db, cell.Id, clock.Today, cancellation),
            .. await stays.OfAsync(cell.Id, cancellation),
            .. await CalledAsync(cell.Id, meeting.Meeting.Id, cancellation),
            .. await ScoresAsync(cell.Id, cancellation),
            .. await TopicsAsync(cell, cancellation),
            .. await admissions.OfAsync(cell.Id, DaysAhead, cancellation),
            .. await paths.OfCellAsync(cell.Id, DaysAhead, cancellation),
            .. await dues.OfCellAsync(cell.Id, cancellation),
            .. await courses.OfCellAsync(cell.Id, cancellation),
        ];
        var ordered = rows.OrderBy(row => row.On ?? clock.Today).ToList();
        return new CellHome(meeting, new HomeDiary("lich", $"{ordered.Count} việc khác", ordered), await YearAsync(cell.Id, board, own, cancellation), await absences.OfCellAsync(cell.Id, cancellation));
    }

    private async Task<IEnumerable<HomeRow>> RemindersAsync(Guid cell, BoardCell? own, CancellationToken cancellation)
    {
        if (own is not { IsOwing: true }) return [];
        var reminder = await db.Reminders.AsNoTracking().Where(row => row.OrganisationId == cell).OrderByDescending(row => row.SentAt).FirstOrDefaultAsync(cancellation);
        if (reminder is null) return [];
        var on = VietnamClock.DateOf(reminder.SentAt);
        return [new HomeRow(on, "Đảng ủy nhắc", HomeLinks.Month(cell, own.Owes[0].Month), $"{reminder.SentBy}, ngày {Dates.Short(on, clock.Today)}", own.Owes[0].Lead, own.Owes[0].Why)];
    }

    private async Task<IEnumerable<HomeRow>> TasksAsync(Guid cell, CancellationToken cancellation)
    {
        var until = clock.Today.AddDays(DaysAhead);
        var tasks = await db.WorkTasks.AsNoTracking()
            .Where(row => (row.OrganisationId == cell || row.IsForUnit && row.OwnerId == cell) && (row.Deadline <= until || row.State == WorkTaskState.Submitted)).StillOpen()
            .OrderBy(row => row.Deadline).Take(20).ToListAsync(cancellation);
        var names = await db.TaskOwnerNamesAsync(tasks, cancellation);
        return tasks.Select(task => TaskRow(task, task.IsForUnit ? "Cấp trên giao chi bộ" : names.GetValueOrDefault(task.OwnerId, "")));
    }

    private HomeRow TaskRow(WorkTask task, string owner)
    {
        var link = HomeLinks.Task(task.Id);
        if (task.State == WorkTaskState.Submitted && task.IsForUnit) return new(task.Deadline, task.Title, link, owner, Why: "Đã nộp sản phẩm, chờ cấp trên nghiệm thu");
        if (task.State == WorkTaskState.Submitted)
            return new(task.Deadline, task.Title, link, owner, Why: "Đã nộp sản phẩm, chờ đồng chí nghiệm thu") { Acts = [new("Xem và nghiệm thu", link)] };
        var late = task.DaysLate(clock.Today);
        var why = task.Result.Length > 0 ? task.Result : late > 0 ? "chưa có báo cáo" : null;
        return new(task.Deadline, task.Title, link, owner, late > 0 ? $"Chậm {late} ngày" : null, why);
    }

    private async Task<IEnumerable<HomeRow>> LeaveAsync(Guid cell, CancellationToken cancellation)
    {
        var asked = await db.NoticeAnswers.AsNoTracking().Where(row => row.OrganisationId == cell && !row.IsComing && row.Decision == LeaveDecision.Waiting)
            .Join(db.Meetings.Where(meeting => meeting.State == MeetingState.Noticed), row => row.MeetingId, meeting => meeting.Id, (row, meeting) => new { Answer = row, meeting.HeldOn })
            .ToListAsync(cancellation);
        if (asked.Count == 0) return [];
        var before = await AbsencesAsync([.. asked.Select(row => row.Answer.MemberId)], cancellation);
        return asked.OrderBy(row => row.HeldOn).Select(row => new HomeRow(row.HeldOn.AddDays(-1) < clock.Today ? clock.Today : row.HeldOn.AddDays(-1),
            $"{row.Answer.FullName} xin vắng buổi {Dates.Short(row.HeldOn, clock.Today)}", HomeLinks.Meeting(row.Answer.MeetingId),
            $"{row.Answer.Reason.TrimEnd('.')}. {before.GetValueOrDefault(row.Answer.MemberId, "Chưa vắng buổi nào trong năm")}.")
        {
            Acts =
            [
                new("Đồng ý", HomeLinks.LeaveDecisions(row.Answer.MeetingId), [("answer", row.Answer.Id.ToString()), ("accept", "true"), ("back", "/")]),
                new("Không đồng ý", HomeLinks.LeaveDecisions(row.Answer.MeetingId), [("answer", row.Answer.Id.ToString()), ("accept", "false"), ("back", "/")]),
            ],
        });
    }

    // The fact that matters for the answer: how often the member was away this year.
    private async Task<Dictionary<Guid, string>> AbsencesAsync(List<Guid> members, CancellationToken cancellation)
    {
        var begin = new DateOnly(clock.Today.Year, 1, 1);
        var rows = await db.Attendances.AsNoTracking()
            .Where(row => members.Contains(row.MemberId) && (row.Status == AttendanceStatus.Excused || row.Status == AttendanceStatus.Unexcused))
            .Join(db.Meetings.Where(meeting => meeting.HeldOn >= begin && meeting.SealedAt != null && (meeting.Kind == MeetingKind.Regular || meeting.Kind == MeetingKind.Thematic)), row => row.MeetingId, meeting => meeting.Id, (row, _) => row.MemberId)
            .GroupBy(member => member).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancellation);
        return rows.ToDictionary(row => row.Key, row => $"Đã vắng {row.Count} buổi trong năm");
    }

    /// <summary>Members whom a referral sends to this cell.</summary>
    private async Task<IEnumerable<HomeRow>> ArrivalsAsync(Guid cell, CancellationToken cancellation)
    {
        var coming = await db.MemberTransfers.AsNoTracking().Where(row => row.ToId == cell && row.State == TransferState.Open).OrderBy(row => row.DueOn).ToListAsync(cancellation);
        return (await TransferLine.OfAsync(db, coming, cancellation)).Select(row => new HomeRow(row.Transfer.DueOn, $"Tiếp nhận {row.Member}", TransferLinks.To(row.Transfer.Id), row.Words,
            row.Transfer.DaysLate(clock.Today) is > 0 and var late ? $"Quá hạn {late} ngày" : null, row.Transfer.DaysLate(clock.Today) > 0 ? "chưa tiếp nhận" : "Hạn nộp giấy giới thiệu"));
    }

    private async Task<IEnumerable<HomeRow>> CalledAsync(Guid cell, Guid next, CancellationToken cancellation)
    {
        var called = await db.Meetings.AsNoTracking().Where(row => row.OrganisationId == cell && row.Id != next && row.State == MeetingState.Noticed && row.HeldOn >= clock.Today)
            .OrderBy(row => row.HeldOn).Select(row => new { row.Id, row.HeldOn, row.StartsAt, row.Month, row.Topic, row.Kind, Answers = row.Answers.Count }).ToListAsync(cancellation);
        return called.Select(row => new HomeRow(row.HeldOn, row.Kind.Title(row.Month, row.Topic), HomeLinks.Meeting(row.Id),
            $"{Dates.Spoken(row.StartsAt)}, {row.Answers} người đã trả lời"));
    }

    // Only where a rule asks for the score above; a month back is what still matters.
    private async Task<IEnumerable<HomeRow>> ScoresAsync(Guid cell, CancellationToken cancellation)
    {
        var since = clock.Today.AddMonths(-2);
        var held = await db.Meetings.AsNoTracking().Where(row => row.OrganisationId == cell && row.SealedAt != null && row.Score != null && row.ScoreSentAt == null && row.HeldOn >= since)
            .OrderBy(row => row.HeldOn).Select(row => new { row.Id, row.HeldOn, row.Score }).ToListAsync(cancellation);
        var rows = new List<HomeRow>();
        foreach (var row in held)
        {
            if (ScoreDeadline.For(row.HeldOn, await policies.ForAsync(cell, row.HeldOn, cancellation)) is not { Value: var due }) continue;
            var late = clock.Today.DayNumber - due.DayNumber;
            rows.Add(new(due, "Gửi điểm buổi sinh hoạt lên cấp trên", ScoreLinks.To(row.Id), $"Buổi {Dates.Short(row.HeldOn, clock.Today)}, {row.Score:0.##} điểm", late > 0 ? $"Chậm {late} ngày" : null, late > 0 ? "chưa gửi" : null));
        }

        return rows;
    }

    // What the level above put before the cell and nobody has answered: choose it, or say what came of it.
    private async Task<IEnumerable<HomeRow>> TopicsAsync(Organisation cell, CancellationToken cancellation) =>
        (await topics.SeenFromAsync(cell, cancellation)).Where(seen => seen.IsToReport || seen.IsToChoose(clock.Today)).Select(seen => seen.IsToReport
            ? new HomeRow(seen.Meeting!.HeldOn, "Báo kết quả chuyên đề", TopicLinks.To(cell.Id, seen.Topic.Id), seen.Topic.Title)
            : new HomeRow(seen.Topic.LastDay, seen.Topic.Title, TopicLinks.To(cell.Id, seen.Topic.Id), $"Chuyên đề của {seen.Owner}, {seen.Topic.Months}", Why: "Chi bộ chưa chọn"));

    private async Task<CellYear> YearAsync(Guid cell, CellBoard board, BoardCell? own, CancellationToken cancellation)
    {
        var months = (own?.Months ?? []).Select((state, index) => new MonthSquare(index + 1, MonthWords.SquareOf(state), MonthWords.Of(state, board.LatestDays[index], own!.Reasons.ElementAtOrDefault(index)),
            state == MonthState.NotThere ? null : HomeLinks.Month(cell, new DateOnly(board.Year, index + 1, 1)))).ToList();
        var last = await db.Meetings.AsNoTracking().Where(row => row.OrganisationId == cell && row.Kind == MeetingKind.Regular && row.SealedAt != null && row.Score != null)
            .OrderByDescending(row => row.Month).Select(row => new { row.Month, row.Score }).FirstOrDefaultAsync(cancellation);
        var due = own?.Months.Count(state => state is MonthState.OnTime or MonthState.OnPaper or MonthState.Late or MonthState.NotMet) ?? 0;
        var inTime = own?.Months.Count(state => state is MonthState.OnTime or MonthState.OnPaper) ?? 0;
        var say = due == 0 ? "Chưa có buổi họp nào trong năm." : $"{inTime} trên {due} buổi đúng hạn.";
        return new CellYear(board.Year, months, last is null ? say : $"{say} Buổi tháng {last.Month.Month}: {last.Score:0.#} điểm.");
    }
}
