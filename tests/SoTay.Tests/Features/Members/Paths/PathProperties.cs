using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SoTay.Features.Members;
using SoTay.Features.Members.Paths;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.RollUps;
using SoTay.Features.Policies;
using SoTay.Features.Statistics.Figures;
using SoTay.Platform;
using SoTay.Platform.Data;
using SoTay.Platform.Data.Verification;
using SoTay.Tests.Platform.Search;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Members.Paths;

public sealed class PathProperties
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    // Which kind, which step is tried, how far from the day before, which answer.
    private static readonly Gen<(int Kind, (int Step, int Days, int Answer)[] Tries)> Walks =
        from kind in Gen.Choose(0, 7) from tries in (from step in Gen.Choose(0, 11) from days in Gen.Choose(-5, 40) from answer in Gen.Choose(0, 5) select (step, days, answer)).ArrayOf(30) where tries.Length > 0 select (kind, tries);

    [Fact]
    public void Whatever_is_tried_steps_stand_in_order_and_the_state_is_what_they_say() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(400), Prop.ForAll(Walks.ToArbitrary(), walk => Holds((PathKind)walk.Kind, walk.Tries)));

    private static bool Holds(PathKind kind, (int Step, int Days, int Answer)[] tries)
    {
        var facts = new PathFacts((int)kind % 2 == 0, true, tries[0].Answer % 2 == 0, false, 3, (7, 7), "Đảng ủy phường");
        var path = New(kind);
        var day = new DateOnly(2026, 7, 27);
        foreach (var (step, days, answer) in tries)
        {
            var before = Text(path);
            day = day.AddDays(days) is var next && next < new DateOnly(2026, 7, 27) ? day : next;
            var steps = PathSteps.Of(kind).ToList();
            var refusal = step == 11 ? path.TakeBack(facts) : Take(path, steps[step % steps.Count].Code, day, answer, facts);
            if (refusal is not null) Text(path).ShouldBe(before, refusal.Say);
        }

        // Replaying the steps from nothing comes to the same state.
        var again = New(kind);
        again.Marks.AddRange(path.Marks);
        var waits = PathFlow.Next(again, facts);
        path.Step.ShouldBe(path.Marks.Count == 0 ? "" : waits?.Code ?? "");
        if (path.Marks.Count > 0) path.State.ShouldBe(waits is null ? PathState.Done : path.Decided is null ? PathState.Open : PathState.InForce);
        // Decided once, and nothing dated before the decision comes after it.
        path.Marks.Count(mark => mark.Effect is not (PathEffect.None or PathEffect.EndExemption or PathEffect.EndSuspension)).ShouldBeLessThan(2);
        if (path.Decided is { } decided) path.Marks.SkipWhile(mark => mark != decided).ShouldAllBe(mark => mark.On >= decided.On);
        path.Marks.Where(mark => mark.Step is not ("complaint" or "card")).Select(mark => mark.On).ShouldBeInOrder();
        return true;
    }

    private static MemberPath New(PathKind kind) => new() { MemberId = Guid.CreateVersion7(), OrganisationId = Guid.CreateVersion7(), Kind = kind, MadeAt = DateTime.UnixEpoch, ByName = "Lê Thị Thu Hằng" };

    private static Refusal? Take(MemberPath path, string step, DateOnly on, int answer, PathFacts facts)
    {
        var input = new PathInput
        {
            On = on, Number = answer == 5 ? "" : "9-QĐ", By = "Đảng ủy", Ground = answer % 2 == 0 ? "remote" : "inactive", Year = 2025, Confirmed = answer != 4, Cell = Guid.CreateVersion7(), Until = answer == 0 ? null : on.AddDays(30),
            Answer = (new[] { "made", "ignored", "kept", "restored", "family", "returned" })[answer], Base = 7, For = answer + 2, Against = 0, Other = 0,
        };
        return path.Take(step, input, facts, PolicySnapshot.Shipped.For(on), Today.AddYears(3), out _);
    }

    private static string Text(MemberPath path) => $"{path.State} {path.Step} {path.DueOn} {path.ComplaintUntil} {string.Join(',', path.Marks.Select(mark => $"{mark.Step}{mark.On}"))}";

    private static readonly Gen<(int What, int Who, int Where, int Days)[]> Lives =
        (from what in Gen.Choose(0, 11) from who in Gen.Choose(0, 99) from place in Gen.Choose(0, 99) from days in Gen.Choose(0, 12) select (what, who, place, days)).ArrayOf(40);

    /// <summary>Counts as of a day, taken that day, are the counts as of it after whatever came later; today's counts are the roll-ups.</summary>
    [Fact]
    public async Task What_was_counted_on_a_day_stands()
    {
        await using var app = await TestApp.StartAsync();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(6), Prop.ForAll(Lives.ToArbitrary(), steps => StandsAsync(app, steps).GetAwaiter().GetResult()));
    }

    private static async Task<bool> StandsAsync(TestApp app, (int What, int Who, int Where, int Days)[] steps)
    {
        var (_, ward, first) = await app.Data.LineAsync();
        Organisation[] cells = [first, await app.Data.OrganisationAsync(parent: ward), await app.Data.OrganisationAsync(parent: ward)];
        List<Guid> people = [];
        for (var at = 0; at < 6; at++) people.Add((await app.Data.MemberAsync(cells[at % 3], membership: at == 5 ? Membership.Probationary : Membership.Official)).Id);
        var (day, done) = (new DateOnly(2026, 1, 5), 0);
        Dictionary<DateOnly, string> taken = [];
        foreach (var (what, who, where, days) in steps)
        {
            if (days > 0) taken[day] = await CountsAsync(app, ward, cells, day);
            if (day.AddDays(days) > Today) break;
            day = day.AddDays(days);
            if (await StepAsync(app, people[who % people.Count], cells[where % cells.Length], what, where, day)) done++;
        }

        done.ShouldBeGreaterThan(0);
        foreach (var (then, counts) in taken) (await CountsAsync(app, ward, cells, then)).ShouldBe(counts, $"as of {then:dd/MM/yyyy}");
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        foreach (var check in scope.ServiceProvider.GetServices<IStoreCheck>()) (await check.FindAsync(db, default).ToListAsync()).ShouldBeEmpty(check.Name);
        var now = await scope.ServiceProvider.GetRequiredService<FigureBook>().ReadAsync("members", ward, Today, null, null, Today, CancellationToken.None);
        now["members.total"].Value.ShouldBe(await db.Headcounts.Where(row => row.OrganisationId == ward.Id && row.Kind == HeadcountKind.Members).Select(row => row.Value).FirstOrDefaultAsync());
        return true;
    }

    private static Task<bool> StepAsync(TestApp app, Guid member, Organisation place, int what, int where, DateOnly on) => app.InDbAsync(async db =>
    {
        var record = (await MemberRecord.LoadAsync(db, member))!;
        var cell = await db.Organisations.SingleAsync(row => row.Id == place.Id);
        MemberEventKind[] ways = [MemberEventKind.StruckOff, MemberEventKind.Resigned, MemberEventKind.Expelled, MemberEventKind.Died];
        var refusal = what switch
        {
            0 or 1 => record.MoveTo(cell, on, Today),
            2 => record.Exempt(on, "age", "05-NQ/CB", Today),
            3 => record.End(MemberStatusKind.Exempt, on, null, Today),
            4 => record.Suspend(on, "12-QĐ/UBKT", Today),
            5 => record.End(MemberStatusKind.Suspended, on, null, Today),
            6 => record.Recognise(on, "33-QĐ/ĐU", Today),
            7 or 8 => record.Leave(ways[where % 4], on, "45-QĐ/ĐU", Today),
            _ => record.Restore(cell, on, "61-QĐ/TU", Today),
        };
        if (refusal is not null) return false;
        record.Keep();
        await db.SaveAsync(Doing.Test);
        return true;
    });

    private static async Task<string> CountsAsync(TestApp app, Organisation ward, Organisation[] cells, DateOnly day)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var book = scope.ServiceProvider.GetRequiredService<FigureBook>();
        List<string> text = [];
        foreach (var unit in cells.Prepend(ward))
        {
            var set = await book.ReadAsync("members", unit, day, null, null, Today, CancellationToken.None);
            text.Add(string.Join(' ', new[] { "members.total", "members.official", "members.probationary", "members.exempt", "members.female" }.Select(name => set[name].Value)));
        }

        return string.Join("; ", text);
    }
}
