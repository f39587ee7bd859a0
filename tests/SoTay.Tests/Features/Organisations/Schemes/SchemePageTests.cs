using System.Net;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.Schemes;
using SoTay.Platform.Office.Reading.Texts;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Organisations.Schemes;

/// <summary>A scheme from its first word to the day, as the office does it in the browser.</summary>
public sealed class SchemePageTests
{
    [Fact]
    public async Task The_province_merges_two_communes_through_the_pages()
    {
        await using var app = await TestApp.StartAsync();
        var (province, one, cell) = await app.Data.LineAsync();
        var two = await app.Data.OrganisationAsync(OrganisationKind.Commune, province, "Đảng bộ xã Nà Phiêng");
        await app.Data.OrganisationAsync(OrganisationKind.Cell, two, "Chi bộ Bản Mạ");
        var head = await app.Data.MemberAsync(cell, "Vi Thị Bích");
        var browser = await app.Data.BrowserAsync(Role.ProvinceOffice, province);
        var list = await (await browser.OpenAsync($"/organisations/{province.Id}")).FollowAsync("a[href$='/schemes']");
        list.Text.ShouldContain("Chưa có đề án nào");
        var form = await list.FollowAsync("a[href$='/schemes/new']");
        (await form.SubmitAsync("main form", ("Input.Name", ""), ("Input.On", "22/11/2026"))).Text.ShouldContain("Chưa có tên đề án");
        var page = await form.SubmitAsync("main form", ("Input.Name", "Đề án hợp nhất hai xã"), ("Input.On", "22/11/2026"));
        page.Text.ShouldContain("Dự thảo Chưa có gì thay đổi trong sổ");

        var step = await page.FollowAsync("a[href$='kind=Merge']");
        (await step.SubmitAsync("#buoc", ("Input.Units", one.Id.ToString()), ("Input.Name", "Đảng bộ xã Đông Phiêng"), ("Input.Code", "97.500")))
            .Document.QuerySelector(".st-errors a[href='#Input_Units']")!.TextContent.ShouldContain("Hợp nhất cần ít nhất hai tổ chức");
        page = await step.SubmitAsync("#buoc", ("Input.Units", one.Id.ToString()), ("Input.Units", two.Id.ToString()), ("Input.Name", "Đảng bộ xã Đông Phiêng"), ("Input.Code", "97.500"));
        page.Text.ShouldContain("Hợp nhất Đảng bộ phường Đông Sơn, Đảng bộ xã Nà Phiêng thành Đảng bộ xã Đông Phiêng");
        page.Text.ShouldContain("Đảng bộ phường Đông Sơn kết thúc");
        page.Text.ShouldContain("Đảng bộ xã Đông Phiêng mới 2 chi bộ, 1 đảng viên");
        page.Text.ShouldContain("chưa chỉ định bí thư của Đảng bộ xã Đông Phiêng");
        page.Text.ShouldContain("chưa có số quyết định");
        // Every number says where, and leads there.
        page.Text.ShouldContain("2 tổ chức kết thúc");
        foreach (var place in page.Document.QuerySelectorAll(".st-posts details a").Select(link => link.GetAttribute("href")!).ToList()) (await browser.OpenAsync(place)).Status.ShouldBe(HttpStatusCode.OK, place);
        page.Document.QuerySelectorAll(".st-posts details a").Select(link => link.TextContent).ShouldContain("Đảng bộ xã Nà Phiêng");

        var decided = await page.SubmitAsync("#quyet-dinh");
        decided.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        decided.Text.ShouldContain("Bước 1 chưa có số quyết định");
        page = await (await decided.FollowAsync("a[href$='/facts']")).SubmitAsync("main form", ("Input.Number", "21-QĐ/TU"), ("Input.SignedOn", "20/11/2026"));
        page.Text.ShouldContain("21-QĐ/TU ngày 20/11/2026");

        var paper = FileText.Read((await page.FollowAsync("a[href$='/file']")).Body).Text!.Words;
        paper.ShouldContain("Hợp nhất Đảng bộ phường Đông Sơn, Đảng bộ xã Nà Phiêng thành Đảng bộ xã Đông Phiêng");
        paper.ShouldContain("Chi bộ Bản Mạ, trực thuộc Đảng bộ xã Đông Phiêng");

        var appoint = await page.FollowAsync("a[href*='/appointments']");
        appoint = await appoint.SubmitAsync("#tim", ("Input.Find", "vi thị"));
        page = await appoint.SubmitAsync("#chi-dinh", ("Input.Member", head.Id.ToString()), ("Input.Post", "Secretary"));
        page.Text.ShouldContain("Chỉ định: Vi Thị Bích (bí thư đảng ủy)");
        page.Text.ShouldNotContain("chưa chỉ định bí thư");

        page = await (await page.SubmitAsync("#quyet-dinh")).SubmitAsync("#thuc-hien");
        page.Text.ShouldContain("Đã thực hiện Có hiệu lực từ 22/11/2026");
        page.Text.ShouldContain("chuyển đến");
        await TreeRecount.HoldsAsync(app, new DateOnly(2026, 11, 21), new DateOnly(2026, 11, 22));
        var made = await app.InDbAsync(db => db.Organisations.SingleAsync(row => row.Code == "97.500"));
        (await browser.OpenAsync($"/organisations/{made.Id}")).Text.ShouldContain("Bí thư đảng ủy, từ 22/11/2026");
        (await browser.OpenAsync($"/organisations/{province.Id}/schemes")).Text.ShouldContain("Đã thực hiện");
    }

    [Fact]
    public async Task Steps_of_every_kind_are_added_taken_out_and_the_draft_is_withdrawn()
    {
        await using var app = await TestApp.StartAsync();
        var (_, ward, cell) = await app.Data.LineAsync();
        var body = await app.Data.OrganisationAsync(OrganisationKind.Intermediate, ward, "Đảng bộ bộ phận Một");
        var inner = await app.Data.OrganisationAsync(OrganisationKind.Cell, body, "Chi bộ Trong");
        var second = await app.Data.OrganisationAsync(OrganisationKind.Cell, ward, "Chi bộ Hai");
        var third = await app.Data.OrganisationAsync(OrganisationKind.Cell, ward, "Chi bộ Ba");
        var member = await app.Data.MemberAsync(cell, "Lương Văn Hùng");
        var scheme = await new SchemeWorld(app).DraftAsync(ward, new DateOnly(2026, 12, 15));
        var browser = await app.Data.BrowserAsync(Role.CommuneOffice, ward);
        async Task<Page> AddAsync(string kind, params (string, string)[] fields) => await (await browser.OpenAsync($"/schemes/{scheme.Id}/step?kind={kind}")).SubmitAsync("#buoc", fields);
        (await AddAsync("Establish", ("Input.Name", "Chi bộ Mới"), ("Input.Code", "n.1"))).Text.ShouldContain("Thành lập Chi bộ Mới, trực thuộc Đảng bộ phường Đông Sơn");
        (await AddAsync("Absorb", ("Input.Unit", second.Id.ToString()), ("Input.Into", third.Id.ToString()))).Text.ShouldContain("Sáp nhập Chi bộ Hai vào Chi bộ Ba");
        var split = await (await browser.OpenAsync($"/schemes/{scheme.Id}/step?kind=Split")).SubmitAsync("#buoc button[formaction]", ("Input.Unit", cell.Id.ToString()));
        (await split.SubmitAsync("#buoc", ("Input.Members", member.Id.ToString()), ("Input.Name", "Chi bộ 4B"), ("Input.Code", "n.2"))).Text.ShouldContain("Tách Chi bộ 4B từ " + cell.Name + ", 1 đảng viên");
        (await AddAsync("Rename", ("Input.Unit", third.Id.ToString()), ("Input.Name", "Chi bộ Khu phố Ba"))).Text.ShouldContain("Chi bộ Ba đổi thành Chi bộ Khu phố Ba");
        var transfer = await (await browser.OpenAsync($"/schemes/{scheme.Id}/step?kind=Transfer")).SubmitAsync("#buoc button[formaction]", ("Input.From", body.Id.ToString()));
        var page = await transfer.SubmitAsync("#buoc", ("Input.Units", inner.Id.ToString()), ("Input.Into", ward.Id.ToString()));
        page.Text.ShouldContain("Chuyển Chi bộ Trong về trực thuộc Đảng bộ phường Đông Sơn");
        page = await AddAsync("Dissolve", ("Input.Unit", body.Id.ToString()));
        page.Text.ShouldContain("Giải thể Đảng bộ bộ phận Một");
        page.Text.ShouldContain("Các bước (6)");
        // All units of a superior at once: what was moved already stands in the way.
        var again = await transfer.SubmitAsync("#buoc", ("Input.All", "true"), ("Input.Into", ward.Id.ToString()));
        again.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        again.Text.ShouldContain("Chi bộ Trong đã được chuyển, nhập hoặc kết thúc ở một bước khác");
        (await AddAsync("Dissolve", ("Input.Unit", cell.Id.ToString()))).Status.ShouldBe(HttpStatusCode.OK);
        (await browser.OpenAsync($"/schemes/{scheme.Id}/step?kind=Disband")).Status.ShouldBe(HttpStatusCode.NotFound);

        // Without the cell's move the body that ends would leave it alone.
        var steps = await app.InDbAsync(db => db.Set<SchemeStep>().Where(row => row.Kind == OrganisationChangeKind.Transfer).Select(row => row.Id).SingleAsync());
        page = await (await browser.OpenAsync($"/schemes/{scheme.Id}")).SubmitAsync($"form:has(input[value='{steps}'])");
        page.Text.ShouldContain("Đề án chưa thực hiện được như đang soạn");
        page.Text.ShouldContain("Chi bộ Trong sẽ không còn cấp trên khi Đảng bộ bộ phận Một kết thúc");
        (await page.SubmitAsync("#rut")).Text.ShouldContain("Chưa có lý do rút đề án");
        (await page.SubmitAsync("#rut", ("Reason", "Chờ ý kiến tỉnh ủy"))).Text.ShouldContain("Rút vì: Chờ ý kiến tỉnh ủy. Cây tổ chức giữ như cũ");
        await TreeRecount.HoldsAsync(app, new DateOnly(2026, 11, 22));
    }

    [Fact]
    public async Task Only_who_decides_above_sees_it_and_others_find_nothing()
    {
        await using var app = await TestApp.StartAsync();
        var (province, ward, cell) = await app.Data.LineAsync();
        var other = await app.Data.OrganisationAsync(OrganisationKind.Commune, province);
        var scheme = await new SchemeWorld(app).DraftAsync(ward, new DateOnly(2026, 12, 15));
        (await (await app.Data.BrowserAsync(Role.ProvinceOffice, province)).OpenAsync($"/schemes/{scheme.Id}")).Status.ShouldBe(HttpStatusCode.OK);
        (await (await app.Data.BrowserAsync(Role.Secretary, cell)).OpenAsync($"/schemes/{scheme.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await app.Data.BrowserAsync(Role.CommuneOffice, other)).OpenAsync($"/schemes/{scheme.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await app.Data.BrowserAsync(Role.CommuneOffice, other)).OpenAsync($"/organisations/{ward.Id}/schemes")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
