using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SoTay.Features.Meetings;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.RollUps;
using SoTay.Platform;
using SoTay.Platform.Audit;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Organisations;

public sealed class DecisionTests
{
    private static readonly Actor Office = Actor.Program("test");
    private static readonly DateOnly March = new(2026, 3, 16);

    [Fact]
    public async Task A_new_cell_stands_below_everyone_above_its_parent()
    {
        await using var app = await TestApp.StartAsync();
        var (province, ward, _) = await app.Data.LineAsync();
        var made = await EstablishAsync(app, ward, "Chi bộ Tổ dân phố 9", March);
        await TreeRecount.HoldsAsync(app, March, March.AddDays(-1));
        var cells = await app.InDbAsync(db => db.Headcounts.SingleAsync(row => row.OrganisationId == province.Id && row.Kind == HeadcountKind.Cells));
        cells.Value.ShouldBe(2);
        var change = await app.InDbAsync(db => db.OrganisationChanges.SingleAsync(row => row.OrganisationId == made.Id));
        (change.Kind, change.DecisionNumber, change.OtherOrganisationId).ShouldBe((OrganisationChangeKind.Establish, "15-QĐ/ĐU", ward.Id));
    }

    [Fact]
    public async Task A_moved_subtree_takes_its_people_and_the_months_from_that_day_on()
    {
        await using var app = await TestApp.StartAsync();
        var (province, old, cell) = await app.Data.LineAsync();
        var other = await app.Data.OrganisationAsync(OrganisationKind.Commune, province, "Đảng bộ xã Nà Phiêng");
        var committee = await app.Data.OrganisationAsync(OrganisationKind.GrassrootsCommittee, old, "Đảng bộ cơ sở Công ty");
        var inner = await app.Data.OrganisationAsync(OrganisationKind.Cell, committee);
        await app.Data.MemberAsync(inner);
        await app.Data.MemberAsync(cell);
        foreach (var month in new[] { 1, 2, 3, 4 }) { await MeetAsync(app, inner, month); await MeetAsync(app, cell, month); }
        (await ActAsync(app, (decisions, load) => MoveAsync(decisions, load, committee, other, March))).ShouldBeNull();
        await TreeRecount.HoldsAsync(app, March, March.AddDays(-1), TestData.Beginning);
        var counts = await app.InDbAsync(db => db.MonthlyCounts.ToDictionaryAsync(row => row.OrganisationId));
        (counts[other.Id].M2, counts[other.Id].M3, counts[other.Id].M4).ShouldBe((0, 1, 1));
        (counts[old.Id].M2, counts[old.Id].M3, counts[old.Id].M4).ShouldBe((2, 1, 1));
        counts[province.Id].M4.ShouldBe(2);
    }

    [Fact]
    public async Task A_renamed_unit_keeps_its_old_name_in_its_history()
    {
        await using var app = await TestApp.StartAsync();
        var (_, _, cell) = await app.Data.LineAsync();
        var before = cell.Name;
        (await ActAsync(app, async (decisions, load) => await decisions.RenameAsync(await load(cell), new("Chi bộ Khu phố Một", cell.Code, cell.Kind), On(March), Office))).ShouldBeNull();
        var periods = await app.InDbAsync(db => db.OrganisationPeriods.Where(row => row.OrganisationId == cell.Id).OrderBy(row => row.From).ToListAsync());
        periods.Select(row => (row.Name, row.To)).ShouldBe([(before, (DateOnly?)March.AddDays(-1)), ("Chi bộ Khu phố Một", null)]);
        await TreeRecount.HoldsAsync(app, March);
    }

    [Fact]
    public async Task A_cell_that_becomes_a_committee_is_no_longer_counted_as_a_cell()
    {
        await using var app = await TestApp.StartAsync();
        var (_, ward, cell) = await app.Data.LineAsync();
        (await ActAsync(app, async (decisions, load) =>
            await decisions.RenameAsync(await load(cell), new("Đảng bộ cơ sở Trường", cell.Code, OrganisationKind.GrassrootsCommittee), On(March), Office))).ShouldBeNull();
        await TreeRecount.HoldsAsync(app, March);
        (await app.InDbAsync(db => db.Headcounts.SingleAsync(row => row.OrganisationId == ward.Id))).Value.ShouldBe(0);
    }

    [Fact]
    public async Task An_absorbed_cell_hands_its_members_to_the_one_that_stays()
    {
        await using var app = await TestApp.StartAsync();
        var (_, ward, stays) = await app.Data.LineAsync();
        var taken = await app.Data.OrganisationAsync(OrganisationKind.Cell, ward);
        var member = await app.Data.MemberAsync(taken);
        await app.InDbAsync(async db =>
        {
            db.Add(new Post { OrganisationId = taken.Id, MemberId = member.Id, Kind = PostKind.Secretary, From = TestData.Beginning });
            await db.SaveAsync(Office);
        });
        (await MergersAsync(app, async (mergers, load) => await mergers.AbsorbAsync(await load(taken), await load(stays), On(March), Office))).ShouldBeNull();
        await TreeRecount.HoldsAsync(app, March, March.AddDays(-1));
        await app.InDbAsync(async db =>
        {
            (await db.Members.SingleAsync()).CellId.ShouldBe(stays.Id);
            (await db.Placements.OrderBy(row => row.From).Select(row => new { row.OrganisationId, row.From, row.To }).ToListAsync())
                .ShouldBe([new { OrganisationId = taken.Id, From = TestData.Beginning, To = (DateOnly?)March.AddDays(-1) }, new { OrganisationId = stays.Id, From = March, To = (DateOnly?)null }]);
            (await db.Posts.SingleAsync()).To.ShouldBe(March.AddDays(-1));
            (await db.Organisations.SingleAsync(row => row.Id == taken.Id)).EndedOn.ShouldBe(March.AddDays(-1));
            (await db.OrganisationChanges.Select(row => row.Kind).ToListAsync()).ShouldAllBe(kind => kind == OrganisationChangeKind.Absorb);
        });
    }

    [Fact]
    public async Task Merged_committees_bring_their_cells_to_the_new_one()
    {
        await using var app = await TestApp.StartAsync();
        var (province, one, cell) = await app.Data.LineAsync();
        var two = await app.Data.OrganisationAsync(OrganisationKind.Commune, province, "Đảng bộ xã Nà Phiêng");
        var far = await app.Data.OrganisationAsync(OrganisationKind.Cell, two);
        await app.Data.MemberAsync(cell);
        await app.Data.MemberAsync(far);
        await MeetAsync(app, far, 2);
        await MeetAsync(app, far, 5);
        (await MergersAsync(app, async (mergers, load) => (await mergers.MergeAsync([await load(one), await load(two)], await load(province),
            new("Đảng bộ phường Đông Phiêng", "97.500.000.000.000", OrganisationKind.Commune), On(March), Office)).Refusal)).ShouldBeNull();
        await TreeRecount.HoldsAsync(app, March, March.AddDays(-1));
        await app.InDbAsync(async db =>
        {
            var made = await db.Organisations.SingleAsync(row => row.Code == "97.500.000.000.000");
            (await db.Organisations.Where(row => row.ParentId == made.Id).CountAsync()).ShouldBe(2);
            (await db.MonthlyCounts.SingleAsync(row => row.OrganisationId == made.Id)).M5.ShouldBe(1);
        });
    }

    [Fact]
    public async Task A_split_takes_only_those_who_were_chosen()
    {
        await using var app = await TestApp.StartAsync();
        var (_, ward, cell) = await app.Data.LineAsync();
        var goes = await app.Data.MemberAsync(cell, "Vi Thị Bích");
        var stays = await app.Data.MemberAsync(cell, "Lương Văn Hùng");
        (await MergersAsync(app, async (mergers, load) => (await mergers.SplitAsync(await load(cell), await load(ward), new("Chi bộ Tổ dân phố 4B", "97.1", OrganisationKind.Cell),
            [goes.Id], [], On(March), Office)).Refusal)).ShouldBeNull();
        await TreeRecount.HoldsAsync(app, March);
        await app.InDbAsync(async db =>
        {
            var made = await db.Organisations.SingleAsync(row => row.Code == "97.1");
            (await db.Members.SingleAsync(row => row.Id == goes.Id)).CellId.ShouldBe(made.Id);
            (await db.Members.SingleAsync(row => row.Id == stays.Id)).CellId.ShouldBe(cell.Id);
            made.LocalityKind.ShouldBe(cell.LocalityKind);
        });
    }

    [Fact]
    public async Task A_merge_that_is_refused_half_way_leaves_everything_as_it_was()
    {
        await using var app = await TestApp.StartAsync();
        var (_, ward, cell) = await app.Data.LineAsync();
        var committee = await app.Data.OrganisationAsync(OrganisationKind.GrassrootsCommittee, ward);
        var inner = await app.Data.OrganisationAsync(OrganisationKind.Cell, committee);
        var refusal = await MergersAsync(app, async (mergers, load) => await mergers.AbsorbAsync(await load(committee), await load(cell), On(March), Office));
        refusal!.Say.ShouldContain("không có chi bộ trực thuộc");
        await TreeRecount.HoldsAsync(app, March);
        (await app.InDbAsync(db => db.Organisations.SingleAsync(row => row.Id == inner.Id))).ParentId.ShouldBe(committee.Id);
    }

    internal static Decision On(DateOnly date) => new(date, "15-QĐ/ĐU", date);

    internal static async Task<Organisation> EstablishAsync(TestApp app, Organisation parent, string name, DateOnly on, OrganisationKind kind = OrganisationKind.Cell)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var decisions = scope.ServiceProvider.GetRequiredService<OrganisationDecisions>();
        var (refusal, made) = await decisions.EstablishAsync((await decisions.LoadAsync(parent.Id))!, new(name, $"c{Guid.CreateVersion7():N}", kind), On(on), Office);
        refusal.ShouldBeNull();
        return made!;
    }

    internal static async Task<Refusal?> ActAsync(TestApp app, Func<OrganisationDecisions, Func<Organisation, Task<Organisation>>, Task<Refusal?>> act)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var decisions = scope.ServiceProvider.GetRequiredService<OrganisationDecisions>();
        return await act(decisions, async one => (await decisions.LoadAsync(one.Id))!);
    }

    internal static async Task<Refusal?> MergersAsync(TestApp app, Func<OrganisationMergers, Func<Organisation, Task<Organisation>>, Task<Refusal?>> act)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var decisions = scope.ServiceProvider.GetRequiredService<OrganisationDecisions>();
        return await act(scope.ServiceProvider.GetRequiredService<OrganisationMergers>(), async one => (await decisions.LoadAsync(one.Id))!);
    }

    internal static async Task<Refusal?> MoveAsync(OrganisationDecisions decisions, Func<Organisation, Task<Organisation>> load, Organisation what, Organisation to, DateOnly on) =>
        await decisions.MoveAsync(await load(what), await load(to), On(on), Office);

    internal static Task MeetAsync(TestApp app, Organisation cell, int month) => app.InDbAsync(async db =>
    {
        var first = new DateOnly(2026, month, 1);
        db.Add(new Meeting { OrganisationId = cell.Id, Kind = MeetingKind.Regular, Month = first, HeldOn = first.AddDays(2), State = MeetingState.Sealed });
        db.Count(cell.Id, first, CountedMeasure.MetOnTime, 1);
        await db.SaveAsync(Office);
    });

    /// <summary>A sealed regular meeting with all the counts that its closing leaves.</summary>
    internal static Task SealedAsync(TestApp app, Organisation cell, int month) => app.InDbAsync(async db =>
    {
        var first = new DateOnly(2026, month, 1);
        db.Add(new Meeting { OrganisationId = cell.Id, Kind = MeetingKind.Regular, Month = first, HeldOn = first.AddDays(2), State = MeetingState.Sealed });
        db.Count(cell.Id, first, CountedMeasure.MetOnTime, 1);
        db.Count(cell.Id, first, CountedMeasure.Sealed, 1);
        await db.SaveAsync(Office);
    });
}
