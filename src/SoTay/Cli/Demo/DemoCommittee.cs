using Microsoft.EntityFrameworkCore;
using SoTay.Features.Meetings;
using SoTay.Features.Meetings.AbsentViews;
using SoTay.Features.Meetings.Cycle.Messages;
using SoTay.Features.Meetings.Preparation;
using SoTay.Features.Organisations;
using SoTay.Features.Tasks;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Cli.Demo;

/// <summary>The committee of the commune at work: its standing committee has met and decided, the whole committee is called.</summary>
internal sealed class DemoCommittee(AppDb db, MeetingDrafts drafts, MessageBook messages, VietnamClock clock)
{
    private static readonly string[] Quarters = ["I", "II", "III", "IV"];
    private const string Room = "Phòng họp tầng 2, trụ sở Đảng ủy";

    /// <summary>Answers the meeting to be closed; none where nobody sits in a committee.</summary>
    public async Task<List<Meeting>> AddAsync(DemoGround ground, CancellationToken cancellation)
    {
        if (ground.Commune is not { } commune || ground.IsProvince) return [];
        await SeatAsync(commune.Id, ground, cancellation);
        var unit = await db.Organisations.FirstAsync(row => row.Id == commune.Id, cancellation);
        var held = await drafts.OfKindAsync(unit, MeetingKind.StandingCommittee, clock.Today.AddDays(-8), "", cancellation);
        if (held.Attendances.Count(line => line.IsCommittee) < 4) return [];
        Hold(held);
        db.Add(held);
        var day = clock.Today.AddDays(4);
        var called = await drafts.OfKindAsync(unit, MeetingKind.FullCommittee, day, $"quý {Quarters[(day.Month - 1) / 3]} năm {day.Year}", cancellation);
        (called.Place, called.StartsAt) = (Room, new(8, 0));
        called.SendNotice(clock.Now);
        db.Add(called);
        await messages.CallAsync(called, cancellation);
        return [held];
    }

    // The secretary of the shown cell sits in the committee too, so that the demonstration shows the notice where a member reads it.
    private async Task SeatAsync(Guid commune, DemoGround ground, CancellationToken cancellation)
    {
        if (ground.LeaderOf(ground.Shown) is not { } leader || await db.Posts.AnyAsync(row => row.OrganisationId == commune && row.MemberId == leader.Id && row.To == null, cancellation)) return;
        db.Add(new Post { OrganisationId = commune, MemberId = leader.Id, Kind = PostKind.CommitteeMember, From = new(2025, 7, 1), Term = DemoPosts.Term, DecisionNumber = "02-QĐ/TU" });
        await db.SaveAsync(DemoRun.By, cancellation: cancellation);
    }

    private void Hold(Meeting meeting)
    {
        (meeting.Place, meeting.StartsAt, meeting.State) = (Room, new(14, 0), MeetingState.Open);
        meeting.NoticedAt = VietnamClock.Moment(meeting.HeldOn.AddDays(-3), new(9, 15));
        meeting.OpenedAt = VietnamClock.Moment(meeting.HeldOn, meeting.StartsAt);
        meeting.EndedAt = meeting.OpenedAt.Value.AddMinutes(105);
        var away = meeting.Attendances.First(line => line.MemberId != meeting.ChairId && line.MemberId != meeting.MeetingSecretaryId);
        (away.Status, away.Reason) = (AttendanceStatus.Excused, "Tập huấn tại tỉnh");
        var items = meeting.Items.ToList();
        foreach (var item in items) item.Conclusion = "Ban thường vụ thống nhất như tờ trình và ý kiến đã ghi.";
        foreach (var (line, at) in meeting.Attendances.Where(line => line.IsPresent).Take(3).Select((line, at) => (line, at)))
            meeting.Opinions.Add(new Opinion
            {
                Id = Guid.CreateVersion7(), MeetingId = meeting.Id, AgendaItemId = items[1].Id, SpeakerId = line.MemberId, SpeakerName = line.FullName,
                Words = "Nhất trí dự thảo; đề nghị ghi rõ đơn vị chủ trì và hạn từng việc.", SaidAt = meeting.OpenedAt.Value.AddMinutes(30 + at * 10),
            });
        Decide(meeting, items, away);
    }

    private void Decide(Meeting meeting, List<AgendaItem> items, Attendance away)
    {
        meeting.Tasks.Add(new WorkTask
        {
            OrganisationId = meeting.OrganisationId, MeetingId = meeting.Id, AgendaItemId = items.First(item => item.Purpose is AgendaPurpose.NextTasks).Id,
            Title = "Xây dựng kế hoạch kiểm tra, giám sát năm sau", Product = "Dự thảo kế hoạch", OwnerId = meeting.MeetingSecretaryId!.Value,
            Deadline = clock.Today.AddDays(10), GivenAt = meeting.EndedAt!.Value,
        });
        var (all, present) = (meeting.Attendances.Count(line => line.IsCommittee), meeting.Attendances.Count(line => line is { IsCommittee: true, IsPresent: true }));
        var vote = new MeetingVote
        {
            Id = Guid.CreateVersion7(), MeetingId = meeting.Id, AgendaItemId = items[^1].Id, Decision = VoteDecision.Resolution, Question = "Thông qua chương trình công tác tháng sau",
            For = present, Base = all, Needed = all / 2 + 1, Share = "quá 1/2", LegalBasis = "208-QĐ/TW 26/7/2026", Passed = present > all / 2,
        };
        meeting.Votes.Add(vote);
        db.Add(new AbsentView
        {
            MeetingId = meeting.Id, OrganisationId = meeting.OrganisationId, VoteId = vote.Id, MemberId = away.MemberId, FullName = away.FullName, Stance = AbsentStance.For,
            Channel = AbsentChannel.Letter, GivenOn = meeting.HeldOn, Words = "", ByName = "Văn phòng Đảng ủy", RecordedAt = meeting.EndedAt!.Value,
        });
    }
}
