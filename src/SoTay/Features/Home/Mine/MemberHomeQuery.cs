using Microsoft.EntityFrameworkCore;
using SoTay.Features.Meetings;
using SoTay.Features.Meetings.Absence;
using SoTay.Features.Meetings.Ballots;
using SoTay.Features.Meetings.Contributions;
using SoTay.Features.Meetings.Cycle.Messages;
using SoTay.Features.Meetings.Visits;
using SoTay.Features.Meetings.Publication;
using SoTay.Features.Members;
using SoTay.Features.Members.Competitions;
using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Features.Tasks;
using SoTay.Platform.Audit;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Home.Mine;

/// <summary>Gathers a member's own things.</summary>
internal sealed class MemberHomeQuery(AppDb db, PolicyBook policies, AbsenceWatch absences, BallotBoxes boxes, DuesRows dues, CourseRows courses, VietnamClock clock)
{
    private const int DaysShown = 14;

    // A resolution is asked to be read until the next meeting has its own.
    private const int DaysToRead = 31;

    public async Task<MemberHome> OfAsync(Guid member, Person person, CancellationToken cancellation) =>
        new(await BallotsAsync(member, cancellation), await InvitationsAsync(member, person, cancellation), await MessagesAsync(member, cancellation), await TasksAsync(member, cancellation), await RecordAsync(member, cancellation))
        {
            UnderWay = await UnderWayAsync(member, person, cancellation), Contributions = await ContributionsAsync(member, cancellation), Absences = await absences.OfMemberAsync(member, cancellation), Visits = await VisitsAsync(member, cancellation),
            Council = await CouncilAsync(member, person, cancellation),
            Dues = new HomeDiary("dang-phi-toi", "Đảng phí", [.. await dues.OfMemberAsync(member, person.Grants.Any(grant => grant.Capabilities.Contains(Capability.SeeDues)), cancellation)]),
        };

    // Marking is nobody else's: whoever acts for a member does not come by it.
    private async Task<HomeDiary> CouncilAsync(Guid member, Person person, CancellationToken cancellation)
    {
        var rows = person.For is not null ? [] : await db.CompetitionExaminers.AsNoTracking().Where(row => row.MemberId == member)
            .Join(db.Competitions.Where(row => row.Stage == CompetitionStage.Examining), row => row.CompetitionId, one => one.Id, (row, one) => new { one.Id, one.Title, one.ExamOn }).OrderBy(row => row.ExamOn).ToListAsync(cancellation);
        return new("cham-thi", "Chấm thi tuyển", [.. rows.Select(row => new HomeRow(row.ExamOn, row.Title, CompetitionLinks.Marks(row.Id), Why: "Hội đồng chấm chờ phiếu của đồng chí"))]);
    }

    // The voter's own list: who has voted is known only to the box.
    private async Task<List<OpenBallot>> BallotsAsync(Guid member, CancellationToken cancellation)
    {
        var open = await db.MeetingBallots.AsNoTracking().Where(row => row.State == BallotState.Open && row.IsElectronic)
            .Join(db.Attendances.Where(line => line.MemberId == member && line.IsOfficial && line.Status == AttendanceStatus.Present && line.Standing != AttendanceStanding.TemporaryHere),
                row => row.MeetingId, line => line.MeetingId, (row, _) => row).ToListAsync(cancellation);
        return [.. open.Where(row => boxes.Of(row) is { } box && !row.OnPaper.Contains(member) && !box.HasVoted(member)).Select(row => new OpenBallot(row.MeetingId, row))];
    }

    private async Task<List<MeetingUnderWay>> UnderWayAsync(Guid member, Person person, CancellationToken cancellation)
    {
        var rows = await db.Attendances.AsNoTracking().Where(row => row.MemberId == member)
            .Join(db.MeetingsVisibleTo(person).Where(meeting => meeting.State == MeetingState.Open), row => row.MeetingId, meeting => meeting.Id,
                (row, meeting) => new { meeting.Id, meeting.Kind, meeting.Month, meeting.Topic, HasSignedIn = row.CameBy != null && row.Status == AttendanceStatus.Present, Writes = person.For == null && meeting.MeetingSecretaryId == member }).ToListAsync(cancellation);
        return rows.ConvertAll(row => new MeetingUnderWay(row.Id, row.Kind.Title(row.Month, row.Topic), row.HasSignedIn, row.Writes));
    }

    private async Task<List<Invitation>> InvitationsAsync(Guid member, Person person, CancellationToken cancellation)
    {
        var (people, papers, readings) = (db.Members, db.MeetingPapers, db.PaperReadings);
        // Whoever writes for a member does not come by it to the meetings of a committee above.
        var meetings = person.For is null ? db.Meetings : db.MeetingsVisibleTo(person);
        return await db.Attendances.AsNoTracking().Where(row => row.MemberId == member)
            .Join(meetings.Where(meeting => meeting.State == MeetingState.Noticed && meeting.HeldOn >= clock.Today), row => row.MeetingId, meeting => meeting.Id, (_, meeting) => meeting)
            .OrderBy(meeting => meeting.HeldOn)
            .Select(meeting => new
            {
                meeting.Id, meeting.Kind, meeting.Month, meeting.Topic, meeting.HeldOn, meeting.StartsAt, meeting.Place, meeting.NoticedAt, meeting.MovedFrom,
                Chair = people.Where(person => person.Id == meeting.ChairId).Select(person => person.FullName).FirstOrDefault(),
                Items = meeting.Agenda.Where(item => !item.IsRemoved).OrderBy(item => item.Place).Select(item => item.Title).ToList(),
                Papers = papers.Count(paper => paper.MeetingId == meeting.Id && paper.WithdrawnAt == null),
                Unread = papers.Count(paper => paper.MeetingId == meeting.Id && paper.WithdrawnAt == null && !readings.Any(read => read.PaperId == paper.Id && read.MemberId == member)),
                Answer = meeting.Answers.Where(answer => answer.MemberId == member).Select(answer => new { answer.IsComing, answer.Decision, answer.IsAskedAgain }).FirstOrDefault(),
            })
            .AsAsyncEnumerable()
            .Select(row => new Invitation(row.Id, row.Kind.Title(row.Month, row.Topic), row.HeldOn, row.StartsAt, row.Place, row.Chair,
                row.NoticedAt ?? clock.Now, row.Items, row.Answer?.IsComing, row.Answer?.Decision ?? LeaveDecision.None)
            { MovedFrom = row.MovedFrom, IsAskedAgain = row.Answer?.IsAskedAgain ?? false, Papers = row.Papers, Unread = row.Unread })
            .ToListAsync(cancellation);
    }

    /// <summary>Reminders not opened yet. The notice to a member stands above as the invitation itself; to a committee member from above it stands here.</summary>
    private async Task<HomeDiary> MessagesAsync(Guid member, CancellationToken cancellation)
    {
        var (since, called) = (clock.Now.AddDays(-DaysShown), db.Attendances);
        var rows = await db.MeetingMessages.AsNoTracking()
            .Where(row => row.MemberId == member && row.SettledAt == null && row.MadeAt >= since
                && (row.Step != MessageStep.Invitation && row.Step != MessageStep.Moved && row.Step != MessageStep.Answer
                    || !called.Any(line => line.MeetingId == row.SubjectId && line.MemberId == member)))
            .OrderByDescending(row => row.MadeAt).Take(10).ToListAsync(cancellation);
        return new HomeDiary("nhac", $"Nhắc việc ({rows.Count})", [.. rows.Select(row => new HomeRow(VietnamClock.DateOf(row.MadeAt), row.Title, HomeLinks.Message(row.Id), Why: row.Say))]);
    }

    // For a committee member who follows cells.
    private async Task<HomeDiary?> VisitsAsync(Guid member, CancellationToken cancellation)
    {
        var today = clock.Today;
        if (!await db.CellAssignments.AnyAsync(row => row.MemberId == member && row.From <= today && (row.To == null || row.To >= today), cancellation)) return null;
        var rows = await (from visit in db.CellVisits.AsNoTracking()
                          join cell in db.Organisations on visit.OrganisationId equals cell.Id
                          where visit.MemberId == member && visit.CancelledAt == null && visit.VisitedOn == null
                          orderby visit.Month, cell.Code
                          select new { visit.Id, visit.Month, cell.Name }).Take(5).ToListAsync(cancellation);
        return new HomeDiary("du", $"Dự sinh hoạt chi bộ ({rows.Count})", [.. rows.Select(row => new HomeRow(row.Month, row.Name, HomeLinks.Visit(row.Id), $"Kế hoạch tháng {row.Month.Month}/{row.Month.Year}")
        {
            Acts = [new("Ghi đã dự, nhận xét", HomeLinks.Visit(row.Id))],
        })], ("Chi bộ tôi theo dõi", VisitLinks.Mine));
    }

    private async Task<HomeDiary> ContributionsAsync(Guid member, CancellationToken cancellation)
    {
        var rows = await db.Contributions.AsNoTracking().Where(row => row.MemberId == member && row.PreparedAt == null && row.WithdrawnAt == null)
            .Join(db.Meetings.Where(meeting => meeting.HeldOn >= clock.Today && (meeting.State == MeetingState.Draft || meeting.State == MeetingState.Noticed)), row => row.MeetingId, meeting => meeting.Id,
                (row, meeting) => new { row.Id, row.MeetingId, row.Outline, meeting.HeldOn, meeting.Kind, meeting.Month, meeting.Topic })
            .OrderBy(row => row.HeldOn).ToListAsync(cancellation);
        return new HomeDiary("phat-bieu", $"Phát biểu được giao ({rows.Count})", [.. rows.Select(row => new HomeRow(row.HeldOn, "Chuẩn bị phát biểu", HomeLinks.Contribution(row.MeetingId, row.Id), row.Kind.Title(row.Month, row.Topic), Why: row.Outline)
        {
            Acts = [new("Ghi bài, báo đã chuẩn bị", HomeLinks.Contribution(row.MeetingId, row.Id))],
        })]);
    }

    private async Task<HomeDiary> TasksAsync(Guid member, CancellationToken cancellation)
    {
        var tasks = await db.WorkTasks.AsNoTracking().Where(row => row.OwnerId == member).StillOpen()
            .OrderBy(row => row.Deadline).Take(20).ToListAsync(cancellation);
        var rules = tasks.Count > 0 ? await policies.ForAsync(tasks[0].OrganisationId, clock.Today, cancellation) : null;
        var soon = rules?.Whole("task.remind.days_before")?.Value;
        var rows = tasks.Select(task =>
        {
            var (late, link) = (task.DaysLate(clock.Today), HomeLinks.Task(task.Id));
            var waits = task.State == WorkTaskState.Submitted;
            return new HomeRow(task.Deadline, task.Title, link, $"Sản phẩm: {task.Product}", late > 0 && !waits ? $"Chậm {late} ngày" : null,
                waits ? "Đã nộp, chờ nghiệm thu" : task.Result.Length > 0 ? task.Result : late > 0 ? "chưa có báo cáo" : Soon(task.Deadline, soon))
            { Acts = waits ? [] : [new("Báo xong", TaskLinks.Done(task.Id)), new("Báo kết quả", link + "#bao")] };
        }).ToList();
        rows.AddRange(await ReadingsAsync(member, cancellation));
        rows.AddRange(await courses.OfMemberAsync(member, cancellation));
        rows.AddRange(await StudyRows.OfAsync(db, member, clock.Today, cancellation));
        return new HomeDiary("viec", $"Việc của tôi ({rows.Count})", rows);
    }

    /// <summary>The line that reminds before the deadline.</summary>
    private string? Soon(DateOnly deadline, int? before) => (deadline.DayNumber - clock.Today.DayNumber) switch
    {
        0 => "Hạn là hôm nay",
        var days when days > 0 && days <= before => $"Còn {days} ngày",
        _ => null,
    };

    private async Task<IEnumerable<HomeRow>> ReadingsAsync(Guid member, CancellationToken cancellation)
    {
        var since = clock.Now.AddDays(-DaysToRead);
        var read = db.ResolutionReadings.Where(row => row.MemberId == member).Select(row => row.MeetingId);
        var meetings = await db.Attendances.AsNoTracking().Where(row => row.MemberId == member)
            .Join(db.Meetings.Where(meeting => meeting.SealedAt >= since && meeting.ResolutionHash != null), row => row.MeetingId, meeting => meeting.Id, (_, meeting) => meeting)
            .Where(meeting => !read.Contains(meeting.Id)).OrderBy(meeting => meeting.SealedAt).Select(meeting => new { meeting.Id, meeting.ResolutionSymbol, meeting.HeldOn }).ToListAsync(cancellation);
        return meetings.Select(row => new HomeRow(row.HeldOn, $"Đọc {row.ResolutionSymbol}", PublicationLinks.Publication(row.Id), "Nghị quyết, kết luận mới ban hành")
        {
            Acts = [new("Đọc", PublicationLinks.Publication(row.Id))],
        });
    }

    private async Task<OwnRecord> RecordAsync(Guid member, CancellationToken cancellation)
    {
        var begin = VietnamClock.Moment(new DateOnly(clock.Today.Year, clock.Today.Month, 1), TimeOnly.MinValue);
        var records = await db.Audit.AsNoTracking().Where(row => row.Subject == member && row.At >= begin).Select(row => new { row.Action, row.ActorId }).ToListAsync(cancellation);
        return new OwnRecord(clock.Today.Month, records.Count(row => !row.Action.EndsWith(".read", StringComparison.Ordinal)),
            records.Where(row => row.Action.EndsWith(".read", StringComparison.Ordinal)).Select(row => row.ActorId).Distinct().Count());
    }
}
