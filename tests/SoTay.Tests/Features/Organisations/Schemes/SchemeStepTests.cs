using System.Net;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.Schemes;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Organisations.Schemes;

/// <summary>A drafted step is changed in its place and moved up and down; the new tree beside it follows.</summary>
public sealed class SchemeStepTests : IAsyncLifetime
{
    private TestApp _app = null!;
    private Organisation _ward = null!;
    private Organisation _second = null!;
    private Organisation _third = null!;
    private Scheme _scheme = null!;
    private Browser _office = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        (_, _ward, _) = await _app.Data.LineAsync();
        _second = await _app.Data.OrganisationAsync(OrganisationKind.Cell, _ward, "Chi bộ Hai");
        _third = await _app.Data.OrganisationAsync(OrganisationKind.Cell, _ward, "Chi bộ Ba");
        var body = SchemeWorld.Establish(_ward.Id, "n.1", OrganisationKind.Intermediate);
        _scheme = await new SchemeWorld(_app).DraftAsync(_ward, new DateOnly(2026, 12, 15), body, SchemeWorld.Move(body.MadeId!.Value, _third), SchemeWorld.Rename(_second, "Chi bộ Khu phố Hai"));
        _office = await _app.Data.BrowserAsync(Role.CommuneOffice, _ward);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_step_is_changed_where_it_stands_and_later_steps_go_on_naming_its_unit()
    {
        var page = await _office.OpenAsync($"/schemes/{_scheme.Id}");
        var form = await page.FollowAsync("a[href*='kind=Establish&edit=']");
        form.Document.QuerySelector("h1")!.TextContent.ShouldContain("Sửa bước 1");
        form.Document.QuerySelector("#Input_Name")!.GetAttribute("value").ShouldBe("Tổ chức n.1");
        form.Document.QuerySelector("#Input_Code")!.GetAttribute("value").ShouldBe("n.1");
        page = await form.SubmitAsync("#buoc", ("Input.Name", "Đảng bộ bộ phận Khối trường học"), ("Input.Number", "7-QĐ/ĐU"));
        page.Text.ShouldContain("Thành lập Đảng bộ bộ phận Khối trường học");
        page.Text.ShouldContain("Quyết định riêng 7-QĐ/ĐU");
        page.Text.ShouldContain("Chuyển Chi bộ Ba về trực thuộc Đảng bộ bộ phận Khối trường học");
        page.Text.ShouldContain("Các bước (3)");
        (await StepsAsync()).Select(step => step.Kind).ShouldBe([OrganisationChangeKind.Establish, OrganisationChangeKind.Transfer, OrganisationChangeKind.Rename]);

        // Its units are ticked, and others can be ticked beside them.
        form = await page.FollowAsync("a[href*='kind=Transfer&edit=']");
        form.Document.QuerySelector($"input[value='{_third.Id}']")!.HasAttribute("checked").ShouldBeTrue();
        page = await form.SubmitAsync("#buoc", ("Input.Units", _second.Id.ToString()));
        page.Text.ShouldContain("Chuyển Chi bộ Hai về trực thuộc Đảng bộ bộ phận Khối trường học");
        // Carried out, it is what the page showed.
        (await new SchemeWorld(_app).DecideAsync(_scheme)).ShouldBeNull();
        _app.Clock.GoTo(2026, 12, 15);
        (await new SchemeWorld(_app).CarryOutAsync(_scheme)).ShouldBeNull();
        await _app.InDbAsync(async db => (await db.Organisations.SingleAsync(row => row.Id == _second.Id)).ParentId.ShouldBe((await db.Organisations.SingleAsync(row => row.Code == "n.1")).Id));
    }

    [Fact]
    public async Task What_is_wrong_in_a_changed_step_is_a_sentence_and_changes_nothing()
    {
        var form = await (await _office.OpenAsync($"/schemes/{_scheme.Id}")).FollowAsync("a[href*='kind=Establish&edit=']");
        foreach (var (field, value, say) in new[] { ("Input.Name", "", "tên"), ("Input.Code", _third.Code, "Mã"), ("Input.Number", new string('x', 61), "dài quá 60 ký tự") })
        {
            var refused = await form.SubmitAsync("#buoc", (field, value));
            refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
            refused.Text.ShouldContain("Chưa sửa được bước.");
            refused.Text.ShouldContain(say, Case.Insensitive);
            refused.Document.QuerySelector($"[name='{field}']")!.GetAttribute("value").ShouldBe(value);
        }

        (await StepsAsync())[0].Name.ShouldBe("Tổ chức n.1");
        // Somebody else changes the draft in between; what was typed stays.
        await (await (await _office.OpenAsync($"/schemes/{_scheme.Id}")).FollowAsync("a[href*='kind=Rename&edit=']")).SubmitAsync("#buoc", ("Input.Name", "Chi bộ Khu phố 2"));
        var late = await form.SubmitAsync("#buoc", ("Input.Name", "Đảng bộ bộ phận khác"));
        late.Text.ShouldContain("Người khác vừa sửa đề án này.");
        late.Document.QuerySelector("#Input_Name")!.GetAttribute("value").ShouldBe("Đảng bộ bộ phận khác");
        (await _office.OpenAsync($"/schemes/{_scheme.Id}/step?kind=Establish&edit={Guid.CreateVersion7()}")).Status.ShouldBe(HttpStatusCode.NotFound);

        (await new SchemeWorld(_app).DecideAsync(_scheme)).ShouldBeNull();
        (await (await _office.OpenAsync(late.Address.PathAndQuery)).SubmitAsync("#buoc", ("Input.Name", "Muộn"))).Text.ShouldContain("Đề án đã quyết định, nên không sửa được nữa");
    }

    [Fact]
    public async Task Steps_go_up_and_down_as_long_as_each_can_be_done()
    {
        var page = await _office.OpenAsync($"/schemes/{_scheme.Id}");
        var (first, second, third) = ((await StepsAsync())[0], (await StepsAsync())[1], (await StepsAsync())[2]);
        page = await page.SubmitAsync($"form:has(input[value='{third.Id}']) button[formaction$='Up']");
        page.Said.ShouldContain("Đã đưa bước lên");
        (await StepsAsync()).Select(step => step.Id).ShouldBe([first.Id, third.Id, second.Id]);
        page = await page.SubmitAsync($"form:has(input[value='{third.Id}']) button[formaction$='Up']");
        (await StepsAsync()).Select(step => step.Id).ShouldBe([third.Id, first.Id, second.Id]);
        // A unit is not given anything before it is there.
        var refused = await page.SubmitAsync($"form:has(input[value='{second.Id}']) button[formaction$='Up']");
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("Đổi thứ tự thì bước 2 không làm được, nên thứ tự giữ nguyên:");
        page.Document.QuerySelector($"form:has(input[value='{third.Id}']) button[formaction$='Up']").ShouldBeNull("it is the first");
        page.Document.QuerySelector($"form:has(input[value='{second.Id}']) button[formaction$='Down']").ShouldBeNull("it is the last");
        (await StepsAsync()).Select(step => step.Id).ShouldBe([third.Id, first.Id, second.Id]);
        // Taking one out closes the gap.
        await page.SubmitAsync($"form:has(input[value='{third.Id}'])");
        (await StepsAsync()).Select(step => step.Place).ShouldBe([1, 2]);
    }

    private Task<List<SchemeStep>> StepsAsync() => _app.InDbAsync(db => db.Set<SchemeStep>().AsNoTracking().Where(row => row.SchemeId == _scheme.Id).OrderBy(row => row.Place).ToListAsync());
}
