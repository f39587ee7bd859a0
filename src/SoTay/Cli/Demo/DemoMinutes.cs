using SoTay.Features.Meetings;
using SoTay.Features.Meetings.Preparation;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Features.Tasks;
using SoTay.Platform.Time;

namespace SoTay.Cli.Demo;

/// <summary>What was said, decided and given in one meeting.</summary>
internal sealed class DemoMinutes(Random random)
{
    public void Agenda(Meeting meeting, EconomicKind? kind, string? lastResolution)
    {
        var content = MeetingContents.Of(new Organisation { Code = "", Name = "", Kind = OrganisationKind.Cell, EconomicKind = kind });
        var lines = AgendaTemplates.Of(meeting.Kind, content, meeting.Month, lastResolution, meeting.Topic);
        foreach (var (line, place) in lines.Select((line, place) => (line, place)))
            meeting.Agenda.Add(new AgendaItem { MeetingId = meeting.Id, OrganisationId = meeting.OrganisationId, Place = place + 1, Part = line.Part, Purpose = line.Purpose, Title = line.Title });
    }

    public void RollCall(Meeting meeting, IReadOnlyList<Member> members, IReadOnlyList<Post> posts)
    {
        foreach (var member in members.Where(member => (member.JoinedOn ?? DateOnly.MinValue) <= meeting.HeldOn).OrderBy(member => member.SortKey, StringComparer.Ordinal))
        {
            var post = posts.FirstOrDefault(row => row.MemberId == member.Id);
            var standing = member.IsExempt ? AttendanceStanding.Exempt : member.TemporaryCellId is not null ? AttendanceStanding.Elsewhere : AttendanceStanding.Expected;
            var official = member.Membership != Membership.Probationary && (member.OfficialOn is null || member.OfficialOn <= meeting.HeldOn);
            meeting.Attendances.Add(new Attendance
            {
                MeetingId = meeting.Id, MemberId = member.Id, FullName = member.FullName, SortKey = member.SortKey, Standing = standing, IsOfficial = official,
                IsCommittee = post is not null, Status = Attendance.Unspoken(standing), Remark = post is not null ? PostWords.Of(post.Kind) : official ? "" : "Dự bị, không biểu quyết",
            });
        }
    }

    /// <summary>A few stay away; those who lead are there.</summary>
    public void Absences(Meeting meeting)
    {
        foreach (var line in meeting.Attendances.Where(line => line.Standing == AttendanceStanding.Expected && line.MemberId != meeting.ChairId && line.MemberId != meeting.MeetingSecretaryId))
        {
            if (random.Next(100) >= 6) continue;
            line.Status = random.Next(9) == 0 ? AttendanceStatus.Unexcused : AttendanceStatus.Excused;
            line.Reason = line.Status == AttendanceStatus.Excused ? DemoNames.Pick(random, DemoWords.Absent) : "";
        }
    }

    public void Talk(Meeting meeting)
    {
        var items = meeting.Items.ToList();
        var speakers = meeting.Attendances.Where(line => line.IsPresent).OrderBy(_ => random.Next()).Take(random.Next(3, 7)).ToList();
        foreach (var (line, at) in speakers.Select((line, at) => (line, at)))
            meeting.Opinions.Add(new Opinion
            {
                Id = Guid.CreateVersion7(), MeetingId = meeting.Id, AgendaItemId = items[Math.Min(items.Count - 2, at % items.Count)].Id, SpeakerId = line.MemberId, SpeakerName = line.FullName,
                Words = DemoNames.Pick(random, DemoWords.Said), SaidAt = meeting.OpenedAt!.Value.AddMinutes(20 + at * 8),
            });
        foreach (var item in items) item.Conclusion = "Chi bộ thống nhất như báo cáo và ý kiến đã ghi.";
    }

    public void Vote(Meeting meeting)
    {
        var voters = meeting.Attendances.Where(line => line.MayVote).ToList();
        var present = voters.Count(line => line.IsPresent);
        var counted = VoteBaseCount.For(VoteBase.OfficialMembersAdjusted, meeting.Attendances).People;
        var other = random.Next(10) == 0 ? 1 : 0;
        meeting.Votes.Add(new MeetingVote
        {
            Id = Guid.CreateVersion7(), MeetingId = meeting.Id, AgendaItemId = meeting.Items.Last().Id, Decision = VoteDecision.Resolution, Question = "Thông qua nghị quyết của chi bộ",
            For = present - other, Other = other, Base = counted, Needed = counted / 2 + 1, Share = "quá 1/2", LegalBasis = "208-QĐ/TW ngày 26/07/2026", Passed = present - other > counted / 2,
        });
    }

    /// <summary>Tasks of a meeting; those of closed months are done, those of the last one stand at different places.</summary>
    public void Give(Meeting meeting, EconomicKind? kind, DateOnly today, bool isLast)
    {
        var able = meeting.Attendances.Where(line => line.Standing == AttendanceStanding.Expected).ToList();
        if (able.Count == 0) return;
        foreach (var (work, at) in DemoWords.Tasks(kind).OrderBy(_ => random.Next()).Take(random.Next(3, 6)).Select((work, at) => (work, at)))
        {
            var task = new WorkTask
            {
                OrganisationId = meeting.OrganisationId, MeetingId = meeting.Id, AgendaItemId = meeting.Items.First(item => item.Purpose is AgendaPurpose.NextTasks).Id,
                Title = work.Title, Product = work.Product, OwnerId = DemoNames.Pick(random, able).MemberId, Deadline = meeting.HeldOn.AddDays(random.Next(15, 29)),
                GivenAt = meeting.EndedAt ?? meeting.OpenedAt!.Value,
            };
            if (isLast) Last(task, at, today); else Done(task, random.Next(8) == 0);
            meeting.Tasks.Add(task);
        }
    }

    private static void Done(WorkTask task, bool late)
    {
        task.SubmittedAt = VietnamClock.Moment(task.Deadline.AddDays(late ? 4 : -1), new(16, 0));
        (task.AcceptedAt, task.State, task.Progress, task.Result) = (task.SubmittedAt.Value.AddDays(1), WorkTaskState.Accepted, 100, "Đã nộp đủ sản phẩm");
    }

    private void Last(WorkTask task, int at, DateOnly today)
    {
        switch (at)
        {
            case 0:
                task.Deadline = today.AddDays(-random.Next(2, 6));
                (task.State, task.Progress, task.Result) = (WorkTaskState.InProgress, 65, DemoNames.Pick(random, DemoWords.LateWhy));
                break;
            case 1:
                task.Deadline = today.AddDays(2);
                (task.State, task.Progress, task.Result, task.SubmittedAt) = (WorkTaskState.Submitted, 100, "Đã nộp đủ sản phẩm", VietnamClock.Moment(today.AddDays(-1), new(9, 30)));
                break;
            case 2: Done(task, late: false); break;
            default: task.Deadline = today.AddDays(random.Next(4, 12)); break;
        }
    }
}
