using Microsoft.EntityFrameworkCore;
using SoTay.Features.Meetings;
using SoTay.Features.Meetings.Absence;
using SoTay.Features.Meetings.Ballots;
using SoTay.Features.Meetings.Contributions;
using SoTay.Features.Meetings.Cycle.Messages;
using SoTay.Features.Members;
using SoTay.Features.Tasks;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Home.Mine;

/// <summary>Gathers a member's own things.</summary>
internal sealed class MemberHomeQuery(AppDb db, AbsenceWatch absences, BallotBoxes boxes, VietnamClock clock)
{
    private const int DaysShown = 14;

    public async Task<MemberHome> OfAsync(Guid member, CancellationToken cancellation) =>
        new(await InvitationsAsync(member, cancellation), await MessagesAsync(member, cancellation), await TasksAsync(member, cancellation), await RecordAsync(member, cancellation))
        {
            Ballots = await BallotsAsync(member, cancellation), Contributions = await ContributionsAsync(member, cancellation), Absences = await absences.OfMemberAsync(member, cancellation),
        };

    // The voter's own list: who has voted is known only to the box.
    private async Task<List<OpenBallot>> BallotsAsync(Guid member, CancellationToken cancellation)
    {
        var open = await db.MeetingBallots.AsNoTracking().Where(row => row.State == BallotState.Open && row.IsElectronic)
            .Join(db.Attendances.Where(line => line.MemberId == member && line.IsOfficial && line.Status == AttendanceStatus.Present && line.Standing != AttendanceStanding.TemporaryHere),
                row => row.MeetingId, line => line.MeetingId, (row, _) => row).ToListAsync(cancellation);
        return [.. open.Where(row => boxes.Of(row) is { } box && !row.OnPaper.Contains(member) && !box.HasVoted(member)).Select(row => new OpenBallot(row.MeetingId, row))];
    }

    private async Task<List<Invitation>> InvitationsAsync(Guid member, CancellationToken cancellation)
    {
        var (people, papers, readings) = (db.Members, db.MeetingPapers, db.PaperReadings);
        return await db.Attendances.AsNoTracking().Where(row => row.MemberId == member)
            .Join(db.Meetings.Where(meeting => meeting.State == MeetingState.Noticed && meeting.HeldOn >= clock.Today), row => row.MeetingId, meeting => meeting.Id, (_, meeting) => meeting)
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
        var tasks = await db.WorkTasks.AsNoTracking().Where(row => row.OwnerId == member && row.State != WorkTaskState.Accepted && row.State != WorkTaskState.Cancelled)
            .OrderBy(row => row.Deadline).Take(20).ToListAsync(cancellation);
        var rows = tasks.Select(task =>
        {
            var (late, link) = (task.DaysLate(clock.Today), HomeLinks.Task(task.Id));
            var waits = task.State == WorkTaskState.Submitted;
            return new HomeRow(task.Deadline, task.Title, link, $"Sản phẩm: {task.Product}", late > 0 && !waits ? $"Chậm {late} ngày" : null,
                waits ? "Đã nộp, chờ nghiệm thu" : task.Result.Length > 0 ? task.Result : late > 0 ? "chưa có báo cáo" : null)
            { Acts = waits ? [] : [new("Báo kết quả", link)] };
        }).ToList();
        return new HomeDiary("viec", $"Việc của tôi ({rows.Count})", rows);
    }

    private async Task<OwnRecord> RecordAsync(Guid member, CancellationToken cancellation)
    {
        var begin = VietnamClock.Moment(new DateOnly(clock.Today.Year, clock.Today.Month, 1), TimeOnly.MinValue);
        var records = await db.Audit.AsNoTracking().Where(row => row.Subject == member && row.At >= begin).Select(row => new { row.Action, row.ActorId }).ToListAsync(cancellation);
        return new OwnRecord(clock.Today.Month, records.Count(row => !row.Action.EndsWith(".read", StringComparison.Ordinal)),
            records.Where(row => row.Action.EndsWith(".read", StringComparison.Ordinal)).Select(row => row.ActorId).Distinct().Count());
    }
}
