using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SoTay.Features.Members;
using SoTay.Features.Members.Exchange;
using SoTay.Features.Members.Transfers;
using SoTay.Features.Organisations;
using SoTay.Platform;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;
using SoTay.Platform.Data.Verification;
using SoTay.Tests.Platform.Search;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Members.Exchange;

/// <summary>
/// Whatever files and receipts go between two installations, lost, late, twice, or in another order, taken in or sent back on whatever dates: once both ends
/// have finished, on no day is anybody counted in both or in neither (domain/statistics.md section 1). Whoever goes for a time is counted at home and is a guest there.
/// </summary>
public sealed class ExchangeProperties(ITestOutputHelper output) : IAsyncLifetime
{
    private const int People = 14;
    private const int Steps = 1000;
    private static readonly DateOnly Start = new(2026, 1, 5);
    private static readonly DateOnly Today = new(2026, 11, 22);
    private readonly Place[] _places = [new(), new()];
    private readonly List<Note> _notes = [];
    private int _ended;

    public async ValueTask InitializeAsync()
    {
        foreach (var place in _places)
        {
            place.App = await TestApp.StartAsync();
            place.Top = await place.App.Data.OrganisationAsync(OrganisationKind.Commune);
            place.Cells = [await place.App.Data.OrganisationAsync(parent: place.Top), await place.App.Data.OrganisationAsync(parent: place.Top)];
        }

        await TwoPlaces.TrustAsync(_places[0].App, _places[1].App, "B", _places[0].Top);
        await TwoPlaces.TrustAsync(_places[1].App, _places[0].App, "A", _places[1].Top);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var place in _places) await place.App.DisposeAsync();
    }

    [Fact]
    public async Task Nobody_is_ever_counted_in_both_places_or_in_neither()
    {
        var random = new Random(20261123);
        for (var at = 0; at < People; at++) await BeginAsync(random, $"Người {(char)('A' + at)}");
        var (done, refused) = (0, 0);
        for (var step = 0; step < Steps; step++)
            if (await StepAsync(random) is null) done++;
            else refused++;
        output.WriteLine($"{done} acts, {refused} refused, {_notes.Count(note => note.Receipt is not null)} of {_notes.Count} files answered, {_notes.Count(note => note is { IsStay: true, TakenOn: not null })} stays begun, {_ended} ended");
        _notes.Count(note => note.Receipt is not null).ShouldBeGreaterThan(20, "the run must have moved people");
        refused.ShouldBeGreaterThan(40, "and met refusals");
        _notes.Count(note => note is { IsStay: true, TakenOn: not null }).ShouldBeGreaterThan(4, "and have sent some for a time");
        _ended.ShouldBeGreaterThan(4);
        await FinishAsync(random);
        await CountsHoldAsync();
    }

    private Task BeginAsync(Random random, string name) => _places[0].App.InDbAsync(db =>
    {
        var member = new Member { FullName = name, Sex = Sex.Male, BirthDate = new DateOnly(1980, 1, 1), JoinedOn = new DateOnly(2010, 2, 3), OfficialOn = new DateOnly(2011, 2, 3) };
        MemberRecord.Begin(db, member, _places[0].Cells[random.Next(2)], Start.AddDays(random.Next(10))).Keep();
        return db.SaveAsync(Actor.Program("test"));
    });

    private Task<Refusal?> StepAsync(Random random) => random.Next(12) switch
    {
        < 3 => IssueAsync(random),
        < 5 => NoteOf(random) is { } note ? ReadAsync(note) : Task.FromResult<Refusal?>(null),
        < 8 => NoteOf(random) is { } note ? SettleAsync(note, random) : Task.FromResult<Refusal?>(null),
        < 10 => NoteOf(random) is { } note ? ReceiveAsync(note) : Task.FromResult<Refusal?>(null),
        _ => EndStayAsync(random),
    };

    // Any file ever made, the latest more often: old ones come again.
    private Note? NoteOf(Random random) => _notes.Count == 0 ? null : random.Next(3) == 0 ? _notes[random.Next(_notes.Count)] : _notes[Math.Max(0, _notes.Count - 1 - random.Next(6))];

    private Task<Refusal?> IssueAsync(Random random) => InAsync(random.Next(2), async (place, services, db) =>
    {
        var members = await db.Members.Where(row => row.CellId != null).OrderBy(row => row.FoldedName).Select(row => row.Id).ToListAsync();
        if (members.Count == 0) return null;
        var record = (await MemberRecord.LoadAsync(db, members[random.Next(members.Count)]))!;
        if (await db.OpenTransferOfAsync(record.Member.Id, default) is { } open) return TransferRefusals.AlreadyOpen(open);
        var last = _notes.Where(note => note.Name == record.Member.FullName).Select(note => note.TakenOn).Max() ?? Start.AddDays(10);
        var on = last.AddDays(random.Next(0, 16));
        var rules = await services.GetRequiredService<SoTay.Features.Policies.PolicyBook>().ForAsync(record.Permanent!.OrganisationId, Today);
        var isStay = random.Next(5) < 2;
        var (made, refusal) = new TransferInput { Place = "Nơi kia", ReferralNumber = $"{_notes.Count}-GT", IssuedOn = on, Kind = isStay ? PlacementKind.Temporary : PlacementKind.Permanent, Until = on.AddMonths(isStay ? 3 + random.Next(8) : 0) }.Read(record, null, rules, Today, "A", DateTime.UtcNow);
        if (made is null) return refusal;
        made.File(TwoPlaces.KeysOf(_places[1 - place].App).Fingerprint, DateTime.UtcNow).ShouldBeNull();
        db.Add(made);
        await db.SaveAsync(Actor.Program("test"));
        var file = await services.GetRequiredService<OutgoingFiles>().WriteAsync(made, Actor.Program("test"), default);
        _notes.Add(new Note(place, record.Member.FullName, made.Id, file, isStay));
        return null;
    });

    // At either end, on a day of its own: the two need not agree, and neither counts by it.
    private Task<Refusal?> EndStayAsync(Random random) => InAsync(random.Next(2), async (_, _, db) =>
    {
        var atHome = random.Next(2) == 0;
        var people = await (atHome ? db.MemberStatusPeriods.Where(row => row.Kind == MemberStatusKind.Elsewhere && row.To == null).Select(row => row.MemberId) : db.Members.Where(row => row.CellId == null && row.TemporaryCellId != null).Select(row => row.Id)).ToListAsync();
        if (people.Count == 0) return null;
        var record = (await MemberRecord.LoadAsync(db, people[random.Next(people.Count)]))!;
        var from = atHome ? record.OpenOf(MemberStatusKind.Elsewhere)!.From : record.Temporary!.From;
        var on = from.AddDays(random.Next(-1, 20));
        if ((atHome ? record.End(MemberStatusKind.Elsewhere, on, null, Today) : record.EndTemporary(on, Today)) is { } no) return no;
        record.Keep();
        await db.SaveAsync(Actor.Program("test"));
        _ended++;
        return null;
    });

    private Task<Refusal?> ReadAsync(Note note) => InAsync(1 - note.From, async (place, services, db) =>
    {
        var (arrival, refusal) = await services.GetRequiredService<ArrivalDesk>().ReadAsync(note.File, _places[place].Top.Id, Today, "B", DateTime.UtcNow, default);
        if (arrival is not null) await db.SaveAsync(Actor.Program("test"));
        note.Arrival ??= arrival?.Id;
        return refusal;
    });

    private Task<Refusal?> SettleAsync(Note note, Random random) => InAsync(1 - note.From, async (place, services, db) =>
    {
        if (note.Arrival is not { } id) return null;
        var (desk, arrival) = (services.GetRequiredService<ArrivalDesk>(), await db.Arrivals.SingleAsync(row => row.Id == id));
        var same = (await desk.SameAsync(arrival, default)) is [{ IsHere: false } one] ? one.Id : (Guid?)null;
        var refusal = random.Next(4) == 0 ? arrival.Return("Không nhận", "B", DateTime.UtcNow)
            : await desk.TakeAsync(arrival, _places[place].Cells[random.Next(2)], arrival.IssuedOn.AddDays(random.Next(-3, 12)), same, _ => ValueTask.FromResult(true), Today, "B", DateTime.UtcNow, default);
        if (refusal is not null) return refusal;
        await db.SaveAsync(Actor.Program("test"));
        (note.Receipt, note.TakenOn) = (await desk.ReceiptAsync(arrival, default), arrival.TakenOn);
        return null;
    });

    private Task<Refusal?> ReceiveAsync(Note note) => InAsync(note.From, async (_, services, db) =>
    {
        if (note.Receipt is not { } receipt) return null;
        var transfer = await db.MemberTransfers.SingleAsync(row => row.Id == note.Transfer);
        var refusal = await services.GetRequiredService<OutgoingFiles>().ReceiveAsync(transfer, receipt, Today, "A", DateTime.UtcNow, default);
        if (refusal is null) await db.SaveAsync(Actor.Program("test"));
        return refusal;
    });

    /// <summary>Every file is read and settled, every receipt comes back.</summary>
    private async Task FinishAsync(Random random)
    {
        foreach (var note in _notes)
        {
            if (note.Arrival is null) await ReadAsync(note);
            for (var turn = 0; turn < 200 && note.Receipt is null; turn++) await SettleAsync(note, random);
            note.Receipt.ShouldNotBeNull();
            await ReceiveAsync(note);
        }

        foreach (var place in _places) (await place.App.InDbAsync(db => db.MemberTransfers.CountAsync(row => row.State == TransferState.Open))).ShouldBe(0);
    }

    private async Task CountsHoldAsync()
    {
        var days = Enumerable.Range(Start.AddDays(10).DayNumber, Today.DayNumber - Start.AddDays(10).DayNumber + 1).Select(DateOnly.FromDayNumber).ToList();
        var counted = days.ToDictionary(day => day, _ => new Dictionary<string, int>());
        var homes = new HashSet<(Place, DateOnly, string)>();
        foreach (var place in _places)
        {
            await using var scope = place.App.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            foreach (var check in scope.ServiceProvider.GetServices<IStoreCheck>()) (await check.FindAsync(db, default).ToListAsync()).ShouldBeEmpty(check.Name);
            foreach (var day in days)
                foreach (var name in await (from placed in db.PlacedAtEndOf(day) join member in db.Members on placed.MemberId equals member.Id select member.FullName).ToListAsync())
                {
                    counted[day][name] = counted[day].GetValueOrDefault(name) + 1;
                    homes.Add((place, day, name));
                }
        }

        foreach (var (day, names) in counted)
            for (var at = 0; at < People; at++) names.GetValueOrDefault($"Người {(char)('A' + at)}").ShouldBe(1, $"Người {(char)('A' + at)}, {day}");
        foreach (var stay in _notes.Where(note => note is { IsStay: true, TakenOn: not null } && !_notes.Exists(other => !other.IsStay && other.Name == note.Name && other.TakenOn == note.TakenOn)))
            homes.ShouldContain((_places[stay.From], stay.TakenOn!.Value, stay.Name), "home counts on the first day of the stay");
    }

    private async Task<Refusal?> InAsync(int place, Func<int, IServiceProvider, AppDb, Task<Refusal?>> act)
    {
        await using var scope = _places[place].App.Services.CreateAsyncScope();
        return await act(place, scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<AppDb>());
    }

    private sealed class Place
    {
        public TestApp App { get; set; } = null!;

        public Organisation Top { get; set; } = null!;

        public List<Organisation> Cells { get; set; } = [];
    }

    private sealed class Note(int from, string name, Guid transfer, byte[] file, bool isStay)
    {
        public int From { get; } = from;

        public string Name { get; } = name;

        public Guid Transfer { get; } = transfer;

        public byte[] File { get; } = file;

        /// <summary>For a time: counted at home.</summary>
        public bool IsStay { get; } = isStay;

        public Guid? Arrival { get; set; }

        public byte[]? Receipt { get; set; }

        public DateOnly? TakenOn { get; set; }
    }
}
