using System.Net;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts;
using SoTay.Features.Organisations;
using SoTay.Platform.Audit;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Organisations;

/// <summary>The forms of the tree as the ward office fills them in.</summary>
public sealed class DecisionPageTests
{
    [Fact]
    public async Task The_office_establishes_a_cell_with_the_next_code()
    {
        await using var app = await TestApp.StartAsync();
        var ward = await app.Data.OrganisationAsync(OrganisationKind.Commune, code: "97.001.000.000.000");
        await app.Data.OrganisationAsync(OrganisationKind.Cell, ward, code: "97.001.000.000.007");
        var form = await (await app.Data.BrowserAsync(Role.CommuneOffice, ward)).OpenAsync($"/organisations/{ward.Id}/establishment");
        form.Document.QuerySelector("#Input_Code")!.GetAttribute("value").ShouldBe("97.001.000.000.008");
        var page = await form.SubmitAsync("main form", ("Input.Name", "Chi bộ Tổ dân phố 8"), ("Input.Number", "15-QĐ/ĐU"), ("Input.On", "16/03/2026"), ("Input.SignedOn", "14/03/2026"));
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Document.QuerySelector("h1")!.TextContent.ShouldBe("Chi bộ Tổ dân phố 8");
        page.Text.ShouldContain("Quyết định 15-QĐ/ĐU ngày 14/03/2026");
        await TreeRecount.HoldsAsync(app, new DateOnly(2026, 3, 16));
    }

    [Fact]
    public async Task A_refused_form_keeps_every_word()
    {
        await using var app = await TestApp.StartAsync();
        var (_, ward, cell) = await app.Data.LineAsync();
        var form = await (await app.Data.BrowserAsync(Role.CommuneOffice, ward)).OpenAsync($"/organisations/{cell.Id}/naming");
        var page = await form.SubmitAsync("main form", ("Input.Name", "Chi bộ Khu phố Một"), ("Input.Number", "15-QĐ/ĐU"), ("Input.On", "16/03/2027"));
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain("Ngày hiệu lực 16/03/2027 ở sau hôm nay");
        page.Document.QuerySelector("#Input_Name")!.GetAttribute("value").ShouldBe("Chi bộ Khu phố Một");
        page.Document.QuerySelector("#Input_On")!.GetAttribute("value").ShouldBe("16/03/2027");
        page.Document.QuerySelector(".st-errors a[href='#Input_On']").ShouldNotBeNull();
        (await form.SubmitAsync("main form", ("Input.On", ""))).Text.ShouldContain("Chưa có ngày hiệu lực");
        (await form.SubmitAsync("main form", ("Input.On", "ba mươi"))).Text.ShouldContain("Không hiểu");
    }

    [Fact]
    public async Task Two_people_who_change_the_same_unit_see_both_versions()
    {
        await using var app = await TestApp.StartAsync();
        var (_, ward, cell) = await app.Data.LineAsync();
        var browser = await app.Data.BrowserAsync(Role.CommuneOffice, ward);
        var mine = await browser.OpenAsync($"/organisations/{cell.Id}/naming");
        (await (await browser.OpenAsync($"/organisations/{cell.Id}/naming")).SubmitAsync("main form", ("Input.Name", "Chi bộ Của Người Khác"), ("Input.Number", "1-QĐ/ĐU"), ("Input.On", "16/03/2026"))).Status.ShouldBe(HttpStatusCode.OK);
        var page = await mine.SubmitAsync("main form", ("Input.Name", "Chi bộ Của Tôi"), ("Input.Number", "2-QĐ/ĐU"), ("Input.On", "17/03/2026"));
        page.Status.ShouldBe(HttpStatusCode.Conflict);
        page.Text.ShouldContain("Chi bộ Của Người Khác");
        page.Text.ShouldContain("Chi bộ Của Tôi");
        (await page.SubmitAsync("main form")).Document.QuerySelector("h1")!.TextContent.ShouldBe("Chi bộ Của Tôi");
    }

    [Fact]
    public async Task A_cell_is_moved_merged_split_and_ended_through_the_pages()
    {
        await using var app = await TestApp.StartAsync();
        var (_, ward, cell) = await app.Data.LineAsync();
        var committee = await app.Data.OrganisationAsync(OrganisationKind.GrassrootsCommittee, ward, "Đảng bộ Công ty");
        var second = await app.Data.OrganisationAsync(OrganisationKind.Cell, ward);
        var member = await app.Data.MemberAsync(cell, "Vi Thị Bích");
        await app.Data.MemberAsync(cell, "Lương Văn Hùng");
        var browser = await app.Data.BrowserAsync(Role.CommuneOffice, ward);
        (string, string)[] On(string day) => [("Input.Number", "15-QĐ/ĐU"), ("Input.On", day)];

        var split = await (await browser.OpenAsync($"/organisations/{cell.Id}/division")).SubmitAsync("main form",
            [("Input.Name", "Chi bộ 4B"), ("Input.Code", "97.4B"), ("Input.Members", member.Id.ToString()), .. On("10/02/2026")]);
        split.Document.QuerySelector("h1")!.TextContent.ShouldBe("Chi bộ 4B");
        var moved = await (await browser.OpenAsync($"/organisations/{second.Id}/transfer")).SubmitAsync("main form", [("Input.Parent", committee.Id.ToString()), .. On("11/02/2026")]);
        moved.Text.ShouldContain("Chuyển về trực thuộc Đảng bộ Công ty");
        var merged = await (await browser.OpenAsync($"/organisations/{second.Id}/merger")).SubmitAsync("main form", [("Input.Change", "Absorb"), ("Input.Successor", cell.Id.ToString()), .. On("12/02/2026")]);
        merged.Text.ShouldContain("sáp nhập vào");
        var ended = await (await browser.OpenAsync($"/organisations/{committee.Id}/ending")).SubmitAsync("main form", On("13/02/2026"));
        ended.Text.ShouldContain("Đã kết thúc");
        await TreeRecount.HoldsAsync(app, new DateOnly(2026, 2, 10), new DateOnly(2026, 2, 11), new DateOnly(2026, 2, 12), new DateOnly(2026, 2, 13));
    }

    [Fact]
    public async Task Two_cells_become_a_new_one_through_the_page()
    {
        await using var app = await TestApp.StartAsync();
        var (_, ward, cell) = await app.Data.LineAsync();
        var second = await app.Data.OrganisationAsync(OrganisationKind.Cell, ward);
        var form = await (await app.Data.BrowserAsync(Role.CommuneOffice, ward)).OpenAsync($"/organisations/{cell.Id}/merger");
        (await form.SubmitAsync("main form", ("Input.Change", "Merge"), ("Input.Number", "1"), ("Input.On", "12/02/2026"))).Text.ShouldContain("Hợp nhất cần ít nhất hai tổ chức");
        var page = await form.SubmitAsync("main form", ("Input.Change", "Merge"), ("Input.Others", second.Id.ToString()), ("Input.Name", "Chi bộ Mới"), ("Input.Code", "97.M"), ("Input.Number", "1-QĐ/ĐU"), ("Input.On", "12/02/2026"));
        page.Document.QuerySelector("h1")!.TextContent.ShouldBe("Chi bộ Mới");
        await TreeRecount.HoldsAsync(app, new DateOnly(2026, 2, 12));
    }

    [Fact]
    public async Task A_ward_office_does_not_decide_on_its_own_ward_nor_a_secretary_on_the_cell()
    {
        await using var app = await TestApp.StartAsync();
        var (province, ward, cell) = await app.Data.LineAsync();
        (await (await app.Data.BrowserAsync(Role.CommuneOffice, ward)).OpenAsync($"/organisations/{ward.Id}/ending")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await (await app.Data.BrowserAsync(Role.Secretary, cell)).OpenAsync($"/organisations/{cell.Id}/naming")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await (await app.Data.BrowserAsync(Role.ProvinceOffice, province)).OpenAsync($"/organisations/{ward.Id}/ending")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_secretary_is_given_a_post_and_replaced()
    {
        await using var app = await TestApp.StartAsync();
        var (_, ward, cell) = await app.Data.LineAsync();
        var first = await app.Data.MemberAsync(cell, "Tẩn Kim Công");
        var second = await app.Data.MemberAsync(cell, "Vi Thị Bích");
        var browser = await app.Data.BrowserAsync(Role.CommuneOffice, ward);
        var url = $"/organisations/{cell.Id}/posts";
        var page = await (await browser.OpenAsync(url)).SubmitAsync("form[method=post]", ("Input.Member", first.Id.ToString()), ("Input.Kind", "Secretary"), ("Input.On", "01/08/2025"), ("Input.Term", "2025-2030"));
        page.Text.ShouldContain("Bí thư chi bộ, từ 01/08/2025, nhiệm kỳ 2025-2030");
        var refused = await page.SubmitAsync("form[method=post]", ("Input.Member", second.Id.ToString()), ("Input.Kind", "Secretary"), ("Input.On", "01/08/2026"));
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("đang có người giữ");
        var post = await app.InDbAsync(db => db.Posts.SingleAsync());
        var replaced = await page.SubmitAsync("form[method=post]", ("Input.Member", second.Id.ToString()), ("Input.Kind", "Secretary"), ("Input.Replaced", post.Id.ToString()), ("Input.On", "01/08/2026"));
        replaced.Status.ShouldBe(HttpStatusCode.OK);
        (await browser.OpenAsync(OrganisationLinks.PostHistory(cell.Id))).Text.ShouldContain("01/08/2025 đến 31/07/2026");
        (await app.InDbAsync(db => db.Posts.CountAsync(row => row.To == null))).ShouldBe(1);
    }

    [Fact]
    public async Task A_follower_comes_from_the_committee_above()
    {
        await using var app = await TestApp.StartAsync();
        var (_, ward, cell) = await app.Data.LineAsync();
        var member = await app.Data.MemberAsync(cell, "Lê Thị Yến");
        await app.InDbAsync(async db =>
        {
            db.Add(new Post { OrganisationId = ward.Id, MemberId = member.Id, Kind = PostKind.CommitteeMember, From = TestData.Beginning });
            await db.SaveAsync(Actor.Program("test"));
        });
        var form = await (await app.Data.BrowserAsync(Role.CommuneOffice, ward)).OpenAsync($"/organisations/{cell.Id}/followers");
        var page = await form.SubmitAsync("main form", ("Input.Member", member.Id.ToString()), ("Input.On", "01/08/2025"));
        page.Text.ShouldContain("Cấp ủy viên theo dõi: Lê Thị Yến");
        (await form.SubmitAsync("main form", ("Input.On", "01/08/2025"))).Text.ShouldContain("Chưa chọn người nhận");
    }

    [Fact]
    public async Task Cells_are_listed_filtered_and_exported()
    {
        await using var app = await TestApp.StartAsync();
        var (_, ward, cell) = await app.Data.LineAsync();
        var browser = await app.Data.BrowserAsync(Role.CommuneOffice, ward);
        (await browser.OpenAsync($"/organisations/{ward.Id}/cells")).Text.ShouldContain(cell.Name);
        (await browser.OpenAsync($"/organisations/{ward.Id}/cells?q=to dan pho")).Text.ShouldContain(cell.Name);
        (await browser.OpenAsync($"/organisations/{ward.Id}/cells?type=School")).Text.ShouldContain("Không có chi bộ nào khớp");
        var file = await browser.OpenAsync($"/organisations/{ward.Id}/cells.xlsx?type=&place=&q=");
        file.Status.ShouldBe(HttpStatusCode.OK);
        file.Body.AsSpan(0, 2).SequenceEqual("PK"u8).ShouldBeTrue();
    }

    [Fact]
    public async Task Facts_are_corrected_with_a_trace_in_the_audit()
    {
        await using var app = await TestApp.StartAsync();
        var (_, ward, cell) = await app.Data.LineAsync();
        var page = await (await (await app.Data.BrowserAsync(Role.CommuneOffice, ward)).OpenAsync($"/organisations/{cell.Id}/facts")).SubmitAsync("main form", ("Input.Economic", "School"), ("Input.Note", "Họp ở nhà văn hóa"));
        page.Text.ShouldContain("Trường học");
        page.Text.ShouldContain("Họp ở nhà văn hóa");
        (await app.InDbAsync(db => db.Set<AuditRecord>().AnyAsync(row => row.Subject == cell.Id && row.After!.Contains("School")))).ShouldBeTrue();
    }
}
