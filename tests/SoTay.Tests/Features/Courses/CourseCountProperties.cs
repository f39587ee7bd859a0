using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SoTay.Features.Awards;
using SoTay.Features.Courses;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Features.Statistics.Figures;
using SoTay.Platform.Data;
using SoTay.Tests.Platform.Search;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Courses;

/// <summary>
/// Whatever courses were held, whoever came, was commended, moved before and after, also with moves written down late and a cell that went under another
/// ward: the figures of any subtree and period equal a recount from the rows and the dated tree.
/// </summary>
public sealed class CourseCountProperties : IAsyncLifetime
{
    private const int People = 24;
    private const int Held = 30;
    private static readonly DateOnly Start = new(2025, 7, 1);
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly DateOnly Moved = new(2026, 5, 1);
    private readonly Random _random = new(20261122);
    private TestApp _app = null!;
    private List<Organisation> _units = [];
    private List<Organisation> _cells = [];
    private List<Organisation> _holders = [];

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        var (province, ward, cell) = await _app.Data.LineAsync();
        var beside = await _app.Data.OrganisationAsync(OrganisationKind.Commune, province);
        _cells = [cell, await _app.Data.OrganisationAsync(parent: ward), await _app.Data.OrganisationAsync(parent: beside), await _app.Data.OrganisationAsync(parent: beside)];
        (_holders, _units) = ([province, ward, beside], [province, ward, beside, .. _cells]);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Figures_of_any_period_and_subtree_equal_a_recount_from_the_rows()
    {
        List<Guid> people = [];
        for (var at = 0; at < People; at++) people.Add(await BeginAsync());
        for (var at = 0; at < People; at++) await MoveAsync(people[_random.Next(People)]);
        for (var at = 0; at < Held; at++) await HoldAsync(people);
        for (var at = 0; at < Held; at++) await CommendAsync(people);
        // A cell goes under the other ward, and people move on, some of it written down late.
        await ReparentAsync(_cells[1], _holders[2]);
        for (var at = 0; at < People; at++) await MoveAsync(people[_random.Next(People)]);

        var world = await _app.InDbAsync(async db => new World(
            await db.Courses.AsNoTracking().ToListAsync(), await db.CourseSeats.AsNoTracking().ToListAsync(), await db.Awards.AsNoTracking().ToListAsync(),
            await db.Placements.AsNoTracking().Where(row => row.Kind == PlacementKind.Permanent).ToListAsync(), await db.OrganisationAncestors.AsNoTracking().ToListAsync(), await db.Posts.AsNoTracking().ToListAsync()));
        world.Seats.Count(seat => seat.Attended == true).ShouldBeGreaterThan(40, "the run must have taught somebody");
        world.Awards.Count.ShouldBeGreaterThan(20);
        var asked = from unit in Gen.Choose(0, _units.Count - 1) from first in Gen.Choose(0, 500) from length in Gen.Choose(0, 500) select (Unit: unit, First: first, Length: length);
        await using var scope = _app.Services.CreateAsyncScope();
        var book = scope.ServiceProvider.GetRequiredService<FigureBook>();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(120), Prop.ForAll(asked.ToArbitrary(), ask =>
        {
            var (unit, first) = (_units[ask.Unit], Start.AddDays(ask.First));
            var last = first.AddDays(ask.Length);
            var courses = book.ReadAsync("courses", unit, null, first, last, Today, default).GetAwaiter().GetResult();
            var awards = book.ReadAsync("awards", unit, null, first, last, Today, default).GetAwaiter().GetResult();
            Values(courses).ShouldBe(world.Courses4(unit.Id, first, last), $"{unit.Name} {first} {last}");
            awards["awards.total"].Value.ShouldBe(world.AwardCount(unit.Id, first, last), $"{unit.Name} {first} {last}");
            var never = courses["courses.leaders-never-trained"];
            (never.Value, never.Of!.Value).ShouldBe(world.Leaders(unit.Id, last));
            return true;
        }));
    }

    private static (long, long, long, long) Values(FigureSet set) => (set["courses.held"].Value, set["courses.invited"].Value, set["courses.attended"].Value, set["courses.completed"].Value);

    private Task<Guid> BeginAsync() => _app.InDbAsync(async db =>
    {
        var member = new Member { FullName = "Lò Văn Pản", Sex = Sex.Male, BirthDate = new DateOnly(1980, 1, 1), JoinedOn = new DateOnly(2010, 2, 3), OfficialOn = new DateOnly(2011, 2, 3) };
        var cell = _cells[_random.Next(_cells.Count)];
        MemberRecord.Begin(db, member, cell, Start).Keep();
        if (_random.Next(3) == 0) db.Add(new Post { OrganisationId = cell.Id, MemberId = member.Id, Kind = PostKind.DeputySecretary, From = Start.AddDays(_random.Next(200)), To = _random.Next(2) == 0 ? Today.AddDays(-_random.Next(200)) : null });
        await db.SaveAsync(Doing.Test);
        return member.Id;
    });

    private Task MoveAsync(Guid person) => _app.InDbAsync(async db =>
    {
        var record = (await MemberRecord.LoadAsync(db, person))!;
        var cell = _cells[_random.Next(_cells.Count)].Id;
        var to = await db.Organisations.SingleAsync(row => row.Id == cell);
        if (record.MoveTo(to, Start.AddDays(_random.Next(Today.DayNumber - Start.DayNumber)), Today) is not null) return;
        record.Keep();
        await db.SaveAsync(Doing.Test);
    });

    private async Task HoldAsync(List<Guid> people)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var (db, desk) = (scope.ServiceProvider.GetRequiredService<AppDb>(), scope.ServiceProvider.GetRequiredService<CourseDesk>());
        var from = Start.AddDays(_random.Next(Today.DayNumber - Start.DayNumber));
        var (course, _) = new CourseInput { Kind = _random.Next(2) == 0 ? CourseKinds.CellLeaders : "update", Title = "Lớp", From = from, To = from }.Make(_holders[_random.Next(_holders.Count)].Id, "Thử", DateTime.UnixEpoch);
        db.Add(course!);
        await db.SaveAsync(Doing.Test);
        var inside = await db.Members.Where(row => people.Contains(row.Id) && db.SubtreeOf(course!.OrganisationId).Contains(row.CellId!.Value)).Select(row => row.Id).ToListAsync();
        if ((await desk.AddAsync(course!, [.. inside.Where(_ => _random.Next(3) > 0)], [], default)) is not null) return;
        await db.SaveAsync(Doing.Test);
        var seats = await desk.SeatsAsync(course!.Id, default);
        foreach (var seat in seats.Where(_ => _random.Next(6) > 0)) seat.Invite(course, from, Today).ShouldBeNull();
        foreach (var seat in seats.Where(seat => seat.InvitedOn is not null)) (await desk.MarkAsync(course, [seat], _random.Next(4) > 0, "Bận", default)).ShouldBeNull();
        foreach (var seat in seats.Where(seat => seat.Attended == true))
            if (_random.Next(4) is var result && result > 1) seat.Complete(course, "", null, Today).ShouldBeNull();
            else if (result == 1) seat.NotComplete(course).ShouldBeNull();
        switch (_random.Next(6))
        {
            case 0: course.Cancel("Không đủ người", Today).ShouldBeNull(); break;
            case 1: break;
            default: course.Finish(0, seats.Count(seat => seat.Attended == true), Today); break;
        }

        await db.SaveAsync(Doing.Test);
    }

    private Task CommendAsync(List<Guid> people) => _app.InDbAsync(async db =>
    {
        var on = Start.AddDays(_random.Next(Today.DayNumber - Start.DayNumber));
        var (person, unit) = (people[_random.Next(People)], _cells[_random.Next(_cells.Count)]);
        var member = _random.Next(3) > 0;
        var cell = member ? await db.Placements.Where(row => row.MemberId == person && row.Kind == PlacementKind.Permanent && row.From <= on && (row.To == null || row.To >= on)).Select(row => row.OrganisationId).SingleAsync() : unit.Id;
        var decision = new AwardDecision { OrganisationId = _holders[0].Id, GiverKind = OrganisationKind.Province, Kind = AwardKind.Praise, Number = $"{Guid.CreateVersion7():N}", On = on, ByName = "Thử", At = DateTime.UnixEpoch };
        var award = new Award { Kind = AwardKind.Praise, MemberId = member ? person : null, UnitId = member ? null : unit.Id, OrganisationId = cell, GiverId = _holders[0].Id, ProposedById = _holders[0].Id, ProposedOn = on, Ground = "Gương mẫu", Year = on.Year, MadeAt = DateTime.UnixEpoch, ByName = "Thử" };
        award.Give(decision, "Ai đó", new AwardFacts(null, cell)).ShouldBeNull();
        if (_random.Next(5) == 0) award.Withdraw(new AwardAmendment { Number = "9", On = Today, Reason = "Nhầm" }, Today).ShouldBeNull();
        db.AddRange(decision, award);
        await db.SaveAsync(Doing.Test);
    });

    private Task ReparentAsync(Organisation cell, Organisation to) => _app.InDbAsync(async db =>
    {
        var old = await db.OrganisationAncestors.SingleAsync(row => row.DescendantId == cell.Id && row.Depth == 1 && row.To == null);
        old.To = Moved.AddDays(-1);
        db.Add(new OrganisationAncestor { DescendantId = cell.Id, AncestorId = to.Id, Depth = 1, From = Moved });
        await db.SaveAsync(Doing.Test);
    });

    private sealed record World(List<Course> Courses, List<CourseSeat> Seats, List<Award> Awards, List<Placement> Placements, List<OrganisationAncestor> Lines, List<Post> Posts)
    {
        public (long, long, long, long) Courses4(Guid under, DateOnly first, DateOnly last)
        {
            var finished = Courses.FindAll(course => course.FinishedOn is not null && course.CancelledOn is null && course.From >= first && course.From <= last);
            var seats = finished.SelectMany(course => Seats.Where(seat => seat.CourseId == course.Id && seat.InvitedOn is not null && Stands(CellOf(seat.MemberId!.Value, course.From), under, course.From))).ToList();
            return (finished.Count(course => Stands(course.OrganisationId, under, course.From)), seats.Count, seats.Count(seat => seat.Attended == true), seats.Count(seat => seat.Result is CourseResult.Completed));
        }

        public long AwardCount(Guid under, DateOnly first, DateOnly last) => Awards.Count(award => award.Standing is AwardStanding.Given && award.DecidedOn >= first && award.DecidedOn <= last
            && Stands(award.MemberId is { } member ? CellOf(member, award.DecidedOn!.Value) : award.UnitId!.Value, under, award.DecidedOn!.Value));

        public (long Never, int People) Leaders(Guid under, DateOnly day)
        {
            var leaders = Posts.Where(post => post.From <= day && (post.To is null || post.To >= day) && Stands(post.OrganisationId, under, day)).Select(post => post.MemberId).Distinct().ToList();
            var trained = Seats.Where(seat => seat.Attended == true && seat.Result is not CourseResult.NotCompleted && Courses.Exists(course => course.Id == seat.CourseId && course.CancelledOn is null && course.Kind == CourseKinds.CellLeaders && course.To <= day)).Select(seat => seat.MemberId!.Value).ToHashSet();
            return (leaders.Count(leader => !trained.Contains(leader)), leaders.Count);
        }

        private Guid CellOf(Guid member, DateOnly day) => Placements.Single(row => row.MemberId == member && row.From <= day && (row.To is null || row.To >= day)).OrganisationId;

        private bool Stands(Guid unit, Guid under, DateOnly day) => Lines.Exists(line => line.DescendantId == unit && line.AncestorId == under && line.From <= day && (line.To is null || line.To >= day));
    }
}
