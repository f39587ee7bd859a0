using Microsoft.EntityFrameworkCore;
using Shouldly;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Features.Statistics.Forms;
using SoTay.Platform.Audit;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Statistics.Forms;

/// <summary>Form 1 out of the records: what each kind of coming and going is counted as, at each level (domain/statistics.md sections 1, 2).</summary>
public sealed class GrowthTests : IAsyncLifetime
{
    private TestApp _app = null!;
    private LifeOfMembers _life = null!;
    private Organisation _province = null!;
    private Organisation _ward = null!;
    private Organisation _cell = null!;
    private Organisation _far = null!;
    private Organisation _other = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        _life = new(_app);
        (_province, _ward, _cell) = await _app.Data.LineAsync();
        _other = await _app.Data.OrganisationAsync(OrganisationKind.Commune, _province, "Đảng bộ xã Nà Phiêng");
        _far = await _app.Data.OrganisationAsync(OrganisationKind.Cell, _other, "Chi bộ thôn Nà Lung");
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task The_sample_of_the_domain_comes_out()
    {
        var first = await FortyAsync();
        for (var day = 1; day <= 3; day++) await _life.BeginAsync(_cell, new(2026, 3, day), MemberEventKind.Admitted, admitted: true);
        await _life.BeginAsync(_cell, new(2026, 2, 10), MemberEventKind.TransferredIn);
        await _life.MoveAsync(await _life.BeginAsync(_far, TestData.Beginning), _cell, new(2026, 4, 1));
        await _life.LeaveAsync(first[0], MemberEventKind.Died, new(2026, 5, 5));
        await _life.LeaveAsync(first[1], MemberEventKind.StruckOff, new(2026, 5, 6));
        await _life.MoveAsync(first[2], _far, new(2026, 6, 1));
        await _life.MoveAsync(first[3], _far, new(2026, 6, 30));

        var form = await _life.GrowthAsync(_ward, LifeOfMembers.FirstHalf);

        Numbers(form).ShouldBe("A 40, B 5, B1 3, B2 2, B2a 1, B2b 1, C 4, C1 1, C3 1, C5 2, C5b 2, D 41");
        (await _life.GrowthAsync(_ward, LifeOfMembers.SecondHalf))["A"].ShouldBe(41);
        var figures = await _life.FiguresAsync(_ward, LifeOfMembers.FirstHalf);
        string.Join(' ', figures.Figures.Select(figure => $"{figure.Key}={figure.Value}")).ShouldBe("admissions.total=3 admissions.female=0 admissions.youth=0 admissions.private-enterprise=0 "
            + "leavings.died=1 leavings.expelled=0 leavings.struck-off=1 leavings.resigned=0 leavings.transferred-out=2 balance.opening=40 balance.in=5 balance.out=4 balance.closing=41");
    }

    [Fact]
    public async Task A_transfer_counts_only_where_it_crosses_the_border()
    {
        var near = await _app.Data.OrganisationAsync(OrganisationKind.Cell, _ward);
        var member = await _life.BeginAsync(_cell, TestData.Beginning);
        await _life.MoveAsync(member, near, new(2026, 2, 1));
        await _life.MoveAsync(member, _far, new(2026, 4, 1));

        Numbers(await _life.GrowthAsync(_cell, LifeOfMembers.FirstHalf)).ShouldBe("A 1, C 1, C5 1, C5b 1");
        Numbers(await _life.GrowthAsync(near, LifeOfMembers.FirstHalf)).ShouldBe("B 1, B2 1, B2b 1, C 1, C5 1, C5b 1");
        Numbers(await _life.GrowthAsync(_ward, LifeOfMembers.FirstHalf)).ShouldBe("A 1, C 1, C5 1, C5b 1");
        Numbers(await _life.GrowthAsync(_province, LifeOfMembers.FirstHalf)).ShouldBe("A 1, D 1");
    }

    [Fact]
    public async Task A_unit_that_moves_takes_its_people_across_the_border()
    {
        await _life.BeginAsync(_cell, TestData.Beginning);
        await _life.BeginAsync(_cell, TestData.Beginning);
        await _life.TransferAsync(_cell, _other, new(2026, 3, 1));

        Numbers(await _life.GrowthAsync(_ward, LifeOfMembers.FirstHalf)).ShouldBe("A 2, C 2, C5 2, C5b 2");
        Numbers(await _life.GrowthAsync(_other, LifeOfMembers.FirstHalf)).ShouldBe("B 2, B2 2, B2b 2, D 2");
        Numbers(await _life.GrowthAsync(_province, LifeOfMembers.FirstHalf)).ShouldBe("A 2, D 2");
        Numbers(await _life.GrowthAsync(_cell, LifeOfMembers.FirstHalf)).ShouldBe("A 2, D 2");
    }

    [Fact]
    public async Task Between_two_provinces_of_one_tree_a_transfer_comes_from_another_province()
    {
        var centre = await _app.Data.OrganisationAsync(OrganisationKind.Central, null, "Trung ương");
        var (one, two) = (await _app.Data.OrganisationAsync(OrganisationKind.Province, centre), await _app.Data.OrganisationAsync(OrganisationKind.Province, centre));
        var (here, there) = (await _app.Data.OrganisationAsync(OrganisationKind.Cell, one), await _app.Data.OrganisationAsync(OrganisationKind.Cell, two));
        await _life.MoveAsync(await _life.BeginAsync(here, TestData.Beginning), there, new(2026, 3, 1));

        Numbers(await _life.GrowthAsync(one, LifeOfMembers.FirstHalf)).ShouldBe("A 1, C 1, C5 1, C5a 1");
        Numbers(await _life.GrowthAsync(there, LifeOfMembers.FirstHalf)).ShouldBe("B 1, B2 1, B2a 1, D 1");
    }

    [Fact]
    public async Task A_tree_of_one_commune_does_not_say_which_province_somebody_came_from()
    {
        var alone = await _app.Data.OrganisationAsync(OrganisationKind.Commune, null, "Đảng bộ xã Sín Chả");
        var cell = await _app.Data.OrganisationAsync(OrganisationKind.Cell, alone);
        await _life.LeaveAsync(await _life.BeginAsync(cell, new(2026, 2, 1), MemberEventKind.TransferredIn), MemberEventKind.TransferredOut, new(2026, 4, 1));

        Numbers(await _life.GrowthAsync(alone, LifeOfMembers.FirstHalf)).ShouldBe("B 1, B2 1, B2c 1, C 1, C5 1, C5c 1");
    }

    [Fact]
    public async Task Whoever_appears_or_vanishes_without_an_event_stands_in_a_row_of_its_own()
    {
        await _life.BeginAsync(_cell, new(2026, 2, 1));
        var gone = await _life.BeginAsync(_cell, TestData.Beginning);
        await _app.InDbAsync(async db =>
        {
            db.Placements.First(row => row.MemberId == gone).To = new(2026, 5, 31);
            await db.SaveAsync(Actor.Program("test data"));
        });

        Numbers(await _life.GrowthAsync(_ward, LifeOfMembers.FirstHalf)).ShouldBe("A 1, B 1, B4 1, C 1, C6 1, D 1");
    }

    [Fact]
    public async Task A_day_of_admission_in_the_roster_is_an_admission_and_the_restored_are_counted_apart()
    {
        await _life.BeginAsync(_cell, new(2026, 2, 1), admitted: true, sex: Sex.Female);
        await _life.BeginAsync(_cell, new(2026, 2, 1), MemberEventKind.Restored);

        Numbers(await _life.GrowthAsync(_ward, LifeOfMembers.FirstHalf)).ShouldBe("B 2, B1 1, B3 1, D 2");
        (await _life.FiguresAsync(_ward, LifeOfMembers.FirstHalf))["admissions.female"].Value.ShouldBe(1);
    }

    [Fact]
    public async Task Restored_from_the_next_day_is_one_out_and_one_in_also_in_another_cell()
    {
        var (one, two) = (await _life.BeginAsync(_cell, TestData.Beginning), await _life.BeginAsync(_cell, TestData.Beginning));
        await _life.LeaveAsync(one, MemberEventKind.StruckOff, new(2026, 3, 31));
        await _life.RestoreAsync(one, _cell, new(2026, 4, 1));
        await _life.LeaveAsync(two, MemberEventKind.Expelled, new(2026, 6, 30));
        await _life.RestoreAsync(two, _far, new(2026, 7, 1));

        Numbers(await _life.GrowthAsync(_ward, LifeOfMembers.FirstHalf)).ShouldBe("A 2, B 1, B3 1, C 2, C2 1, C3 1, D 1");
        Numbers(await _life.GrowthAsync(_province, LifeOfMembers.SecondHalf)).ShouldBe("A 1, B 1, B3 1, D 2");
        (await _life.FaultsAsync()).ShouldBeEmpty();
        await _app.InDbAsync(async db =>
        {
            (await db.PlacedAtEndOf(new(2026, 3, 31)).CountAsync()).ShouldBe(1);
            (await db.PlacedAtEndOf(new(2026, 4, 1)).CountAsync()).ShouldBe(2);
        });
    }

    [Fact]
    public async Task Leaving_counts_on_its_day_probationers_apart()
    {
        var (one, two) = (await _life.BeginAsync(_cell, TestData.Beginning, probationary: true), await _life.BeginAsync(_cell, TestData.Beginning));
        await _life.LeaveAsync(one, MemberEventKind.StruckOff, new(2026, 6, 30));
        await _life.LeaveAsync(two, MemberEventKind.Expelled, new(2026, 7, 1));
        await _life.LeaveAsync(await _life.BeginAsync(_cell, new(2026, 5, 5)), MemberEventKind.Resigned, new(2026, 5, 5));

        Numbers(await _life.GrowthAsync(_ward, LifeOfMembers.FirstHalf)).ShouldBe("A 2, B 1, B4 1, C 2, C3 1, C3p 1, C4 1, D 1");
        Numbers(await _life.GrowthAsync(_ward, LifeOfMembers.SecondHalf)).ShouldBe("A 1, C 1, C2 1");
    }

    [Fact]
    public async Task A_cell_that_is_older_than_the_tree_above_it_was_nowhere_else_before()
    {
        await _app.InDbAsync(async db =>
        {
            var early = new DateOnly(1995, 2, 3);
            db.OrganisationAncestors.Remove(db.OrganisationAncestors.First(row => row.DescendantId == _cell.Id && row.AncestorId == _cell.Id));
            db.Add(new OrganisationAncestor { DescendantId = _cell.Id, AncestorId = _cell.Id, Depth = 0, From = early });
            await db.SaveAsync(Actor.Program("test data"));
        });
        await _life.BeginAsync(_cell, new(2010, 1, 1));

        Numbers(await _life.GrowthAsync(_ward, new(new(2025, 7, 1), new(2025, 12, 31), ""))).ShouldBe("A 1, D 1");
    }

    [Fact]
    public async Task Only_permanent_placements_are_counted()
    {
        var member = await _life.BeginAsync(_cell, TestData.Beginning);
        await _app.InDbAsync(async db =>
        {
            db.Add(new Placement { MemberId = member, OrganisationId = _far.Id, Kind = PlacementKind.Temporary, From = new(2026, 2, 1), To = new(2026, 4, 1) });
            await db.SaveAsync(Actor.Program("test data"));
        });

        Numbers(await _life.GrowthAsync(_other, LifeOfMembers.FirstHalf)).ShouldBe("");
    }

    [Fact]
    public async Task What_happens_later_leaves_the_past_as_it_was()
    {
        var first = await FortyAsync();
        await _life.BeginAsync(_cell, new(2026, 3, 1), admitted: true);
        var before = Numbers(await _life.GrowthAsync(_ward, LifeOfMembers.FirstHalf));

        await _life.LeaveAsync(first[0], MemberEventKind.Died, new(2026, 7, 1));
        await _life.MoveAsync(first[1], _far, new(2026, 7, 1));
        await _life.BeginAsync(_cell, new(2026, 7, 1), admitted: true);
        await _life.TransferAsync(_cell, _other, new(2026, 8, 1));

        Numbers(await _life.GrowthAsync(_ward, LifeOfMembers.FirstHalf)).ShouldBe(before);
        Numbers(await _life.GrowthAsync(_ward, LifeOfMembers.SecondHalf)).ShouldBe("A 41, B 1, B1 1, C 42, C1 1, C5 41, C5b 41");
    }

    private async Task<List<Guid>> FortyAsync()
    {
        List<Guid> members = [];
        for (var number = 0; number < 40; number++) members.Add(await _life.BeginAsync(_cell, TestData.Beginning));
        return members;
    }

    private static string Numbers(IReadOnlyDictionary<string, int> form) =>
        string.Join(", ", FormLayout.Find("growth")!.Rows.Where(row => form[row.Code] != 0).Select(row => $"{row.Code} {form[row.Code]}"));
}
