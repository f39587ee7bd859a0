using SoTay.Features.Organisations;
using SoTay.Features.Organisations.Schemes;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Organisations.Schemes;

/// <summary>What a scheme may not do, each with its sentence; the tree stays as it was.</summary>
public sealed class SchemeRefusalTests
{
    private static readonly DateOnly On = new(2026, 9, 30);

    [Fact]
    public async Task Every_step_that_breaks_the_tree_has_its_sentence()
    {
        await using var app = await TestApp.StartAsync();
        var world = new SchemeWorld(app);
        var (province, ward, cell) = await app.Data.LineAsync();
        var other = await app.Data.OrganisationAsync(OrganisationKind.Commune, province, "Đảng bộ xã Nà Phiêng");
        var committee = await app.Data.OrganisationAsync(OrganisationKind.GrassrootsCommittee, ward, "Đảng bộ Công ty");
        var inner = await app.Data.OrganisationAsync(OrganisationKind.Cell, committee, "Chi bộ Xưởng");
        var second = await app.Data.OrganisationAsync(OrganisationKind.Cell, ward, "Chi bộ Hai");
        var ended = await app.Data.OrganisationAsync(OrganisationKind.Cell, ward, "Chi bộ Cũ");
        var changed = await app.Data.OrganisationAsync(OrganisationKind.Cell, ward, "Chi bộ Mới Đổi");
        await app.Data.MemberAsync(cell);
        (await DecisionTests.ActAsync(app, async (decisions, load) => await decisions.EndAsync(await load(ended), OrganisationChangeKind.Dissolve, DecisionTests.On(new(2026, 5, 1)), null, SchemeWorld.Office))).ShouldBeNull();
        (await DecisionTests.ActAsync(app, async (decisions, load) => await decisions.RenameAsync(await load(changed), new("Chi bộ Đã Đổi", changed.Code, changed.Kind), DecisionTests.On(new(2026, 10, 15)), SchemeWorld.Office))).ShouldBeNull();
        (Organisation Decider, string Say, SchemeStep[] Steps)[] cases =
        [
            (ward, "Chi bộ Xưởng sẽ không còn cấp trên khi Đảng bộ Công ty kết thúc", [SchemeWorld.Dissolve(committee, null)]),
            (ward, "còn 1 đảng viên", [SchemeWorld.Dissolve(cell, null)]),
            (ward, "không phải chi bộ nên không nhận được 1 đảng viên", [SchemeWorld.Dissolve(cell, ward.Id)]),
            (province, "nằm trong Đảng bộ phường Đông Sơn, nên Đảng bộ phường Đông Sơn không thể trực thuộc", [SchemeWorld.Move(committee.Id, ward)]),
            (province, "đã được chuyển, nhập hoặc kết thúc ở một bước khác", [SchemeWorld.Move(other.Id, second), SchemeWorld.Absorb(second, cell.Id)]),
            (ward, "đã kết thúc hoạt động ngày 30/04/2026", [SchemeWorld.Absorb(second, ended.Id)]),
            (ward, "đã kết thúc hoạt động ngày 30/04/2026", [SchemeWorld.Absorb(ended, second.Id)]),
            (ward, "đã kết thúc hoạt động ngày 30/04/2026, không tiếp nhận được nữa", [SchemeWorld.Dissolve(cell, ended.Id)]),
            (ward, "đã có thay đổi ghi từ 15/10/2026", [SchemeWorld.Absorb(changed, second.Id)]),
            (ward, "không có chi bộ trực thuộc", [SchemeWorld.Move(second.Id, inner)]),
            (ward, "không thể trực thuộc", [SchemeWorld.Establish(ward.Id, "p.1", OrganisationKind.Province)]),
            (ward, "đã dùng cho một tổ chức khác", [SchemeWorld.Establish(ward.Id, cell.Code)]),
            (ward, "đã dùng cho một tổ chức khác", [SchemeWorld.Establish(ward.Id, "n.1"), SchemeWorld.Establish(ward.Id, "n.1")]),
            (ward, "không nằm dưới Đảng bộ phường Đông Sơn", [SchemeWorld.Absorb(other, cell.Id)]),
            (ward, "không nằm dưới Đảng bộ phường Đông Sơn", [SchemeWorld.Rename(ward, "Đảng bộ phường Mới")]),
            (ward, "không thuộc phạm vi của Đảng bộ phường Đông Sơn", [SchemeWorld.Move(other.Id, second)]),
            (ward, "không thể nhập vào chính mình", [SchemeWorld.Absorb(second, second.Id)]),
            (ward, "Hợp nhất cần ít nhất hai tổ chức", [SchemeWorld.Merge(ward.Id, "m.1", second)]),
            (ward, "Chưa chọn đơn vị nào", [SchemeWorld.Move(ward.Id)]),
            (ward, "đang trực thuộc", [SchemeWorld.Move(ward.Id, second)]),
            (ward, "Chưa chọn đảng viên hay đơn vị nào chuyển", [SchemeWorld.Split(second, ward.Id, "s.1", [])]),
            (ward, "1 người được chọn không sinh hoạt ở Chi bộ Hai", [SchemeWorld.Split(second, ward.Id, "s.1", [Guid.CreateVersion7()])]),
            (ward, "không trực thuộc Chi bộ Hai", [SchemeWorld.Split(second, ward.Id, "s.1", [], inner)]),
        ];
        foreach (var (decider, say, steps) in cases)
        {
            var scheme = await world.DraftAsync(decider, On, steps);
            (await world.DecideAsync(scheme)).ShouldNotBeNull(say).Say.ShouldContain(say);
            (await world.RehearseAsync(scheme)).Findings.ShouldNotBeEmpty(say);
        }

        await TreeRecount.HoldsAsync(app, On, On.AddDays(-1));
    }

    [Fact]
    public async Task A_scheme_is_changed_only_while_it_is_a_draft_and_withdrawn_only_before_it_is_done()
    {
        await using var app = await TestApp.StartAsync();
        var world = new SchemeWorld(app);
        var (_, ward, cell) = await app.Data.LineAsync();
        var into = await app.Data.OrganisationAsync(OrganisationKind.Cell, ward);
        var scheme = await world.DraftAsync(ward, On, SchemeWorld.Absorb(cell, into.Id));
        var at = DateTime.UnixEpoch;
        scheme.CarryOut(On, "Hằng", at)!.Say.ShouldContain("còn là dự thảo");
        scheme.Withdraw(" ", "Hằng", at)!.Say.ShouldContain("Chưa có lý do");
        scheme.Decide("Hằng", at).ShouldBeNull();
        scheme.Write("Tên khác", On, "", null, "", On)!.Say.ShouldContain("Sửa lại đề án");
        scheme.CarryOut(On.AddDays(-1), "Hằng", at)!.Say.ShouldContain("chưa thực hiện được");
        scheme.Reopen().ShouldBeNull();
        scheme.Decide("Hằng", at).ShouldBeNull();
        scheme.CarryOut(On, "Hằng", at).ShouldBeNull();
        scheme.Withdraw("Nhầm", "Hằng", at)!.Say.ShouldContain("chỉ đổi được bằng một đề án mới");
        scheme.Reopen()!.Say.ShouldContain("chỉ đổi được bằng một đề án mới");
    }

    [Fact]
    public async Task A_scheme_without_a_decision_or_a_step_is_not_decided()
    {
        await using var app = await TestApp.StartAsync();
        var world = new SchemeWorld(app);
        var (_, ward, cell) = await app.Data.LineAsync();
        (await world.DecideAsync(await world.DraftAsync(ward, On)))!.Say.ShouldContain("chưa có bước nào");
        var scheme = new Scheme { OrganisationId = ward.Id, MadeAt = DateTime.UnixEpoch, ByName = "Hằng" };
        scheme.Write(null, On, "", null, "", On)!.Field.ShouldBe("Name");
        scheme.Write("Đề án", null, "", null, "", On)!.Field.ShouldBe("On");
        scheme.Write("Đề án", On, "", On.AddDays(1), "", On)!.Field.ShouldBe("SignedOn");
        scheme.Write("Đề án", On, "", null, "", On).ShouldBeNull();
        scheme.Add(SchemeWorld.Rename(cell, "Chi bộ Khu phố Một"));
        scheme.Decide("Hằng", DateTime.UnixEpoch)!.Say.ShouldContain("Bước 1 chưa có số quyết định");
    }
}
