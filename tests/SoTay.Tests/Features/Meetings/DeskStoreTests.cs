using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SoTay.Features.Meetings;
using SoTay.Features.Meetings.Desk;
using SoTay.Features.Meetings.Operations;
using SoTay.Platform.Auth;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Meetings;

/// <summary>
/// The same evenings on a real store through <see cref="MeetingDesk"/>: answers that never arrive, portions sent again and again, two
/// devices in the same moment. The store must hold exactly what its log says when it is done again from the beginning.
/// </summary>
public sealed class DeskStoreTests(ITestOutputHelper output)
{
    private const int Evenings = 300;

    [Fact]
    public async Task Hundreds_of_evenings_on_a_store_lose_nothing_take_nothing_twice_and_follow_from_their_log()
    {
        await using var app = await TestApp.StartAsync();
        app.Clock.GoTo(2026, 12, 3, 19, 30);
        var cell = await app.Data.CellAsync();
        var person = new Person(Guid.CreateVersion7(), cell.Chair.Id, cell.Chair.FullName, [new Grant(cell.Cell.Id, "Secretary", new HashSet<Capability> { Capability.RunMeetings, Capability.SeeMeetings })]);
        var seed = DeskWorld.Seed();
        output.WriteLine($"seed {seed}");
        for (var evening = 0; evening < Evenings; evening++)
            await new Evening(app, person, new Random(seed + evening), DeskWorld.Meeting(Guid.CreateVersion7(), cell.Cell.Id)).RunAsync($"seed {seed + evening}");
    }

    private sealed class Evening(TestApp app, Person person, Random dice, Meeting first)
    {
        private readonly List<Pocket> _pockets = [.. Enumerable.Range(0, dice.Next(2, 5)).Select(_ => new Pocket(TimeSpan.FromMinutes(dice.Next(3) == 0 ? dice.Next(-5000, 5000) : 0)))];
        private readonly HashSet<Guid> _acknowledged = [];

        public async Task RunAsync(string seed)
        {
            await app.InDbAsync(async db => { db.Add(first); await db.SaveAsync(SoTay.Platform.Audit.Actor.Program("test")); });
            for (var step = dice.Next(4, 8); step > 0; step--)
            {
                foreach (var pocket in _pockets) pocket.Say(dice, app.Clock.GetUtcNow().UtcDateTime, first);
                app.Clock.Pass(TimeSpan.FromSeconds(dice.Next(1, 300)));
                // Two of them in the very same moment, and sometimes one that sends again what was already taken.
                await Task.WhenAll(_pockets.OrderBy(_ => dice.Next()).Take(2).ToList().Select(pocket => MeetAsync(pocket, isHeard: dice.Next(4) > 0)));
            }

            foreach (var pocket in _pockets) await MeetAsync(pocket, isHeard: true);
            _pockets.ShouldAllBe(pocket => pocket.Waiting.Count == 0, seed);
            await app.InDbAsync(db => CheckAsync(db, seed));
        }

        private async Task MeetAsync(Pocket pocket, bool isHeard)
        {
            await using var scope = app.Services.CreateAsyncScope();
            var sent = pocket.Waiting.ToList();
            var clock = app.Clock.GetUtcNow().UtcDateTime + pocket.Skew;
            var done = await scope.ServiceProvider.GetRequiredService<MeetingDesk>().ExchangeAsync(person, first.Id, new SendingDevice(pocket.Id, clock), sent, after: int.MaxValue, whole: false, _ => ValueTask.FromResult(true), default);
            if (!isHeard) return;
            var answered = done!.Answers.Select(answer => answer.Id).ToHashSet();
            pocket.Waiting.RemoveAll(one => answered.Contains(one.Id));
            lock (_acknowledged) _acknowledged.UnionWith(answered);
        }

        private async Task CheckAsync(SoTay.Platform.Data.AppDb db, string seed)
        {
            var stored = (await db.WholeMeetingAsync(person, first.Id))!;
            var log = stored.Operations.OrderBy(row => row.Number).ToList();
            log.Select(row => row.Number).ShouldBe(Enumerable.Range(1, log.Count), seed);
            log.Select(row => row.Id).Except(_acknowledged).ShouldBeEmpty(seed);
            _acknowledged.Except(log.Select(row => row.Id)).ShouldBeEmpty(seed);
            var again = DeskWorld.Meeting(first.Id, first.OrganisationId);
            foreach (var row in log)
            {
                var change = MeetingChanges.Read(row.Kind, row.Payload)!;
                again.Apply(Again(row), change, new MeetingMoment(DeskWorld.Rules, row.At, row.ReceivedAt, [], person.Name));
            }

            again.Operations.Select(row => row.Outcome).ShouldBe(log.Select(row => row.Outcome), seed);
            DeskDigest.Text(again, []).ShouldBe(DeskDigest.Text(stored, []), seed);
            foreach (var device in log.Where(row => row.Device != Guid.Empty).GroupBy(row => row.Device))
                device.OrderBy(row => row.Sequence).Select(row => row.At).ShouldBe(device.Select(row => row.At).Order(), seed);
        }

        private static MeetingOperation Again(MeetingOperation row) => new()
        {
            Id = row.Id, MeetingId = row.MeetingId, OrganisationId = row.OrganisationId, AccountId = row.AccountId, AuthorName = row.AuthorName, Kind = row.Kind, Target = row.Target,
            Payload = row.Payload, At = row.At, Device = row.Device, Sequence = row.Sequence, ReceivedAt = row.ReceivedAt,
        };
    }

    /// <summary>A device as the store sees it: its own count, its own clock, what it has not been answered yet.</summary>
    private sealed class Pocket(TimeSpan skew)
    {
        private int _sequence;

        public Guid Id { get; } = Guid.CreateVersion7();

        public TimeSpan Skew => skew;

        public List<SentOperation> Waiting { get; } = [];

        public void Say(Random dice, DateTime now, Meeting meeting)
        {
            for (var count = dice.Next(3); count > 0; count--)
            {
                var change = Change(dice, now, meeting);
                Waiting.Add(new SentOperation(Guid.CreateVersion7(), change.Kind, now + skew, change, ++_sequence));
            }
        }

        private static MeetingChange Change(Random dice, DateTime now, Meeting meeting)
        {
            var member = meeting.Attendances[dice.Next(meeting.Attendances.Count)].MemberId;
            var item = meeting.Agenda[dice.Next(meeting.Agenda.Count)].Id;
            var (known, at) = (dice.Next(1, 4), now.AddMinutes(-dice.Next(60)));
            Guid Thing(int kind) => Guid.Parse($"{meeting.Id.ToString()[..24]}{kind:00}{known:0000000000}");
            return dice.Next(9) switch
            {
                0 => new PresentChange(member, dice.Next(2) == 0 ? at : null),
                1 => new AbsentChange(member, dice.Next(2) == 0, "Việc gia đình"),
                2 => new LeftEarlyChange(member, at),
                3 => new OpinionChange(Thing(1), item, member, $"Ý kiến {dice.Next(100)}", SaidAt: at),
                4 => new OpinionWithdrawnChange(Thing(1), item, member, "Rút"),
                5 => new ConclusionChange(item, $"Kết luận {dice.Next(100)}"),
                6 => new TurnChange(Thing(2), item, member, at, dice.Next(2) == 0 ? at.AddMinutes(1) : null),
                7 => new VoteCountedChange(Thing(3), item, VoteDecision.Resolution, "Thông qua nghị quyết", dice.Next(7), dice.Next(2), 0),
                _ => dice.Next(2) == 0 ? new OpenedChange(at) : new EndedChange(now),
            };
        }
    }
}
