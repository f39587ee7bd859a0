using SoTay.Features.Meetings;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Platform.Time;

namespace SoTay.Cli.Demo;

/// <summary>What waits in the demonstration: meetings called, answers, requests for leave, corrections asked for.</summary>
internal sealed class DemoAhead(Random random, DemoCalendar calendar, DateTime now)
{
    private readonly DemoMinutes _minutes = new(random);

    /// <summary>The thematic meeting that the shown cell is called to; two ask for leave, the member of the demonstration has not answered.</summary>
    public Meeting Called(DemoUnit cell, IReadOnlyList<Member> members, IReadOnlyList<Post> posts, Guid silent)
    {
        var held = calendar.Today.AddDays(5);
        var month = new DateOnly(held.Year, held.Month, 1);
        var meeting = new DemoMeetings(random, calendar).Start(cell, month, MeetingKind.Thematic, held.Day, members, posts);
        (meeting.State, meeting.OpenedAt, meeting.NoticedAt, meeting.Topic) = (MeetingState.Noticed, null, now.AddDays(-1), "Chuyển đổi số ở khu dân cư");
        _minutes.RollCall(meeting, members, posts);
        _minutes.Agenda(meeting, cell.EconomicKind, null);
        var asked = meeting.Attendances.Where(line => line.Standing == AttendanceStanding.Expected && line.MemberId != silent && !line.IsCommittee).OrderBy(_ => random.Next()).ToList();
        foreach (var (line, at) in asked.Take(asked.Count * 2 / 3).Select((line, at) => (line, at)))
            meeting.Answers.Add(new NoticeAnswer
            {
                MeetingId = meeting.Id, OrganisationId = cell.Id, MemberId = line.MemberId, FullName = line.FullName, IsComing = at > 1, AnsweredAt = now.AddHours(-at - 1),
                Reason = at switch { 0 => "Dự lễ cưới cháu ở tỉnh bạn, mấy hôm sau mới về", 1 => "Tập huấn khuyến nông ở tỉnh ba ngày", _ => "" },
                Decision = at > 1 ? LeaveDecision.None : LeaveDecision.Waiting,
            });
        return meeting;
    }

    /// <summary>Some cells have called next month's regular meeting already.</summary>
    public Meeting? Early(DemoUnit cell, IReadOnlyList<Member> members, IReadOnlyList<Post> posts)
    {
        if (random.Next(100) >= 12) return null;
        var meeting = new DemoMeetings(random, calendar).Start(cell, calendar.Next, MeetingKind.Regular, 3, members, posts);
        (meeting.State, meeting.OpenedAt, meeting.NoticedAt) = (MeetingState.Noticed, null, now.AddDays(-1));
        _minutes.RollCall(meeting, members, posts);
        _minutes.Agenda(meeting, cell.EconomicKind, null);
        return meeting;
    }

    public IEnumerable<CorrectionRequest> Corrections(IReadOnlyList<Member> members)
    {
        (string Field, string Wanted, string Why)[] asked =
            [(nameof(Member.OfficialOn), "19/05/2019", "Quyết định công nhận ghi ngày 19/05"), (nameof(Member.BirthDate), "02/09/1961", "Giấy khai sinh ghi ngày 02/09")];
        foreach (var ((field, wanted, why), member) in asked.Zip(members.Where(member => member.Membership == Membership.Official).Skip(5)))
            yield return new CorrectionRequest { MemberId = member.Id, OrganisationId = member.CellId!.Value, Field = field, Wanted = wanted, Why = why, AskedAt = now.AddDays(-3) };
    }
}
