using System.Net;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts;
using SoTay.Features.Meetings;
using SoTay.Features.Meetings.Contributions;
using SoTay.Features.Meetings.Topics;
using SoTay.Features.Organisations;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Meetings.Topics;

/// <summary>A superior sends topics; cells choose, hold and report; the superior sees which.</summary>
public sealed class TopicTests
{
    [Fact]
    public async Task A_topic_is_sent_chosen_held_reported_and_counted()
    {
        await using var app = await TestApp.StartAsync();
        app.Clock.GoTo(2026, 12, 1, 8);
        var cell = await app.Data.CellAsync();
        await app.Data.OrganisationAsync(OrganisationKind.Cell, cell.Ward, "Chi bộ Công ty cổ phần May Sơn Hà");
        var office = await app.Data.BrowserAsync(Role.CommuneOffice, cell.Ward);
        var (content, id) = await WriteAsync(office, cell.Ward);
        content = await content.UploadAsync("#dua-len button", "Upload", "%PDF-1.7 đề cương"u8.ToArray(), "de-cuong.pdf", ("Title", "Đề cương chi tiết"), ("IsPlain", "true"));
        content.Document.QuerySelector("#tai-lieu")!.TextContent.ShouldBe("Tài liệu (1)", content.Text);
        (await cell.Secretary.OpenAsync(TopicLinks.Of(cell.Cell.Id))).Text.ShouldContain("Chưa có chuyên đề nào");
        var topic = await content.SubmitAsync("form[action*=Publication] button");
        Figures(topic).ShouldBe([2, 0, 0, 0, 2]);

        // The cell finds it on its first screen and drafts a meeting from it, with outline and papers.
        (await cell.Secretary.OpenAsync("/")).Text.ShouldContain("Chuyên đề của Đảng bộ phường Đông Sơn, từ tháng 12/2026 đến tháng 3/2027");
        var choose = await (await cell.Secretary.OpenAsync(TopicLinks.Of(cell.Cell.Id))).FollowAsync(".st-given a");
        (await choose.SubmitAsync("#chon button", ("HeldOn", "05/04/2027"))).Text.ShouldContain("ở ngoài thời gian của chuyên đề");
        (await choose.SubmitAsync("#chon button", ("HeldOn", ""))).Text.ShouldContain("Chưa ghi ngày họp");
        var meeting = await choose.SubmitAsync("#chon button", ("HeldOn", "16/12/2026"));
        meeting.Text.ShouldContain("Sinh hoạt chuyên đề: Chuyển đổi số ở khu dân cư");
        meeting.Text.ShouldContain("Trình bày chuyên đề: Chuyển đổi số ở khu dân cư: ba việc phải làm");
        (await app.InDbAsync(db => db.MeetingPapers.SingleAsync())).Title.ShouldBe("Đề cương chi tiết");
        (await choose.SubmitAsync("#chon button", ("HeldOn", "17/12/2026"))).Text.ShouldContain("Chi bộ đã chọn chuyên đề này");
        (await app.InDbAsync(db => db.Meetings.CountAsync())).ShouldBe(1);

        var mine = await cell.Secretary.OpenAsync(TopicLinks.To(cell.Cell.Id, id));
        (await mine.SubmitAsync("#bao button", ("Report", "Tốt"))).Text.ShouldContain("chưa khóa biên bản nên chưa báo kết quả được");
        await SealAsync(app);
        (await cell.Secretary.OpenAsync("/")).Text.ShouldContain("Báo kết quả chuyên đề");
        mine = await mine.SubmitAsync("#bao button", ("Report", "Chọn ba việc, giao sáu người"));
        mine.Text.ShouldContain("Đã báo kết quả");
        var all = await office.OpenAsync(TopicLinks.To(cell.Ward.Id, id));
        Figures(all).ShouldBe([2, 1, 1, 1, 1]);
        all.Text.ShouldContain("Chọn ba việc, giao sáu người");
        Names(await office.OpenAsync(TopicLinks.To(cell.Ward.Id, id) + "?standing=NotChosen")).ShouldBe(["Chi bộ Công ty cổ phần May Sơn Hà"]);
        Names(await office.OpenAsync(TopicLinks.To(cell.Ward.Id, id) + "?standing=Reported")).ShouldBe([cell.Cell.Name]);
    }

    [Fact]
    public async Task The_province_and_the_ward_each_see_their_own_cells_and_only_those_it_is_for()
    {
        await using var app = await TestApp.StartAsync();
        app.Clock.GoTo(2026, 12, 1, 8);
        var cell = await app.Data.CellAsync();
        var school = await app.Data.OrganisationAsync(OrganisationKind.Cell, cell.Ward, "Chi bộ Trường Tiểu học Lê Lợi");
        await app.InDbAsync(db => db.Organisations.Where(row => row.Id == school.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.EconomicKind, EconomicKind.School)));
        var province = await app.InDbAsync(db => db.Organisations.SingleAsync(row => row.Id == cell.Ward.ParentId));
        var tinh = await app.Data.BrowserAsync(Role.ProvinceOffice, province);
        var (content, id) = await WriteAsync(tinh, province, ("Input.Content", "School"));
        Figures(await content.SubmitAsync("form[action*=Publication] button")).ShouldBe([1, 0, 0, 0, 1]);
        var office = await app.Data.BrowserAsync(Role.CommuneOffice, cell.Ward);
        var seen = await office.OpenAsync(TopicLinks.To(cell.Ward.Id, id));
        Names(seen).ShouldBe(["Chi bộ Trường Tiểu học Lê Lợi"]);
        seen.Document.QuerySelector("a[href$=content]").ShouldBeNull();
        (await office.OpenAsync(TopicLinks.Content(cell.Ward.Id, id))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await cell.Secretary.OpenAsync(TopicLinks.Of(cell.Cell.Id))).Text.ShouldContain("Chưa có chuyên đề nào");
    }

    [Fact]
    public async Task A_topic_withdrawn_after_cells_chose_it_leaves_their_meetings_and_says_why()
    {
        await using var app = await TestApp.StartAsync();
        app.Clock.GoTo(2026, 12, 1, 8);
        var cell = await app.Data.CellAsync();
        var office = await app.Data.BrowserAsync(Role.CommuneOffice, cell.Ward);
        var (content, id) = await WriteAsync(office, cell.Ward);
        await content.SubmitAsync("form[action*=Publication] button");
        await (await cell.Secretary.OpenAsync(TopicLinks.To(cell.Cell.Id, id))).SubmitAsync("#chon button", ("HeldOn", "16/12/2026"));
        var other = await app.Data.OrganisationAsync(OrganisationKind.Cell, cell.Ward);
        var secretary = await app.Data.BrowserAsync(Role.Secretary, other);
        var form = await secretary.OpenAsync(TopicLinks.To(other.Id, id));

        // Sent words stand: the page that was open before says so and keeps what was typed.
        var late = await content.SubmitAsync("#noi-dung button", ("Input.Title", "Tên khác"));
        late.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        late.Text.ShouldContain("Chuyên đề đã gửi cho chi bộ nên không sửa chữ được nữa");
        var open = await office.OpenAsync(TopicLinks.Content(cell.Ward.Id, id));
        (await open.SubmitAsync("#rut button", ("Why", ""))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var gone = await open.SubmitAsync("#rut button", ("Why", "Tỉnh thay bằng chuyên đề khác."));
        gone.Document.QuerySelector(".st-toast")!.TextContent.ShouldContain("1 chi bộ đã chọn vẫn giữ buổi đã soạn và thấy lý do rút");
        (await cell.Secretary.OpenAsync(TopicLinks.To(cell.Cell.Id, id))).Text.ShouldContain("Buổi chi bộ đã soạn vẫn giữ");
        (await app.InDbAsync(db => db.Meetings.SingleAsync())).State.ShouldBe(MeetingState.Draft);
        var refused = await form.SubmitAsync("#chon button", ("HeldOn", "16/12/2026"));
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("Cấp trên đã rút chuyên đề ngày 01/12/2026: Tỉnh thay bằng chuyên đề khác.");
        (await secretary.OpenAsync(TopicLinks.Of(other.Id))).Text.ShouldContain("Chưa có chuyên đề nào");
    }

    [Fact]
    public async Task A_cell_gives_a_topic_up_while_its_meeting_is_a_draft_and_may_take_it_again()
    {
        await using var app = await TestApp.StartAsync();
        app.Clock.GoTo(2026, 12, 1, 8);
        var cell = await app.Data.CellAsync();
        var office = await app.Data.BrowserAsync(Role.CommuneOffice, cell.Ward);
        var (content, id) = await WriteAsync(office, cell.Ward);
        await content.SubmitAsync("form[action*=Publication] button");
        var chosen = TopicLinks.To(cell.Cell.Id, id);
        (await cell.Secretary.OpenAsync(TopicLinks.GivingUp(cell.Cell.Id, id))).Address.AbsolutePath.ShouldBe(chosen, "nothing is chosen yet");
        await (await cell.Secretary.OpenAsync(chosen)).SubmitAsync("#chon button", ("HeldOn", "16/12/2026"));
        var form = await (await cell.Secretary.OpenAsync(chosen)).FollowAsync("a[href$=giving-up]");
        var bare = await form.SubmitAsync("#thoi-chon button", ("Why", ""));
        bare.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await form.SubmitAsync("#thoi-chon button", ("Why", "Kế hoạch (MẬT)"))).Text.ShouldContain("Nội dung mật");
        var page = await form.SubmitAsync("#thoi-chon button", ("Why", "Tháng này chi bộ họp về dự án chợ."));
        page.Text.ShouldContain("Chi bộ đã thôi chọn ngày 01/12/2026: Tháng này chi bộ họp về dự án chợ.");
        (await app.InDbAsync(db => db.Meetings.SingleAsync())).State.ShouldBe(MeetingState.Cancelled);
        var above = await office.OpenAsync(TopicLinks.To(cell.Ward.Id, id));
        Figures(above).ShouldBe([1, 0, 0, 0, 1]);
        above.Text.ShouldContain("Đã thôi chọn ngày 01/12/2026: Tháng này chi bộ họp về dự án chợ.");
        (await cell.Secretary.OpenAsync("/")).Text.ShouldContain("Chi bộ chưa chọn");
        (await form.SubmitAsync("#thoi-chon button", ("Why", "Lần nữa"))).Address.AbsolutePath.ShouldBe(chosen);

        // Free again; once the notice is out it stands.
        var meeting = await page.SubmitAsync("#chon button", ("HeldOn", "18/12/2026"));
        Figures(await office.OpenAsync(TopicLinks.To(cell.Ward.Id, id))).ShouldBe([1, 1, 0, 0, 0]);
        await app.InDbAsync(db => db.Meetings.Where(row => row.State == MeetingState.Draft).ExecuteUpdateAsync(set => set.SetProperty(row => row.Place, "Nhà văn hóa")));
        await (await cell.Secretary.OpenAsync(meeting.Address.AbsolutePath)).SubmitAsync("form[action$=notice] button");
        var late = await form.SubmitAsync("#thoi-chon button", ("Why", "Bận việc khác"));
        late.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        late.Text.ShouldContain("Giấy mời đã gửi");
        late.Document.QuerySelector("#Why")!.TextContent.Trim().ShouldBe("Bận việc khác");
        (await cell.Secretary.OpenAsync(chosen)).Document.QuerySelector("a[href$=giving-up]").ShouldBeNull();
        (await office.OpenAsync(TopicLinks.GivingUp(cell.Cell.Id, id))).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await (await app.Data.CellAsync()).Secretary.OpenAsync(TopicLinks.GivingUp(cell.Cell.Id, id))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("", "Đề cương", "01/12/2026", "01/12/2026", "Chỗ này chưa ghi gì")]
    [InlineData("Tên", "Kế hoạch (MẬT)", "01/12/2026", "01/12/2026", "Nội dung mật")]
    [InlineData("Tên", "Đề cương", "01/03/2027", "01/12/2026", "Tháng kết thúc ở trước tháng bắt đầu")]
    [InlineData("Tên", "Đề cương", "", "01/12/2026", "Chưa ghi tháng")]
    public async Task A_topic_that_cannot_be_is_refused_with_its_words_kept(string title, string outline, string first, string last, string say)
    {
        await using var app = await TestApp.StartAsync();
        var cell = await app.Data.CellAsync();
        var office = await app.Data.BrowserAsync(Role.CommuneOffice, cell.Ward);
        var page = await (await office.OpenAsync(TopicLinks.Of(cell.Ward.Id))).SubmitAsync("#chuyen-de button", ("Input.Title", title), ("Input.Outline", outline), ("Input.First", first), ("Input.Last", last));
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain(say);
        page.Document.QuerySelector("#Input_Outline")!.TextContent.Trim().ShouldBe(outline);
        (await app.InDbAsync(db => db.Topics.CountAsync())).ShouldBe(0);
        (await cell.Secretary.OpenAsync(TopicLinks.Of(cell.Cell.Id))).Document.QuerySelector("#chuyen-de").ShouldBeNull();
    }

    private static async Task<(Page Content, Guid Id)> WriteAsync(Browser office, Organisation keeper, params (string, string)[] more)
    {
        var page = await (await office.OpenAsync(TopicLinks.Of(keeper.Id))).SubmitAsync("#chuyen-de button",
            [("Input.Title", "Chuyển đổi số ở khu dân cư"), ("Input.Outline", "Ba việc phải làm"), ("Input.First", "01/12/2026"), ("Input.Last", "01/03/2027"), .. more]);
        return (page, Guid.Parse(page.Address.Segments[^2].Trim('/')));
    }

    private static Task SealAsync(TestApp app) => app.InDbAsync(db => db.Meetings.ExecuteUpdateAsync(set => set
        .SetProperty(row => row.State, MeetingState.Sealed).SetProperty(row => row.SealedAt, app.Clock.GetUtcNow().UtcDateTime)));

    private static List<int> Figures(Page page) => [.. page.Document.QuerySelectorAll(".st-sum a").Select(figure => int.Parse(new string([.. figure.TextContent.Where(char.IsAsciiDigit)])))];

    private static List<string> Names(Page page) => [.. page.Document.QuerySelectorAll("section[aria-labelledby=tung-chi-bo] li > a").Select(link => link.TextContent)];
}
