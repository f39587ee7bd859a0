using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SoTay.Features.Awards;
using SoTay.Features.Courses;
using SoTay.Features.Members;
using SoTay.Features.Members.Admissions;
using SoTay.Features.Members.Badges;
using SoTay.Features.Members.Paths;
using SoTay.Features.Organisations;
using SoTay.Features.Statistics.Forms;
using SoTay.Features.Statistics.Forms.Lists;
using SoTay.Features.Statistics.Forms.Records;
using SoTay.Platform.Auth;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Statistics.Forms;

/// <summary>
/// Random years of badges, awards, courses, stays, cards and leavings while people and units move: forms 8 to 10 of every unit and period equal a
/// recount that walks up the tree of the day and asks every row, and what stands behind each number is as many.
/// </summary>
public sealed class RecordFormProperties : IAsyncLifetime
{
    private static readonly FormPeriod[] Periods = [new(new(2025, 7, 1), new(2025, 12, 31), ""), new(new(2026, 1, 1), new(2026, 6, 30), ""), new(new(2026, 1, 1), new(2026, 11, 15), "")];
    private static readonly DateOnly Moved = new(2026, 3, 1);
    private static readonly int[] Years = [30, 40, 50, 33];
    private static readonly string[] Grounds = ["inactive", "unpaid", "probation"];
    private readonly List<Guid> _people = [];
    private readonly List<(Guid Id, Organisation Cell)> _candidates = [];
    private readonly HashSet<(Guid, int)> _badges = [];
    private List<Organisation> _cells = [], _units = [];
    private TestApp _app = null!;
    private LifeOfMembers _life = null!;
    private RecordsOfMembers _records = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        (_life, _records) = (new(_app), new(_app));
        var province = await _app.Data.OrganisationAsync(OrganisationKind.Province);
        var (one, other) = (await _app.Data.OrganisationAsync(OrganisationKind.Commune, province), await _app.Data.OrganisationAsync(OrganisationKind.Commune, province));
        var committee = await _app.Data.OrganisationAsync(OrganisationKind.GrassrootsCommittee, one);
        _cells = [await _app.Data.OrganisationAsync(parent: committee), await _app.Data.OrganisationAsync(parent: one), await _app.Data.OrganisationAsync(OrganisationKind.GrassrootsCell, other), await _app.Data.OrganisationAsync(parent: other)];
        // One in which nobody is ever written down.
        _units = [province, one, other, committee, .. _cells, await _app.Data.OrganisationAsync(OrganisationKind.GrassrootsCell, other)];
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData(1)]
    [InlineData(20261123)]
    public async Task Forms_8_to_10_equal_a_plain_recount_and_open_to_as_many(int seed)
    {
        var random = new Random(seed);
        for (var number = 0; number < 24; number++) _people.Add(await _life.BeginAsync(Cell(random), Day(random, 0, 200), admitted: random.Next(3) == 0, probationary: random.Next(4) == 0));
        for (var step = 0; step < 150; step++) await StepAsync(random);
        await _life.TransferAsync(_units[3], _units[2], Moved);
        for (var step = 0; step < 40; step++) await StepAsync(random);
        (await _records.ChangeAsync(await _life.BeginAsync(_cells[0], new(2025, 8, 1), admitted: true), record => record.Recognise(new(2026, 8, 1), "3-QĐ", RecordsOfMembers.Today))).ShouldBeTrue();
        await _life.PackAsync();

        var rows = await _app.InDbAsync(async db => new Rows(
            await db.OrganisationPeriods.AsNoTracking().ToListAsync(), await db.Placements.AsNoTracking().ToListAsync(), await db.MemberStatusPeriods.AsNoTracking().ToListAsync(), await db.MemberEvents.AsNoTracking().ToListAsync(),
            await db.BadgeAwards.AsNoTracking().ToListAsync(), await db.Awards.AsNoTracking().ToListAsync(), await db.Courses.AsNoTracking().ToListAsync(), await db.CourseSeats.AsNoTracking().ToListAsync(),
            await db.Candidates.AsNoTracking().ToListAsync(), await db.Set<PathMark>().AsNoTracking().ToListAsync(), await db.Members.AsNoTracking().ToDictionaryAsync(row => row.Id)));
        var seen = new HashSet<string>();
        foreach (var unit in _units)
            foreach (var period in Periods)
                foreach (var form in new[] { RecordNames.Awards, RecordNames.Discipline, RecordNames.Paperwork })
                    await HoldsAsync(FormLayout.Find(form)!, unit, period, rows, seen);
        // Every kind of number must have been there at least once, or the run proves nothing of it.
        seen.Select(name => name.Split('.')[0]).Distinct().Order().ShouldBe(["award", "badge", "candidates", "cards", "course", "expelled", "from-same-province", "grassroots", "recognised", "resigned", "struck", "struck-off", "struck-off-probationary", "temporary", "to-same-province", "unit-award", "units"], ignoreOrder: true);
        (await _life.FaultsAsync()).ShouldBeEmpty();
    }

    private async Task HoldsAsync(FormLayout layout, Organisation unit, FormPeriod period, Rows rows, HashSet<string> seen)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var (book, listing) = (scope.ServiceProvider.GetRequiredService<RecordCounts>(), scope.ServiceProvider.GetRequiredService<FormListing>());
        scope.ServiceProvider.GetRequiredService<PersonAccess>().SignIn(new Person(Guid.CreateVersion7(), null, "Văn phòng", []));
        var counts = await book.ReadAsync(layout, unit.Id, period, period.To, CancellationToken.None);
        foreach (var (name, count) in counts)
        {
            count.ShouldBe(rows.Count(name, unit.Id, period), $"{layout.Name} {name} of {unit.Name}, {period.Days}");
            if (count > 0) seen.Add(name);
        }

        foreach (var row in layout.Rows.Where(row => !row.IsByHand && !row.IsHeading))
            for (var column = 0; column < (layout.Shape == FormShape.Given ? 2 : 1); column++)
                if (layout.Compute(row, counts, layout.Shape == FormShape.Given ? RecordNames.Columns[column] : "") is > 0 and var told)
                    (await listing.ReadAsync(unit, new FormNumber(layout, row, column), period, null, 1, CancellationToken.None)).Total.ShouldBe((int)told, $"behind {layout.Name} {row.Code} of {unit.Name}, {period.Days}");
    }

    private async Task StepAsync(Random random)
    {
        var (member, cell, day) = (_people[random.Next(_people.Count)], Cell(random), Day(random, 100, 480));
        switch (random.Next(16))
        {
            case 0 or 1: await _records.ChangeAsync(member, record => record.MoveTo(cell, day, RecordsOfMembers.Today)); break;
            case 2 when _badges.Add((member, Years[random.Next(4)])): await _records.BadgeAsync(member, cell, _badges.Last().Item2, day); break;
            case 3 or 4: await _records.AwardAsync((AwardKind)random.Next(3), member, cell.Id, day, takenBack: random.Next(5) == 0); break;
            case 5: await _records.AwardAsync((AwardKind)(1 + random.Next(2)), cell.Id, cell.Id, day); break;
            case 6: await _records.CardAsync(member); break;
            case 7: await _records.ChangeAsync(member, record => record.Recognise(day, "3-QĐ", RecordsOfMembers.Today)); break;
            case 8 or 9: await _records.ChangeAsync(member, record => random.Next(3) == 0 ? record.GoElsewhere(day, "1-GT", RecordsOfMembers.Today) : record.PlaceTemporarily(cell, day, RecordsOfMembers.Today)); break;
            case 10: _candidates.Add((await _records.CandidateAsync(cell, day, random.Next(3) == 0 ? day.AddDays(random.Next(30)) : null), cell)); break;
            case 11 when _candidates.Count > 0:
                var (candidate, home) = _candidates[random.Next(_candidates.Count)];
                await _records.CourseAsync(_units[0], random.Next(2) == 0 ? CourseKinds.Awareness : CourseKinds.NewMembers, day, [(candidate, home.Id, false, true), (member, cell.Id, true, random.Next(3) > 0)]);
                break;
            case 12 or 13:
                var how = random.Next(4) switch { 0 => MemberEventKind.Expelled, 1 => MemberEventKind.Resigned, _ => MemberEventKind.StruckOff };
                // Who leaves on the first day, or when the unit moves, could be told of either.
                if (day.AddDays(1) >= Moved && day <= Moved) break;
                if (await _records.ChangeAsync(member, record => record.Permanent?.From == day ? MemberRefusals.DateMissing : record.Leave(how, day, "07-QĐ", RecordsOfMembers.Today)) && how is MemberEventKind.StruckOff && random.Next(2) == 0)
                    await _records.GroundAsync(member, cell, Grounds[random.Next(Grounds.Length)], day);
                break;
            default: _people.Add(await _life.BeginAsync(cell, day, admitted: random.Next(2) == 0, probationary: random.Next(2) == 0)); break;
        }
    }

    private Organisation Cell(Random random) => _cells[random.Next(_cells.Count)];

    private static DateOnly Day(Random random, int first, int last) => TestData.Beginning.AddDays(random.Next(first, last));

    /// <summary>Everything in the store, asked row by row.</summary>
    private sealed record Rows(List<OrganisationPeriod> Tree, List<Placement> Placements, List<MemberStatusPeriod> Statuses, List<MemberEvent> Events, List<BadgeAward> Badges, List<Award> Awards, List<Course> Courses,
        List<CourseSeat> Seats, List<Candidate> Candidates, List<PathMark> Marks, Dictionary<Guid, Member> Members)
    {
        public int Count(string name, Guid unit, FormPeriod period)
        {
            bool During(DateOnly? on) => on >= period.From && on <= period.To;
            bool Inside(Guid? place, DateOnly day) => place is { } known && Above(known, day).Contains(unit);
            var (parts, end) = (name.Split(':'), period.To);
            var words = parts[0].Split('.', 2);
            var standing = new Lazy<List<Guid>>(() => [.. Members.Keys.Where(member => Inside(At(member, end), end))]);
            return (words[0], words.ElementAtOrDefault(1), parts.ElementAtOrDefault(1)) switch
            {
                ("badge", var years, "given") => Badges.Count(row => During(row.On) && Printed(row.Years) == years && Inside(Home(row.MemberId, row.On) ?? row.OrganisationId, row.On)),
                ("badge", var years, _) => standing.Value.Count(member => Badges.Where(row => row.MemberId == member && row.On <= end).Select(row => row.Years).DefaultIfEmpty().Max() is var highest and > 0 && Printed(highest) == years),
                ("award", var kind, "given") => Counted(kind).Where(row => row.MemberId is { } who && During(row.DecidedOn) && Inside(Home(who, row.DecidedOn!.Value) ?? row.OrganisationId, row.DecidedOn!.Value)).Select(row => row.MemberId).Distinct().Count(),
                ("award", var kind, _) => standing.Value.Count(member => Counted(kind).Any(row => row.MemberId == member && row.DecidedOn <= end)),
                ("unit-award", var what, _) => Counted(what!.Split('.')[1]).Where(row => row.UnitId is { } id && During(row.DecidedOn) && Inside(id, row.DecidedOn!.Value) && Block(id, row.DecidedOn!.Value) == what.Split('.')[0]).Select(row => row.UnitId).Distinct().Count(),
                ("cards", var which, _) => standing.Value.Count(member => (Members[member].CardSealed is not null) == (which == "held") && !Statuses.Exists(row => row.MemberId == member && row.Kind == MemberStatusKind.Probationary && row.From <= end && (row.To is null || row.To >= end))),
                ("candidates", _, _) => Candidates.Count(row => row.AddedOn <= end && !(row.StoppedOn <= end) && Inside(row.OrganisationId, end)),
                ("course", var kind, _) => Seats.Where(seat => seat.Attended == true && Courses.Find(row => row.Id == seat.CourseId) is { FinishedOn: not null } course && course.Kind == kind && During(course.From)
                    && Inside((seat.MemberId is { } who ? Home(who, course.From) : null) ?? seat.OrganisationId, course.From)).Select(seat => seat.MemberId ?? seat.CandidateId).Distinct().Count(),
                ("recognised", _, _) => Events.Where(row => row.Kind == MemberEventKind.Recognised && During(row.On) && Inside(Home(row.MemberId, row.On), row.On)).Select(row => row.MemberId).Distinct().Count(),
                ("temporary", "in", _) => Placements.Count(row => row.Kind == PlacementKind.Temporary && During(row.From) && Inside(row.OrganisationId, row.From) && !Inside(Home(row.MemberId, row.From), row.From)),
                ("temporary", _, _) => Placements.Count(row => row.Kind == PlacementKind.Temporary && During(row.From) && !Inside(row.OrganisationId, row.From) && Inside(Home(row.MemberId, row.From), row.From))
                    + Statuses.Count(row => row.Kind == MemberStatusKind.Elsewhere && During(row.From) && Inside(Home(row.MemberId, row.From), row.From)),
                ("grassroots", _, _) => Tree.Where(row => row.Covers(end) && row.Kind is OrganisationKind.Commune or OrganisationKind.GrassrootsCommittee or OrganisationKind.GrassrootsCell && Inside(row.OrganisationId, end))
                    .Count(row => !Crossings(unit, period).Any(one => one.In && Came(one.Member, one.On) is "admitted" && Above(one.Cell, end).Contains(row.OrganisationId))),
                ("units", "empty" or "empty-village", _) => Tree.Count(row => row.Covers(end) && row.Kind is OrganisationKind.Cell or OrganisationKind.GrassrootsCell && Inside(row.OrganisationId, end)
                    && !Placements.Exists(placed => placed.Kind == PlacementKind.Permanent && placed.OrganisationId == row.OrganisationId && placed.From <= end && (placed.To is null || placed.To >= end))),
                ("units", var kind, _) => Tree.Count(row => row.Covers(end) && Inside(row.OrganisationId, end) && kind == row.Kind switch { OrganisationKind.Commune or OrganisationKind.GrassrootsCommittee => "committees", OrganisationKind.GrassrootsCell => "cells", OrganisationKind.Cell => "attached", _ => "" }),
                ("struck", var ground, _) => Crossings(unit, period).Count(one => !one.In && Went(one.Member, one.On) == "struck-off"
                    && (Marks.LastOrDefault(mark => mark.Step == "ground" && Marks.Exists(decided => decided.PathId == mark.PathId && decided.MemberId == one.Member && decided.Effect == PathEffect.StrikeOff && decided.On == one.On))?.Code ?? "unknown") == ground),
                ("struck-off-probationary", _, _) => Crossings(unit, period).Count(one => !one.In && Went(one.Member, one.On) == "struck-off" && Statuses.Exists(row => row.MemberId == one.Member && row.Kind == MemberStatusKind.Probationary && row.From <= one.On && row.To >= one.On)),
                ("from-same-province", _, _) => Crossings(unit, period).Count(one => one.In && At(one.Member, one.On.AddDays(-1)) is not null),
                ("to-same-province", _, _) => Crossings(unit, period).Count(one => !one.In && At(one.Member, one.On) is not null),
                (var way, _, _) => Crossings(unit, period).Count(one => !one.In && At(one.Member, one.On) is null && Went(one.Member, one.On) == way),
            };
        }

        /// <summary>Who is inside at the end of a day and was not the day before, or the other way round.</summary>
        private IEnumerable<(Guid Member, bool In, DateOnly On, Guid Cell)> Crossings(Guid unit, FormPeriod period)
        {
            foreach (var member in Members.Keys)
            {
                var before = At(member, period.DayBefore);
                var was = before is { } there && Above(there, period.DayBefore).Contains(unit);
                for (var day = period.From; day <= period.To; day = day.AddDays(1))
                {
                    var now = At(member, day);
                    var inside = now is { } here && Above(here, day).Contains(unit);
                    if (inside != was) yield return (member, inside, day, now ?? before!.Value);
                    (was, before) = (inside, now);
                }
            }
        }

        private string? Came(Guid member, DateOnly on) => Members[member].JoinedOn == on ? "admitted" : null;

        private string Went(Guid member, DateOnly on) => Events.Find(row => row.MemberId == member && row.On == on && row.Kind is MemberEventKind.Expelled or MemberEventKind.StruckOff or MemberEventKind.Resigned)?.Kind switch
        {
            MemberEventKind.Expelled => "expelled",
            MemberEventKind.StruckOff => "struck-off",
            MemberEventKind.Resigned => "resigned",
            _ => "",
        };

        /// <summary>The cell at the end of a day: whoever leaves is out on the last one.</summary>
        private Guid? At(Guid member, DateOnly day) =>
            Placements.Find(row => row.MemberId == member && row.Kind == PlacementKind.Permanent && row.From <= day && (row.To is null || row.To > day || row.To == day && Placements.Exists(next => next.MemberId == member && next.Kind == PlacementKind.Permanent && next.From == day.AddDays(1))))?.OrganisationId;

        private Guid? Home(Guid member, DateOnly day) => Placements.Find(row => row.MemberId == member && row.Kind == PlacementKind.Permanent && row.From <= day && (row.To is null || row.To >= day))?.OrganisationId;

        private IEnumerable<Award> Counted(string? kind) => Awards.Where(row => row.Standing == AwardStanding.Given && kind == row.Kind switch { AwardKind.Praise => "praise", AwardKind.Certificate => "certificate", _ => "merit-certificate" });

        private string Block(Guid id, DateOnly day) => Tree.First(row => row.OrganisationId == id && row.Covers(day)).Kind is OrganisationKind.Cell ? "attached" : "grassroots";

        private static string Printed(int years) => years is 30 or 40 or 50 ? $"{years}" : "other";

        private List<Guid> Above(Guid place, DateOnly day)
        {
            List<Guid> above = [];
            for (Guid? at = place; at is { } known && Tree.Find(row => row.OrganisationId == known && row.Covers(day)) is { } stood; at = stood.ParentId) above.Add(known);
            return above;
        }
    }
}
