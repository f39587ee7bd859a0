using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.Schemes;
using SoTay.Features.Tasks;
using SoTay.Platform.Search;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Organisations.Schemes;

/// <summary>Schemes carried out whole: the tree, the people and the counts as a plain recount finds them.</summary>
public sealed class SchemeTests
{
    private static readonly DateOnly On = new(2026, 9, 30);

    [Fact]
    public async Task Two_communes_become_a_new_one_with_its_secretary_in_one_scheme()
    {
        await using var app = await TestApp.StartAsync();
        var world = new SchemeWorld(app);
        var (province, one, cell) = await app.Data.LineAsync();
        var two = await app.Data.OrganisationAsync(OrganisationKind.Commune, province, "Đảng bộ xã Nà Phiêng");
        var far = await app.Data.OrganisationAsync(OrganisationKind.Cell, two);
        var head = await app.Data.MemberAsync(cell);
        await app.Data.MemberAsync(far);
        foreach (var month in new[] { 5, 8, 9, 10 }) { await DecisionTests.MeetAsync(app, far, month); await DecisionTests.MeetAsync(app, cell, month); }
        await app.InDbAsync(async db =>
        {
            db.Add(new Post { OrganisationId = one.Id, MemberId = head.Id, Kind = PostKind.Secretary, From = TestData.Beginning });
            await db.SaveAsync(SchemeWorld.Office);
        });
        var merge = SchemeWorld.Merge(province.Id, "97.500.000.000.000", one, two);
        merge.Appointed = [new(head.Id, PostKind.Secretary)];
        (await world.DoAsync(province, On, merge)).ShouldBeNull();
        await TreeRecount.HoldsAsync(app, On, On.AddDays(-1), TestData.Beginning);
        await app.InDbAsync(async db =>
        {
            var made = await db.Organisations.SingleAsync(row => row.Code == "97.500.000.000.000");
            (made.Kind, made.EstablishedOn).ShouldBe((OrganisationKind.Commune, On));
            (await db.Organisations.CountAsync(row => row.ParentId == made.Id && row.EndedOn == null)).ShouldBe(2);
            (await db.Organisations.Where(row => row.Kind == OrganisationKind.Commune && row.EndedOn != null).Select(row => row.EndedOn).ToListAsync()).ShouldBe([On.AddDays(-1), On.AddDays(-1)]);
            var posts = await db.Posts.OrderBy(row => row.From).ToListAsync();
            posts.Select(row => (row.OrganisationId, row.To)).ShouldBe([(one.Id, On.AddDays(-1)), (made.Id, (DateOnly?)null)]);
            // The end of the month belongs to whoever stands above then.
            var months = await db.MonthlyCounts.ToDictionaryAsync(row => row.OrganisationId);
            (months[made.Id].M8, months[made.Id].M9, months[one.Id].M8, months[one.Id].M9).ShouldBe((0, 2, 1, 0));
        });
    }

    [Fact]
    public async Task An_intermediate_body_ends_and_its_cells_stand_straight_under_the_commune()
    {
        await using var app = await TestApp.StartAsync();
        var world = new SchemeWorld(app);
        var (_, commune, _) = await app.Data.LineAsync();
        var body = await app.Data.OrganisationAsync(OrganisationKind.Intermediate, commune);
        foreach (var _ in Enumerable.Range(0, 3)) await app.Data.MemberAsync(await app.Data.OrganisationAsync(OrganisationKind.Cell, body));
        (await world.DoAsync(commune, On, SchemeWorld.Dissolve(body, commune.Id))).ShouldBeNull();
        await TreeRecount.HoldsAsync(app, On, On.AddDays(-1));
        (await app.InDbAsync(db => db.Organisations.CountAsync(row => row.ParentId == commune.Id && row.EndedOn == null))).ShouldBe(4);
    }

    [Fact]
    public async Task New_units_take_in_moved_merged_and_split_ones_in_one_go()
    {
        await using var app = await TestApp.StartAsync();
        var world = new SchemeWorld(app);
        var (province, ward, cell) = await app.Data.LineAsync();
        var other = await app.Data.OrganisationAsync(OrganisationKind.Commune, province);
        var (second, third) = (await app.Data.OrganisationAsync(OrganisationKind.Cell, ward), await app.Data.OrganisationAsync(OrganisationKind.Cell, ward));
        var goes = await app.Data.MemberAsync(cell);
        await app.Data.MemberAsync(cell);
        await app.Data.MemberAsync(second);
        await app.Data.MemberAsync(third);
        var committee = SchemeWorld.Establish(other.Id, "c.1", OrganisationKind.GrassrootsCommittee);
        // The commune itself changes nothing; the new committee gets a moved cell, a split one and a merged one.
        var merge = SchemeWorld.Merge(committee.MadeId!.Value, "c.2", second, third);
        (await world.DoAsync(province, On, committee, SchemeWorld.Split(cell, committee.MadeId.Value, "c.3", [goes.Id]), merge, SchemeWorld.Rename(cell, "Chi bộ Khu phố Một"),
            SchemeWorld.Move(committee.MadeId.Value, cell))).ShouldBeNull();
        await TreeRecount.HoldsAsync(app, On, On.AddDays(-1));
        await app.InDbAsync(async db =>
        {
            (await db.Organisations.CountAsync(row => row.ParentId == committee.MadeId && row.EndedOn == null)).ShouldBe(3);
            (await db.Members.SingleAsync(row => row.Id == goes.Id)).CellId.ShouldNotBe(cell.Id);
            (await db.Members.CountAsync(row => row.CellId == merge.MadeId)).ShouldBe(2);
        });
        // What is searched for follows: both the new superior and the old one.
        (await app.InDbAsync(async db => (await db.Search.FindAsync(MemberSearch.Kind, goes.FullName, [other.Id], 10)).Contains(goes.Id))).ShouldBeTrue();
        (await app.InDbAsync(async db => (await db.Search.FindAsync(MemberSearch.Kind, goes.FullName, [ward.Id], 10)).Contains(goes.Id))).ShouldBeFalse();
    }

    [Fact]
    public async Task The_round_carries_it_out_on_its_day_and_not_before()
    {
        await using var app = await TestApp.StartAsync();
        var world = new SchemeWorld(app);
        var (_, ward, cell) = await app.Data.LineAsync();
        var into = await app.Data.OrganisationAsync(OrganisationKind.Cell, ward);
        var member = await app.Data.MemberAsync(cell);
        await app.InDbAsync(async db =>
        {
            db.Add(new WorkTask { OrganisationId = cell.Id, Title = "Rà soát hộ nghèo", Product = "Danh sách", OwnerId = member.Id, Deadline = new(2026, 12, 20), GivenAt = DateTime.UnixEpoch });
            await db.SaveAsync(SchemeWorld.Office);
        });
        var scheme = await world.DraftAsync(ward, new DateOnly(2026, 12, 1), SchemeWorld.Absorb(cell, into.Id));
        var seen = await world.RehearseAsync(scheme);
        seen.Findings.ShouldBeEmpty();
        seen.Moving.Select(line => (line.What, line.Count)).ShouldBe([("tổ chức kết thúc", 1), ("đảng viên đổi chi bộ", 1), ("việc đang làm", 1)]);
        seen.Warnings.ShouldContain(one => one.Unit == into.Name && one.Warning.Say.Contains("Có 1 đảng viên chính thức", StringComparison.Ordinal));
        (await world.DecideAsync(scheme)).ShouldBeNull();
        (await world.CarryOutAsync(scheme))!.Say.ShouldContain("01/12/2026");
        (await RoundAsync(app)).ShouldBe(0);
        (await app.InDbAsync(db => db.Organisations.SingleAsync(row => row.Id == cell.Id))).IsEnded.ShouldBeFalse();
        app.Clock.GoTo(2026, 12, 1, 0, 10);
        (await RoundAsync(app)).ShouldBe(1);
        await TreeRecount.HoldsAsync(app, new DateOnly(2026, 11, 30), new DateOnly(2026, 12, 1));
        await app.InDbAsync(async db =>
        {
            (await db.Schemes.SingleAsync()).State.ShouldBe(SchemeState.CarriedOut);
            (await db.WorkTasks.SingleAsync()).OrganisationId.ShouldBe(into.Id);
        });
        (await RoundAsync(app)).ShouldBe(0);
    }

    [Fact]
    public async Task What_cannot_be_done_on_the_day_does_nothing_at_all_and_says_why()
    {
        await using var app = await TestApp.StartAsync();
        var world = new SchemeWorld(app);
        var (_, ward, cell) = await app.Data.LineAsync();
        var (into, third) = (await app.Data.OrganisationAsync(OrganisationKind.Cell, ward), await app.Data.OrganisationAsync(OrganisationKind.Cell, ward));
        await app.Data.MemberAsync(cell);
        var scheme = await world.DraftAsync(ward, new DateOnly(2026, 12, 1), SchemeWorld.Rename(third, "Chi bộ Khu phố Ba"), SchemeWorld.Absorb(cell, into.Id));
        (await world.DecideAsync(scheme)).ShouldBeNull();
        app.Clock.GoTo(2026, 12, 1);
        // Meanwhile the cell that should take it in has ended.
        (await DecisionTests.ActAsync(app, async (decisions, load) => await decisions.EndAsync(await load(into), OrganisationChangeKind.Dissolve, DecisionTests.On(new(2026, 11, 25)), null, SchemeWorld.Office))).ShouldBeNull();
        (await RoundAsync(app)).ShouldBe(0);
        await app.InDbAsync(async db =>
        {
            var now = await db.Schemes.SingleAsync();
            now.State.ShouldBe(SchemeState.Decided);
            now.Hindrance.ShouldContain("Bước 2: ");
            now.Hindrance.ShouldContain("đã kết thúc hoạt động");
            (await db.Organisations.SingleAsync(row => row.Id == third.Id)).Name.ShouldBe(third.Name);
        });
        await TreeRecount.HoldsAsync(app, new DateOnly(2026, 12, 1));
    }

    private static async Task<int> RoundAsync(TestApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SchemeRound>().RunAsync();
    }
}
