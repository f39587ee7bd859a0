using SoTay.Features.Meetings;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.RollUps;
using SoTay.Platform.Time;

namespace SoTay.Cli.Demo;

/// <summary>A year of monthly meetings for one cell, in numbers; what was said in them is told by <see cref="DemoMinutes"/>.</summary>
internal sealed class DemoMeetings(Random random, DemoCalendar calendar)
{
    public List<Meeting> Of(DemoUnit cell, int place, IReadOnlyList<Member> members, IReadOnlyList<Post> posts)
    {
        var (meetings, number, back) = (new List<Meeting>(), 0, calendar.Months);
        foreach (var month in calendar.Closed)
        {
            var fortune = DemoFortune.Of(random, place, isLast: back == 1, back--);
            if (month.Month == 1) number = 0;
            if (fortune != DemoMonth.NotMet) meetings.Add(Held(cell, month, fortune, members, posts, fortune == DemoMonth.NotSealed ? 0 : ++number));
            if (month.Month % 3 == 2 && random.Next(100) < 88) meetings.Add(Thematic(cell, month, members, posts));
        }

        return meetings;
    }

    /// <summary>The counts a sealed meeting leaves on the boards.</summary>
    public static IEnumerable<CountedMeasure> Counts(Meeting meeting)
    {
        if (meeting.Kind == MeetingKind.Thematic) { if (meeting.IsHeld) yield return CountedMeasure.Thematic; yield break; }
        if (meeting.NoticedAt is not null) yield return CountedMeasure.Noticed;
        if (!meeting.IsHeld) yield break;
        yield return meeting.HeldOn <= meeting.Month.AddDays(6) ? CountedMeasure.MetOnTime : CountedMeasure.MetLate;
        if (meeting.IsOnPaper) yield return CountedMeasure.MetOnPaper;
        yield return CountedMeasure.Sealed;
    }

    private Meeting Held(DemoUnit cell, DateOnly month, DemoMonth fortune, IReadOnlyList<Member> members, IReadOnlyList<Post> posts, int number)
    {
        var day = fortune == DemoMonth.Late ? random.Next(9, 15) : random.Next(10) < 8 ? 3 : random.Next(2, 7);
        var meeting = Start(cell, month, MeetingKind.Regular, day, members, posts);
        meeting.IsOnPaper = fortune == DemoMonth.OnPaper;
        if (fortune == DemoMonth.NotSealed) { meeting.State = MeetingState.Open; return meeting; }
        Seal(meeting, meeting.IsOnPaper ? 2 : 0);
        meeting.ResolutionSymbol = $"{number:00}-NQ/CB";
        meeting.Score = random.Next(10) < 7 ? random.Next(90, 99) : random.Next(72, 90);
        return meeting;
    }

    private Meeting Thematic(DemoUnit cell, DateOnly month, IReadOnlyList<Member> members, IReadOnlyList<Post> posts)
    {
        var meeting = Start(cell, month, MeetingKind.Thematic, random.Next(16, 20), members, posts);
        Seal(meeting, 0);
        return meeting;
    }

    private Meeting Start(DemoUnit cell, DateOnly month, MeetingKind kind, int day, IReadOnlyList<Member> members, IReadOnlyList<Post> posts)
    {
        var held = month.AddDays(day - 1);
        var evening = cell.EconomicKind == EconomicKind.Residential;
        var starts = evening ? new TimeOnly(19, 30) : new TimeOnly(14, 0);
        var here = members.Where(member => member.JoinedOn <= held).ToList();
        var exempt = here.Count(member => member.IsExempt);
        var (excused, unexcused) = (random.Next(0, 1 + here.Count / 9), random.Next(14) == 0 ? 1 : 0);
        return new Meeting
        {
            OrganisationId = cell.Id, Kind = kind, Month = month, HeldOn = held, StartsAt = starts, State = MeetingState.Open,
            Place = evening ? "Nhà văn hóa " + cell.Name.Replace("Chi bộ ", "", StringComparison.Ordinal).ToLowerInvariant() : "Phòng họp cơ quan",
            NoticedAt = VietnamClock.Moment(held.AddDays(-2), new(8, 20)), OpenedAt = VietnamClock.Moment(held, starts),
            ChairId = posts.FirstOrDefault(post => post.Kind == PostKind.Secretary)?.MemberId, MeetingSecretaryId = posts.LastOrDefault()?.MemberId,
            Exempt = exempt, Excused = excused, Unexcused = unexcused, Present = Math.Max(0, here.Count - exempt - excused - unexcused),
        };
    }

    private void Seal(Meeting meeting, int daysLater)
    {
        meeting.EndedAt = meeting.OpenedAt!.Value.AddMinutes(random.Next(90, 125));
        meeting.SealedAt = meeting.EndedAt.Value.AddDays(daysLater).AddMinutes(6);
        meeting.State = MeetingState.Sealed;
    }
}
