using SoTay.Features.Meetings;
using SoTay.Features.Meetings.Desk;
using SoTay.Features.Meetings.Scores;
using SoTay.Features.Policies;
using SoTay.Features.Tasks;
using SoTay.Platform.Auth;

namespace SoTay.Tests.Features.Meetings;

/// <summary>A small cell's meeting in memory, the same one every time it is asked for.</summary>
internal static class DeskWorld
{
    public static readonly DateTime Now = new(2026, 12, 3, 12, 30, 0, DateTimeKind.Utc);

    public static readonly PolicyReader Rules = PolicySnapshot.Shipped.For(new DateOnly(2026, 12, 3));

    public static readonly Person Person = new(Key(900), Key(1), "Nguyễn Thị Bình", [new Grant(Key(500), "Secretary", new HashSet<Capability> { Capability.RunMeetings })]);

    /// <summary>Another seed each time, and the same again with SOTAY_SEED.</summary>
    public static int Seed() => int.TryParse(Environment.GetEnvironmentVariable("SOTAY_SEED"), out var seed) ? seed : Random.Shared.Next(1, 1_000_000);

    public static Meeting Meeting(Guid? id = null, Guid? organisation = null)
    {
        // On a store each meeting has items of its own.
        var (meetingId, cell) = (id ?? Key(100), organisation ?? Key(500));
        var meeting = new Meeting
        {
            Id = meetingId, OrganisationId = cell, Kind = MeetingKind.Regular, Month = new(2026, 12, 1), HeldOn = new(2026, 12, 3), Place = "Nhà văn hóa tổ dân phố 5",
            State = MeetingState.Noticed, NoticedAt = Now.AddDays(-3),
        };
        for (var number = 1; number <= 8; number++)
            meeting.Attendances.Add(new Attendance
            {
                MemberId = Key(number), FullName = $"Đảng viên {number}", SortKey = $"{number}", Standing = Standing(number), IsOfficial = number != 5, IsCommittee = number <= 2,
                Status = Attendance.Unspoken(Standing(number)),
            });
        foreach (var (purpose, place) in new[] { AgendaPurpose.LastResolution, AgendaPurpose.NextTasks, AgendaPurpose.Resolution }.Select((purpose, place) => (purpose, place)))
            meeting.Agenda.Add(new AgendaItem { Id = Guid.Parse($"{meetingId.ToString()[..34]}{place:x2}"), OrganisationId = cell, Place = place + 1, Part = AgendaPart.Conduct, Purpose = purpose, Title = $"Nội dung {place + 1}" });
        return meeting;
    }

    public static List<WorkTask> Earlier() => [.. Enumerable.Range(300, 2).Select(number => new WorkTask
    {
        Id = Key(number), OrganisationId = Key(500), Title = $"Việc {number}", Product = "Biên bản", OwnerId = Key(3), Deadline = new(2026, 11, 20), GivenAt = Now.AddDays(-30),
    })];

    public static DeskDone Done(Meeting meeting, IReadOnlyList<OperationAnswer> answers) => new(meeting, "Chi bộ tổ dân phố 5", answers, Rules, Earlier(), Person, Now) { Ground = Ground(Earlier()) };

    /// <summary>One member was excused three times before; the previous resolution gave the earlier tasks and one that is done.</summary>
    public static ScoreGround Ground(IEnumerable<WorkTask> earlier) => new(
        new(2026, 12, 7), new(2026, 11, 30), new(2026, 12, 1), null, new Dictionary<Guid, int> { [Key(2)] = 3 },
        [new(Key(299), true), .. earlier.Select(task => new GivenTask(task.Id, task.State is WorkTaskState.Accepted))]);

    private static AttendanceStanding Standing(int number) => number switch
    {
        6 => AttendanceStanding.Exempt,
        7 => AttendanceStanding.Elsewhere,
        8 => AttendanceStanding.TemporaryHere,
        _ => AttendanceStanding.Expected,
    };

    private static Guid Key(int number) => Guid.Parse($"00000000-0000-7000-8000-{number:000000000000}");
}
