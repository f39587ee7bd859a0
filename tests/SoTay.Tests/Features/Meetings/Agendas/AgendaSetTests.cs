using System.Net;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts;
using SoTay.Features.Meetings;
using SoTay.Features.Meetings.Agendas;
using SoTay.Features.Meetings.Import;
using SoTay.Features.Organisations;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Meetings.Agendas;

/// <summary>Template sets kept by a superior, copied and adapted below; the other kinds of meeting.</summary>
public sealed class AgendaSetTests
{
    [Fact]
    public async Task A_cells_draft_takes_the_nearest_set_of_its_line_and_says_where_it_came_from()
    {
        await using var app = await TestApp.StartAsync();
        app.Clock.GoTo(2026, 11, 25, 8);
        var cell = await app.Data.CellAsync();
        var province = await app.InDbAsync(db => db.Organisations.SingleAsync(row => row.Id == cell.Ward.ParentId));
        await PublishAsync(app, province, Role.ProvinceOffice, "Mẫu của tỉnh", "Việc của tỉnh trong {tháng}");
        (await DraftAsync(cell, 12)).Text.ShouldContain("Việc của tỉnh trong tháng 12");

        // The ward copies it, adapts it, and its copy stands nearer.
        var office = await app.Data.BrowserAsync(Role.CommuneOffice, cell.Ward);
        var list = await office.OpenAsync(AgendaLinks.Of(cell.Ward.Id));
        list.Text.ShouldContain("Mẫu của cấp trên (1)");
        list.Text.ShouldContain("Đảng bộ tỉnh Lam Giang, thường kỳ, mọi loại chi bộ");
        var copy = await list.SubmitAsync("form:has(input[name=row]) button");
        copy = await copy.SubmitAsync("#them button", ("Title", "Việc của phường"));
        copy = await copy.SubmitAsync("#ten button", ("Name", "Mẫu của phường"));
        copy = await copy.SubmitAsync("#ban-hanh button", ("From", "25/11/2026"));
        copy.Text.ShouldContain("Áp dụng từ 25/11/2026");
        var draft = await DraftAsync(cell, 1, 2027);
        draft.Text.ShouldContain("Việc của phường");
        draft.Text.ShouldContain("Theo mẫu “Mẫu của phường” của Đảng bộ phường Đông Sơn, áp dụng từ 25/11/2026");

        // Published means fixed; ended means that later drafts do not take it.
        var id = copy.Address.AbsolutePath;
        (await copy.SubmitAsync("form[action*=Ending] button")).Text.ShouldContain("Ngừng sau ngày 25/11/2026");
        (await office.OpenAsync(id)).Document.QuerySelector("#them").ShouldBeNull();
    }

    [Fact]
    public async Task A_set_is_edited_item_by_item_and_a_change_after_publication_is_refused()
    {
        await using var app = await TestApp.StartAsync();
        var cell = await app.Data.CellAsync();
        var office = await app.Data.BrowserAsync(Role.CommuneOffice, cell.Ward);
        var list = await office.OpenAsync(AgendaLinks.Of(cell.Ward.Id));
        (await list.SubmitAsync("#mau-moi button", ("Input.Name", ""))).Text.ShouldContain("Chỗ này chưa ghi gì");
        var set = await list.SubmitAsync("#mau-moi button", ("Input.Name", "Sinh hoạt mở rộng"), ("Input.Kind", "Extended"));
        var stale = set;
        var before = set.Document.QuerySelectorAll("textarea[name=words]").Select(area => area.TextContent).ToList();
        set = await set.SubmitAsync("form.st-item:nth-of-type(2) button[formaction*='up=true']");
        set.Document.QuerySelectorAll("textarea[name=words]")[0].TextContent.ShouldBe(before[1]);
        set = await set.SubmitAsync("form.st-item:nth-of-type(1) button", ("words", "Đổi tên mục này"));
        set = await set.SubmitAsync("form.st-item:nth-of-type(2) button[formaction*=Remove]");
        set.Document.QuerySelectorAll("textarea[name=words]").Length.ShouldBe(before.Count - 1);
        set = await set.SubmitAsync(".st-toast form button");
        set.Document.QuerySelectorAll("textarea[name=words]").Length.ShouldBe(before.Count);
        (await set.SubmitAsync("#ban-hanh button", ("From", "01/11/2026"))).Text.ShouldContain("đã qua nên chưa ban hành");
        await set.SubmitAsync("#ban-hanh button");
        var refused = await stale.SubmitAsync("#them button", ("Title", "Thêm sau"));
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("Mẫu đã ban hành nên không sửa được nữa");
    }

    [Fact]
    public async Task A_set_without_items_is_not_published()
    {
        await using var app = await TestApp.StartAsync();
        var cell = await app.Data.CellAsync();
        var office = await app.Data.BrowserAsync(Role.CommuneOffice, cell.Ward);
        var set = await (await office.OpenAsync(AgendaLinks.Of(cell.Ward.Id))).SubmitAsync("#mau-moi button", ("Input.Name", "Họp chi ủy"), ("Input.Kind", "Committee"));
        while (set.Document.QuerySelector("button[formaction*=Remove]") is not null) set = await set.SubmitAsync("button[formaction*=Remove]");
        var refused = await set.SubmitAsync("#ban-hanh button");
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("Mẫu chưa có nội dung nào nên chưa ban hành được");
        (await app.InDbAsync(db => db.AgendaSets.SingleAsync())).PublishedFrom.ShouldBeNull();
    }

    [Fact]
    public async Task Only_offices_keep_sets_and_nobody_copies_a_strangers()
    {
        await using var app = await TestApp.StartAsync();
        var cell = await app.Data.CellAsync();
        var (_, ward, _) = await app.Data.LineAsync();
        await PublishAsync(app, ward, Role.CommuneOffice, "Mẫu nơi khác", "Việc nơi khác");
        (await cell.Secretary.OpenAsync(AgendaLinks.Of(cell.Cell.Id))).Status.ShouldBe(HttpStatusCode.Forbidden);
        var strange = await app.InDbAsync(db => db.AgendaSets.SingleAsync());
        var office = await app.Data.BrowserAsync(Role.CommuneOffice, cell.Ward);
        (await office.OpenAsync(AgendaLinks.To(strange.Id))).Status.ShouldBe(HttpStatusCode.NotFound);
        var list = await office.OpenAsync(AgendaLinks.Of(cell.Ward.Id));
        list = await list.SubmitAsync("#mau-moi button", ("Input.Name", "Của mình"), ("Input.Kind", "Regular"));
        list = await office.OpenAsync(AgendaLinks.Of(cell.Ward.Id));
        (await list.SubmitAsync("form:has(input[name=row]) button", ("row", strange.Id.ToString()))).Text.ShouldContain("Không thấy mẫu để chép");
    }

    [Theory]
    [InlineData(MeetingKind.Extended, "Sinh hoạt mở rộng tháng 12", "Nêu mục đích, giới thiệu khách mời", 6)]
    [InlineData(MeetingKind.Committee, "Họp chi ủy tháng 12", "Những nội dung cần thống nhất", 2)]
    [InlineData(MeetingKind.Congress, "Đại hội chi bộ nhiệm kỳ 2027-2030", "Bầu chi ủy, bí thư, phó bí thư", 6)]
    public async Task Other_kinds_of_meeting_have_their_own_order_and_list(MeetingKind kind, string title, string item, int called)
    {
        await using var app = await TestApp.StartAsync();
        var cell = await app.Data.CellAsync();
        var page = await (await cell.Secretary.OpenAsync(MeetingLinks.Of(cell.Cell.Id)))
            .SubmitAsync("form:has(#Other_Topic) button", ("Other.Kind", kind.ToString()), ("Other.Topic", kind is MeetingKind.Congress ? "nhiệm kỳ 2027-2030" : ""), ("Other.HeldOn", "16/12/2026"));
        page.Document.QuerySelector("h1")!.TextContent.ShouldBe(title);
        page.Text.ShouldContain(item);
        page.Text.ShouldContain($"{called} người phải dự");
    }

    [Fact]
    public void Every_kind_has_words_that_an_import_takes_back()
    {
        foreach (var kind in Enum.GetValues<MeetingKind>()) MeetingImportWords.List("kind").Labels.Values.ShouldContain(kind.Words);
    }

    private static async Task<Page> DraftAsync(TestCell cell, int month, int year = 2026) =>
        await (await cell.Secretary.OpenAsync(MeetingLinks.Month(cell.Cell.Id, new DateOnly(year, month, 1)))).SubmitAsync("form:has(input[name=month]) button");

    private static async Task PublishAsync(TestApp app, Organisation owner, Role role, string name, string item)
    {
        var office = await app.Data.BrowserAsync(role, owner);
        var set = await (await office.OpenAsync(AgendaLinks.Of(owner.Id))).SubmitAsync("#mau-moi button", ("Input.Name", name), ("Input.Kind", "Regular"));
        set = await set.SubmitAsync("#them button", ("Title", item));
        await set.SubmitAsync("#ban-hanh button");
    }
}
