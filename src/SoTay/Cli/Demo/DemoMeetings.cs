using SoTay.Features.Documents;
using SoTay.Features.Meetings;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.RollUps;
using SoTay.Platform.Time;

namespace SoTay.Cli.Demo;

/// <summary>A year of monthly meetings for one cell: held, on paper, late or not at all, with what was said and given.</summary>
internal sealed class DemoMeetings(Random random, DemoCalendar calendar)
{
    private readonly DemoMinutes _minutes = new(random);

    /// <summary>Meetings that the product's own closing is to seal, oldest first.</summary>
    public List<Meeting> ToClose { get; } = [];

    /// <summary>Entries of the register for meetings that were sealed before the product's time.</summary>
    public List<Document> Documents { get; } = [];

    /// <param name="light">Numbers only, for the cells of a province.</param>
    /// <param name="whole">Every meeting of this cell is sealed by the product, with its papers; of other cells only the last one.</param>
    public List<Meeting> Of(DemoUnit cell, int place, IReadOnlyList<Member> members, IReadOnlyList<Post> posts, bool whole, bool light = false)
    {
        var (meetings, number, back, last, symbol) = (new List<Meeting>(), 0, calendar.Months, (Meeting?)null, (string?)null);
        foreach (var month in calendar.Closed)
        {
            var isLast = back == 1;
            var fortune = whole ? back == 4 ? DemoMonth.Late : back == 9 ? DemoMonth.OnPaper : DemoMonth.OnTime : DemoFortune.Of(random, place, isLast, back);
            back--;
            if (fortune != DemoMonth.NotMet)
            {
                var meeting = Held(cell, month, fortune, members, posts, (last?.Id, symbol), isLast, light);
                meetings.Add(meeting);
                if (fortune == DemoMonth.NotSealed) continue;
                number++;
                if (whole || isLast && !light) ToClose.Add(meeting); else Seal(meeting, number);
                (last, symbol) = (meeting, DocumentSymbol.Of(number, "NQ", "CB").Text);
            }

            if (month.Month % 3 == 2 && (whole || random.Next(100) < 88) && month.AddDays(19) < calendar.Today) meetings.Add(Thematic(cell, month, members, posts, light));
        }

        return meetings;
    }

    /// <summary>The counts a meeting leaves on the boards; those that the closing seals are counted there.</summary>
    public IEnumerable<CountedMeasure> Counts(Meeting meeting)
    {
        if (meeting.Kind == MeetingKind.Thematic) { if (meeting.IsHeld) yield return CountedMeasure.Thematic; yield break; }
        if (meeting.NoticedAt is not null) yield return CountedMeasure.Noticed;
        if (!meeting.IsHeld) yield break;
        yield return meeting.HeldOn <= meeting.Month.AddDays(6) ? CountedMeasure.MetOnTime : CountedMeasure.MetLate;
        if (meeting.IsOnPaper) yield return CountedMeasure.MetOnPaper;
        yield return CountedMeasure.Sealed;
    }

    private Meeting Held(DemoUnit cell, DateOnly month, DemoMonth fortune, IReadOnlyList<Member> members, IReadOnlyList<Post> posts, (Guid? Id, string? Symbol) before, bool isLast, bool light)
    {
        var day = fortune == DemoMonth.Late ? random.Next(9, 15) : random.Next(10) < 8 ? 3 : random.Next(2, 7);
        var meeting = Start(cell, month, MeetingKind.Regular, day, members, posts);
        (meeting.IsOnPaper, meeting.PreparedFromId) = (fortune == DemoMonth.OnPaper, before.Id);
        meeting.Score = random.Next(10) < 7 ? random.Next(90, 99) : random.Next(72, 90);
        if (light)
        {
            if (fortune != DemoMonth.NotSealed) HoldInNumbers(meeting, members);
            return meeting;
        }

        _minutes.RollCall(meeting, members, posts);
        _minutes.Agenda(meeting, cell.EconomicKind, before.Symbol);
        if (fortune == DemoMonth.NotSealed) return meeting;
        Hold(meeting);
        _minutes.Vote(meeting);
        _minutes.Give(meeting, cell.EconomicKind, calendar.Today, isLast);
        return meeting;
    }

    private Meeting Thematic(DemoUnit cell, DateOnly month, IReadOnlyList<Member> members, IReadOnlyList<Post> posts, bool light)
    {
        var meeting = Start(cell, month, MeetingKind.Thematic, random.Next(15, 20), members, posts);
        meeting.Topic = DemoNames.Pick(random, DemoWords.Topics);
        if (light) HoldInNumbers(meeting, members);
        else
        {
            _minutes.RollCall(meeting, members, posts);
            _minutes.Agenda(meeting, cell.EconomicKind, null);
            Hold(meeting);
        }

        (meeting.SealedAt, meeting.State) = (meeting.EndedAt!.Value.AddMinutes(6), MeetingState.Sealed);
        return meeting;
    }

    public Meeting Start(DemoUnit cell, DateOnly month, MeetingKind kind, int day, IReadOnlyList<Member> members, IReadOnlyList<Post> posts)
    {
        var held = month.AddDays(day - 1);
        var evening = cell.EconomicKind == EconomicKind.Residential;
        var starts = evening ? new TimeOnly(19, 30) : new TimeOnly(14, 0);
        var meeting = new Meeting
        {
            OrganisationId = cell.Id, Kind = kind, Month = month, HeldOn = held, StartsAt = starts, State = MeetingState.Open,
            Place = evening ? "Nhà văn hóa " + Local(cell.Name) : "Phòng họp cơ quan",
            NoticedAt = VietnamClock.Moment(held.AddDays(-2), new(8, 20)), OpenedAt = VietnamClock.Moment(held, starts),
            ChairId = posts.FirstOrDefault(post => post.Kind == PostKind.Secretary)?.MemberId,
            MeetingSecretaryId = posts.FirstOrDefault(post => post.Kind == PostKind.DeputySecretary)?.MemberId
                ?? members.FirstOrDefault(member => member is { IsExempt: false } && posts.All(post => post.MemberId != member.Id))?.Id,
        };
        return meeting;
    }

    private void HoldInNumbers(Meeting meeting, IReadOnlyList<Member> members)
    {
        meeting.EndedAt = meeting.OpenedAt!.Value.AddMinutes(random.Next(90, 125));
        meeting.Exempt = members.Count(member => member.IsExempt);
        meeting.Excused = random.Next(0, 1 + (members.Count - meeting.Exempt) / 8);
        meeting.Unexcused = random.Next(12) == 0 ? 1 : 0;
        meeting.Present = Math.Max(0, members.Count - meeting.Exempt - meeting.Excused - meeting.Unexcused);
    }

    private void Hold(Meeting meeting)
    {
        _minutes.Absences(meeting);
        _minutes.Talk(meeting);
        meeting.EndedAt = meeting.OpenedAt!.Value.AddMinutes(random.Next(90, 125));
        var roll = new RollCall(meeting.Attendances);
        (meeting.Present, meeting.Excused, meeting.Unexcused, meeting.Exempt) = (roll.Present, roll.Excused, roll.Unexcused, roll.Exempt);
    }

    private void Seal(Meeting meeting, int number)
    {
        meeting.SealedAt = meeting.EndedAt!.Value.AddDays(meeting.IsOnPaper ? 2 : 0).AddMinutes(6);
        (meeting.State, meeting.ResolutionSymbol) = (MeetingState.Sealed, DocumentSymbol.Of(number, "NQ", "CB").Text);
        Documents.Add(new Document
        {
            OrganisationId = meeting.OrganisationId, Type = "NQ", Number = number, Term = DemoPosts.Term, Symbol = meeting.ResolutionSymbol, IssuedOn = meeting.HeldOn,
            Subject = $"Nghị quyết sinh hoạt thường kỳ tháng {meeting.Month.Month}",
        });
    }

    // "Chi bộ Tổ dân phố 1" meets in "Nhà văn hóa tổ dân phố 1".
    private static string Local(string name)
    {
        var place = name.StartsWith("Chi bộ ", StringComparison.Ordinal) ? name["Chi bộ ".Length..] : name;
        return char.ToLowerInvariant(place[0]) + place[1..];
    }
}
