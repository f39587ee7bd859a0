using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Features.Statistics.Forms;
using SoTay.Tests.Support;
using TestData = SoTay.Tests.Support.TestData;

namespace SoTay.Tests.Features.Statistics.Forms;

/// <summary>
/// Random lives of members and units: form 1 of every unit and period equals a recount that knows no placements and no closure,
/// only who was where at the end of each day. Units also move under another superior on a day in the past.
/// </summary>
public sealed class GrowthProperties
{
    private static readonly MemberEventKind[] Ways = [MemberEventKind.Died, MemberEventKind.StruckOff, MemberEventKind.Resigned, MemberEventKind.Expelled, MemberEventKind.TransferredOut];
    private static readonly FormPeriod[] Periods =
        [new(new(2025, 7, 1), new(2025, 12, 31), ""), new(new(2026, 1, 1), new(2026, 6, 30), ""), new(new(2026, 7, 1), new(2026, 10, 15), ""), new(new(2026, 1, 1), new(2026, 10, 15), "")];

    // What is done, to whom, where, and how many days after the step before.
    private static readonly Gen<(int What, int Who, int Where, int Days)[]> Lives =
        (from what in Gen.Choose(0, 99) from who in Gen.Choose(0, 99) from place in Gen.Choose(0, 99) from days in Gen.Choose(0, 30) select (what, who, place, days)).ArrayOf(26);

    [Fact]
    public async Task The_form_equals_a_plain_recount_at_every_level()
    {
        await using var app = await TestApp.StartAsync();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(12), Prop.ForAll(Lives.ToArbitrary(), steps => HoldsAsync(app, steps).GetAwaiter().GetResult()));
    }

    private static async Task<bool> HoldsAsync(TestApp app, (int What, int Who, int Where, int Days)[] steps)
    {
        var world = await World.MakeAsync(app);
        Dictionary<(string, FormPeriod), string> past = [];
        foreach (var step in steps)
        {
            await world.StepAsync(step.What, step.Who, step.Where, step.Days);
            // Some counts come from packed rolls, some from the records, most from both.
            if (step.What % 3 == 0) await world.Life.PackAsync();
            // What was counted for a period that is over is kept, to be asked again at the end.
            foreach (var period in Periods.Where(period => period.To < world.Day && !past.ContainsKey((world.Units[0].Name, period))))
                foreach (var unit in world.Units) past[(unit.Name, period)] = Text(await world.Life.GrowthAsync(unit, period));
        }

        foreach (var unit in world.Units)
        {
            var forms = new List<IReadOnlyDictionary<string, int>>();
            foreach (var period in Periods)
            {
                var form = await world.Life.GrowthAsync(unit, period);
                Text(form).ShouldBe(Text(world.Recount(unit, period)), $"{unit.Name}, {period.Days}\n{world.Log}");
                if (past.TryGetValue((unit.Name, period), out var then)) Text(form).ShouldBe(then, "later changes changed the past");
                forms.Add(form);
            }

            (forms[1]["A"], forms[2]["A"]).ShouldBe((forms[0]["D"], forms[1]["D"]), "the closing of a period opens the next");
        }

        (await world.Life.FaultsAsync()).ShouldBeEmpty();
        return true;
    }

    private static string Text(IReadOnlyDictionary<string, int> form) => string.Join(", ", form.Where(row => row.Value != 0).OrderBy(row => row.Key, StringComparer.Ordinal).Select(row => $"{row.Key} {row.Value}"));

    /// <summary>A province with three communes and six cells, one of them in an intermediate unit, and a diary of every day.</summary>
    private sealed class World(TestApp app)
    {
        private readonly List<Organisation> _cells = [];
        private readonly List<Organisation> _communes = [];
        private readonly Dictionary<Guid, Guid> _parent = [];
        private readonly Dictionary<Guid, Guid> _at = [];
        private readonly Dictionary<Guid, DateOnly> _touched = [];
        private readonly List<Done> _diary = [];

        public LifeOfMembers Life { get; } = new(app);

        public List<Organisation> Units { get; } = [];

        public DateOnly Day { get; private set; } = TestData.Beginning.AddDays(-1);

        public string Log => string.Join('\n', _diary.Select(done => $"{done.On:yyyy-MM-dd} {done.What} {done.Member} {done.To}"));

        public static async Task<World> MakeAsync(TestApp app)
        {
            var world = new World(app);
            var province = await app.Data.OrganisationAsync(OrganisationKind.Province);
            world.Units.Add(province);
            for (var number = 0; number < 3; number++)
            {
                var commune = await world.AddAsync(OrganisationKind.Commune, province);
                world._communes.Add(commune);
                var above = number == 0 ? await world.AddAsync(OrganisationKind.GrassrootsCommittee, commune) : commune;
                world._cells.Add(await world.AddAsync(OrganisationKind.Cell, above));
                world._cells.Add(await world.AddAsync(OrganisationKind.Cell, commune));
            }

            return world;
        }

        public async Task StepAsync(int what, int who, int where, int days)
        {
            var day = Day.AddDays(days);
            if (day > Periods[^1].To) return;
            Day = day < TestData.Beginning ? TestData.Beginning : day;
            var cell = _cells[where % _cells.Count];
            var free = _at.Keys.Where(member => _touched[member] < Day).ToList();
            if (what < 40 || free.Count == 0)
            {
                var (kind, admitted) = (what % 4) switch { 0 => ((MemberEventKind?)null, true), 1 => (MemberEventKind.Admitted, true), 2 => (MemberEventKind.TransferredIn, false), _ => (null, false) };
                var member = await Life.BeginAsync(cell, Day, kind, admitted);
                Note(admitted ? "B1" : kind is null ? "B4" : "B2a", member, cell.Id);
            }
            else if (what < 65 && _at[free[who % free.Count]] != cell.Id)
            {
                var member = free[who % free.Count];
                await Life.MoveAsync(member, cell, Day);
                Note("move", member, cell.Id);
            }
            else if (what < 82 && !_diary.Exists(done => done.On == Day && done.What == "unit"))
            {
                var (member, way) = (free[who % free.Count], Ways[where % Ways.Length]);
                await Life.LeaveAsync(member, way, Day);
                Note(way switch { MemberEventKind.Died => "C1", MemberEventKind.Expelled => "C2", MemberEventKind.StruckOff => "C3", MemberEventKind.Resigned => "C4", _ => "C5a" }, member, null);
            }
            else if (what < 90 && _diary.FindAll(Restorable) is { Count: > 0 } left)
            {
                var member = left[who % left.Count].Member;
                await Life.RestoreAsync(member, cell, Day);
                Note("B3", member, cell.Id);
            }
            else await ReparentAsync(who, where);
        }

        // Back from the next day: out at the end of the day of leaving.
        private bool Restorable(Done done) => done.What is "C2" or "C3" or "C4" && !_at.ContainsKey(done.Member) && done.On < Day
            && _diary.Last(one => one.Member == done.Member) == done;

        private async Task ReparentAsync(int who, int where)
        {
            var movable = Units.Where(unit => _parent.ContainsKey(unit.Id) && !_communes.Contains(unit) && (!_touched.TryGetValue(unit.Id, out var last) || last < Day) && Day > TestData.Beginning).ToList();
            if (movable.Count == 0) return;
            var (unit, commune) = (movable[who % movable.Count], _communes[where % _communes.Count]);
            var on = Back(unit, who % 3 * 10);
            // Who leaves on the very day on which the unit moves could be told of either.
            if (_diary.Exists(done => done.On == on && done.To is null)) return;
            if (_parent[unit.Id] == commune.Id) return;
            await Life.TransferAsync(unit, commune, on);
            _touched[unit.Id] = on;
            _diary.Add(new(on, "unit", unit.Id, commune.Id));
            _parent[unit.Id] = commune.Id;
        }

        // So many days ago, before what members did since; not before the unit's own change, nor in a period that was counted already.
        private DateOnly Back(Organisation unit, int days)
        {
            var earliest = Periods.Where(period => period.To < Day).Select(period => period.To).Append(TestData.Beginning).Append(_touched.GetValueOrDefault(unit.Id)).Max().AddDays(1);
            return Day.AddDays(-days) < earliest ? earliest < Day ? earliest : Day : Day.AddDays(-days);
        }

        /// <summary>Walks through the days with who is where at the end of each, and looks at the border of the unit.</summary>
        public IReadOnlyDictionary<string, int> Recount(Organisation unit, FormPeriod period)
        {
            var rows = FormLayout.Find("growth")!.Rows.ToDictionary(row => row.Code, _ => 0);
            Dictionary<Guid, Guid> at = [];
            var parent = _first.ToDictionary();
            for (var day = TestData.Beginning; day <= period.To; day = day.AddDays(1))
            {
                var before = at.Where(one => Above(one.Value, parent).Contains(unit.Id)).Select(one => one.Key).ToHashSet();
                if (day == period.From) rows["A"] = before.Count;
                var today = _diary.Where(done => done.On == day).ToList();
                foreach (var done in today)
                    if (done.What == "unit") parent[done.Member] = done.To!.Value;
                    else if (done.To is { } cell) at[done.Member] = cell;
                    else at.Remove(done.Member);
                if (day < period.From) continue;
                var after = at.Where(one => Above(one.Value, parent).Contains(unit.Id)).Select(one => one.Key).ToHashSet();
                // The first day opens the tree: nobody can be asked of the day before it.
                foreach (var member in after.Except(before)) rows[Why(member, today, "B", "B2b") is var why && why == "B4" && day == TestData.Beginning ? "A" : why]++;
                foreach (var member in before.Except(after)) rows[Why(member, today, "C", "C5b")]++;
            }

            // A struck-off member who was never recognised is a probationer.
            rows["C3p"] = _diary.Count(done => done.What == "C3" && done.On >= period.From && done.On <= period.To && _diary.Exists(begun => begun.Member == done.Member && begun.What == "B1") && WasInside(unit, done));
            (rows["B2"], rows["C5"]) = (rows["B2a"] + rows["B2b"], rows["C5a"] + rows["C5b"]);
            (rows["B"], rows["C"]) = (rows["B1"] + rows["B2"] + rows["B3"] + rows["B4"], rows["C1"] + rows["C2"] + rows["C3"] + rows["C4"] + rows["C5"]);
            rows["D"] = rows["A"] + rows["B"] - rows["C"];
            return rows;
        }

        private readonly Dictionary<Guid, Guid> _first = [];

        private bool WasInside(Organisation unit, Done left)
        {
            var cell = _diary.Last(done => done.Member == left.Member && done.To is not null && done.On <= left.On).To!.Value;
            var parent = _first.ToDictionary();
            foreach (var done in _diary.Where(done => done.What == "unit" && done.On <= left.On.AddDays(-1))) parent[done.Member] = done.To!.Value;
            return Above(cell, parent).Contains(unit.Id);
        }

        private static string Why(Guid member, List<Done> today, string side, string moved) =>
            today.FirstOrDefault(done => done.Member == member && done.What.StartsWith(side, StringComparison.Ordinal))?.What ?? moved;

        private static List<Guid> Above(Guid cell, Dictionary<Guid, Guid> parent)
        {
            List<Guid> above = [cell];
            while (parent.TryGetValue(above[^1], out var next)) above.Add(next);
            return above;
        }

        private void Note(string what, Guid member, Guid? to)
        {
            _diary.Add(new(Day, what, member, to));
            _touched[member] = Day;
            if (to is { } cell) _at[member] = cell;
            else _at.Remove(member);
        }

        private async Task<Organisation> AddAsync(OrganisationKind kind, Organisation parent)
        {
            var unit = await app.Data.OrganisationAsync(kind, parent);
            _first[unit.Id] = _parent[unit.Id] = parent.Id;
            Units.Add(unit);
            return unit;
        }

        private sealed record Done(DateOnly On, string What, Guid Member, Guid? To);
    }
}
