using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.Schemes;
using SoTay.Features.Statistics.Figures;
using SoTay.Features.Statistics.Forms;
using SoTay.Platform.Data.Verification;
using SoTay.Tests.Features.Statistics.Forms;
using SoTay.Tests.Support;
using TestData = SoTay.Tests.Support.TestData;

namespace SoTay.Tests.Features.Organisations.Schemes;

/// <summary>
/// Fifty random schemes of several steps over a tree that each of them changed, with a thousand members of whom some come, move and leave between them.
/// A part of the schemes takes effect before the changes of the days before it. Nobody is lost or counted twice; opening + in - out = closing for every unit, old and new; what was counted on a day is counted of that day ever
/// after, in the figures of <c>sotay stats</c> too; and a scheme that is refused has changed nothing.
/// </summary>
public sealed class SchemeProperties
{
    private const int Schemes = 50, Members = 1000, ChangesOfRound = 5, RoundsBetweenFigures = 10;
    private static readonly FormPeriod[] Periods =
        [new(new(2025, 7, 1), new(2025, 12, 31), ""), new(new(2026, 1, 1), new(2026, 6, 30), ""), new(new(2026, 7, 1), new(2026, 11, 22), ""), new(new(2026, 1, 1), new(2026, 11, 22), "")];

    private static readonly Gen<int[]> Dice = Gen.Choose(0, 9999).ArrayOf(Schemes * 90);

    [Fact]
    public async Task Fifty_reorganisations_lose_nobody_and_change_no_past()
    {
        await using var app = await TestApp.StartAsync();
        Check.One((Environment.GetEnvironmentVariable("SOTAY_SEED") is { Length: > 0 } seed ? Config.QuickThrowOnFailure.WithReplay(ulong.Parse(seed.Split(',')[0]), ulong.Parse(seed.Split(',')[1]), 100) : Config.QuickThrowOnFailure).WithMaxTest(1), Prop.ForAll(Dice.ToArbitrary(), dice => HoldsAsync(app, dice).GetAwaiter().GetResult()));
    }

    private static async Task<bool> HoldsAsync(TestApp app, int[] dice)
    {
        var world = new World(app, dice);
        await world.MakeAsync();
        for (var round = 0; round < Schemes; round++) await world.RoundAsync();
        world.Done.ShouldBeGreaterThan(Schemes * 7 / 10, "too many schemes were refused to prove anything");
        world.Past.ShouldBeGreaterThan(Schemes / 10, "too few schemes were dated back to prove anything");
        await TreeRecount.HoldsAsync(app, [.. world.Days]);
        await world.PastHoldsAsync();
        await world.YearHoldsAsync();
        await world.FiguresHoldAsync();
        await world.VerifyAsync();
        return true;
    }

    private sealed class World(TestApp app, int[] dice)
    {
        private readonly SchemeWorld _schemes = new(app);
        private readonly LifeOfMembers _life = new(app);
        private readonly Dictionary<(Guid Unit, DateOnly Day), int> _taken = [];
        private readonly Dictionary<(Guid Unit, DateOnly Day), int> _units = [];
        private Organisation _province = null!;
        private DateOnly _day = TestData.Beginning;
        private int _at;
        private int _codes;

        public int Done { get; private set; }

        public int Past { get; private set; }

        public List<DateOnly> Days { get; } = [];

        public async Task MakeAsync()
        {
            _province = await app.Data.OrganisationAsync(OrganisationKind.Province);
            for (var number = 0; number < 4; number++)
            {
                var commune = await app.Data.OrganisationAsync(OrganisationKind.Commune, _province);
                var committee = await app.Data.OrganisationAsync(OrganisationKind.GrassrootsCommittee, commune);
                foreach (var under in new[] { commune, commune, committee })
                {
                    var cell = await app.Data.OrganisationAsync(OrganisationKind.Cell, under);
                    foreach (var month in new[] { 2, 5, 8, 10 }) await DecisionTests.MeetAsync(app, cell, month);
                    for (var one = 0; one < Members / 12 + 1; one++) await app.Data.MemberAsync(cell);
                }
            }
        }

        /// <summary>Ten days later: a member comes, moves or leaves, a scheme is tried, and everybody is counted.</summary>
        public async Task RoundAsync()
        {
            _day = _day.AddDays(10);
            for (var change = 0; change < ChangesOfRound; change++) await LiveAsync();
            var units = await app.InDbAsync(db => db.Organisations.AsNoTracking().Where(row => row.EndedOn == null && row.ParentId != null).OrderBy(row => row.Id).ToListAsync());
            // Most random steps break a rule; a few tries for each day.
            for (var tries = 0; tries < 8 && !await TryAsync(units); tries++) { }
            await CountAsync();
        }

        private async Task<bool> TryAsync(List<Organisation> units)
        {
            List<SchemeStep> steps = [];
            for (var count = 1 + Roll(4); count > 0; count--) steps.Add(await StepAsync(units, steps));
            var before = await FingerprintAsync();
            // What was counted ten days ago stands; what members did since may come after the scheme.
            var on = Roll(2) == 0 ? _day : _day.AddDays(-1 - Roll(9));
            if (await _schemes.DoAsync(Roll(6) == 0 ? Any(units) : _province, on, [.. steps]) is null)
            {
                Done++;
                if (on < _day.AddDays(-3)) Past++;
                try { await TreeRecount.HoldsAsync(app, on, _day); }
                catch (ShouldAssertException wrong)
                {
                    throw new InvalidOperationException($"{on:yyyy-MM-dd}\n{string.Join('\n', steps.Select(step => $"{step.Kind} unit {step.UnitId} into {step.IntoId} made {step.MadeId} units {string.Join(' ', step.Units)} members {string.Join(' ', step.Members)}"))}", wrong);
                }

                return true;
            }

            (await FingerprintAsync()).ShouldBe(before, "a refused scheme changed something");
            return false;
        }

        // What was counted on that day, by placements of the day and the tree of the day, is what a later question for that day answers.
        public async Task PastHoldsAsync()
        {
            foreach (var ((unit, day), count) in _taken) (await OnAsync(unit, day)).ShouldBe(count, $"{unit} on {day:yyyy-MM-dd}");
        }

        public async Task YearHoldsAsync()
        {
            var members = await app.InDbAsync(db => db.Placements.AsNoTracking().Where(row => row.Kind == PlacementKind.Permanent).ToListAsync());
            foreach (var unit in await app.InDbAsync(db => db.Organisations.AsNoTracking().ToListAsync()))
            {
                var forms = new List<IReadOnlyDictionary<string, int>>();
                foreach (var period in Periods)
                {
                    var form = await _life.GrowthAsync(unit, period);
                    (form["A"] + form["B"] - form["C"]).ShouldBe(form["D"], $"{unit.Name}, {period.From:yyyy-MM-dd}");
                    (form["B4"], form["C6"]).ShouldBe((0, 0), $"nobody comes or goes without a reason: {unit.Name}, {period.From:yyyy-MM-dd}");
                    forms.Add(form);
                }

                (forms[1]["A"], forms[2]["A"], forms[3]["D"]).ShouldBe((forms[0]["D"], forms[1]["D"], forms[2]["D"]), $"the closing of a period opens the next: {unit.Name}");
                if (unit.Id == _province.Id) forms[2]["D"].ShouldBe(members.Where(row => row.To is null || row.To > Periods[2].To).Select(row => row.MemberId).Distinct().Count());
            }
        }

        public async Task VerifyAsync()
        {
            await using var scope = app.Services.CreateAsyncScope();
            var names = new[] { "organisations", "headcount", "search", "placements", "audit" };
            foreach (var outcome in await scope.ServiceProvider.GetRequiredService<StoreVerification>().RunAsync())
                if (names.Any(name => outcome.Check.StartsWith(name, StringComparison.Ordinal))) outcome.Findings.ShouldBeEmpty(outcome.Check);
        }

        private async Task<SchemeStep> StepAsync(List<Organisation> units, List<SchemeStep> earlier)
        {
            var (one, two) = (Any(units), Any(units));
            var into = earlier.FindLast(step => step.MadeId is not null) is { } made && Roll(3) == 0 ? made.MadeId!.Value : Roll(4) == 0 ? _province.Id : two.Id;
            var likes = units.Where(unit => unit.Kind == one.Kind).ToList();
            switch (Roll(9))
            {
                case 0: return SchemeWorld.Establish(into, Code(), Roll(2) == 0 ? OrganisationKind.GrassrootsCommittee : OrganisationKind.Cell);
                case 1 or 2: return SchemeWorld.Move(into, [.. units.Where(unit => unit.Kind == one.Kind && unit.ParentId == one.ParentId).Take(1 + Roll(3))]);
                case 3 or 4: return SchemeWorld.Absorb(one, Any(likes).Id);
                case 5: return SchemeWorld.Merge(one.ParentId!.Value, Code(), one, Any(likes));
                case 6:
                    var inside = await app.InDbAsync(db => db.Members.Where(row => row.CellId == one.Id).OrderBy(row => row.Id).Select(row => row.Id).Take(1 + Roll(2)).ToListAsync());
                    return SchemeWorld.Split(one, one.ParentId!.Value, Code(), [.. inside], [.. units.Where(unit => unit.ParentId == one.Id).Take(1)]);
                case 7: return SchemeWorld.Rename(one, $"{one.Kind} {Code()}");
                default: return SchemeWorld.Dissolve(one, Roll(2) == 0 ? one.ParentId : Any(likes).Id);
            }
        }

        private async Task LiveAsync()
        {
            var cells = await app.InDbAsync(db => db.Organisations.AsNoTracking().Where(row => row.EndedOn == null && row.Kind == OrganisationKind.Cell).OrderBy(row => row.Id).ToListAsync());
            var people = await app.InDbAsync(db => db.Members.AsNoTracking().Where(row => row.CellId != null).OrderBy(row => row.Id).Select(row => row.Id).ToListAsync());
            var (cell, member) = (cells[Roll(cells.Count)], people[Roll(people.Count)]);
            var eve = _day.AddDays(-3);
            var since = await app.InDbAsync(db => db.Placements.Where(row => row.MemberId == member && row.To == null).MaxAsync(row => row.From));
            switch (Roll(4))
            {
                case 0 when Roll(2) == 0: await _life.BeginAsync(cell, eve, MemberEventKind.Admitted, admitted: true); break;
                case 0: await _life.BeginAsync(cell, eve, MemberEventKind.TransferredIn); break;
                case 1 when since < eve: await _life.LeaveAsync(member, MemberEventKind.Died, eve); break;
                case 2 when since < eve && await app.InDbAsync(db => db.Members.AnyAsync(row => row.Id == member && row.CellId != cell.Id)): await _life.MoveAsync(member, cell, eve); break;
            }
        }

        private async Task CountAsync()
        {
            Days.Add(_day);
            foreach (var unit in await app.InDbAsync(db => db.Organisations.Where(row => row.EndedOn == null).Select(row => row.Id).ToListAsync())) _taken[(unit, _day)] = await OnAsync(unit, _day);
            if (Days.Count % RoundsBetweenFigures == 0) await CountUnitsAsync();
            var alive = await app.InDbAsync(db => db.Members.CountAsync(row => row.CellId != null));
            _taken[(_province.Id, _day)].ShouldBe(alive, "nobody is lost and nobody stands twice");
        }

        // By the superiors of the day alone.
        private async Task CountUnitsAsync()
        {
            var above = await app.InDbAsync(db => db.Organisations.Where(row => row.EndedOn == null).ToDictionaryAsync(row => row.Id, row => row.ParentId));
            foreach (var unit in above.Keys)
                for (Guid? over = unit; over is { } at; over = above[at]) _units[(at, _day)] = _units.GetValueOrDefault((at, _day)) + 1;
        }

        /// <summary>The figures of days and periods gone by, against what was counted then and against the bare events.</summary>
        public async Task FiguresHoldAsync()
        {
            _units.ShouldNotBeEmpty();
            var known = await app.InDbAsync(db => db.Organisations.AsNoTracking().ToDictionaryAsync(row => row.Id));
            foreach (var ((unit, day), count) in _units)
            {
                (await FigureAsync("organisations", known[unit], null, day))["organisations.total"].ShouldBe(count, $"{known[unit].Name} on {day:yyyy-MM-dd}");
                (await FigureAsync("members", known[unit], null, day))["members.total"].ShouldBe(_taken[(unit, day)], $"{known[unit].Name} on {day:yyyy-MM-dd}");
            }

            var happened = await app.InDbAsync(db => db.MemberEvents.AsNoTracking().ToListAsync());
            foreach (var period in Periods)
            {
                var figures = await FigureAsync("admissions", known[_province.Id], period.From, period.To);
                foreach (var (key, kind) in new[] { ("admissions.total", MemberEventKind.Admitted), ("leavings.died", MemberEventKind.Died) })
                    figures[key].ShouldBe(happened.Count(row => row.Kind == kind && row.On >= period.From && row.On <= period.To), $"{key}, {period.Days}");
            }
        }

        private async Task<Dictionary<string, long>> FigureAsync(string name, Organisation unit, DateOnly? from, DateOnly to)
        {
            await using var scope = app.Services.CreateAsyncScope();
            var read = await scope.ServiceProvider.GetRequiredService<FigureBook>().ReadAsync(name, unit, null, from, to, _day, CancellationToken.None);
            return read.Figures.ToDictionary(figure => figure.Key, figure => figure.Value);
        }

        private async Task<int> OnAsync(Guid unit, DateOnly day)
        {
            await using var scope = app.Services.CreateAsyncScope();
            var count = 0;
            foreach (var roster in scope.ServiceProvider.GetServices<IRoster>()) count += await roster.CountAsync(unit, day);
            return count;
        }

        // Enough to see that something was written.
        private Task<string> FingerprintAsync() => app.InDbAsync(async db =>
            $"{await db.OrganisationPeriods.CountAsync()} {await db.OrganisationAncestors.CountAsync()} {await db.Placements.CountAsync()} {await db.Organisations.SumAsync(row => row.Version)} {await db.Headcounts.SumAsync(row => row.Value)} {await db.OrganisationChanges.CountAsync()}");

        private Organisation Any(List<Organisation> units) => units[Roll(units.Count)];

        private string Code() => $"s.{++_codes}";

        private int Roll(int sides) => dice[_at++ % dice.Length] % sides;
    }
}
