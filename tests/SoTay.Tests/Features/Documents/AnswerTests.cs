using System.Net;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts;
using SoTay.Features.Documents;
using SoTay.Features.Documents.Drafts;
using SoTay.Features.Organisations;
using SoTay.Features.Targets;
using SoTay.Platform.Office.Reading.Texts;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Documents;

/// <summary>A unit below drafts the plan that carries out a document from above: same headings, its targets, Word, issue, and nothing typed twice.</summary>
public sealed class AnswerTests : IAsyncLifetime
{
    private TestApp _app = null!;
    private AnswerDesk _desk = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        _desk = await AnswerDesk.OpenAsync(_app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_plan_is_drafted_under_the_headings_of_the_document_above_and_issued_as_what_carries_it_out()
    {
        var text = await _desk.BeginAsync();
        text.Document.QuerySelectorAll("h2 label, h3 label").Select(row => row.TextContent).ShouldBe(
            ["Mở đầu", "Chương I. QUY ĐỊNH CHUNG", "I. MỤC TIÊU", "II. CHỈ TIÊU", "1. Về kinh tế", "2. Về văn hóa", "III- TỔ CHỨC THỰC HIỆN"]);
        text.Document.QuerySelector("textarea")!.TextContent.ShouldContain("Thực hiện Chương trình số 03-CTr/ĐU ngày 10/11/2026 của Đảng ủy phường Đông Sơn về phát triển du lịch cộng đồng, Chi bộ Tổ dân phố");
        text.Text.ShouldContain("Còn 4 mục trống");

        text = await text.SubmitAsync("#ban-thao", ($"Input.Sections[{AnswerDesk.At(text, "I. MỤC TIÊU")}].Words", "Ba hộ làm homestay."), ("Input.NewHeading", "IV. KINH PHÍ"));
        text.Text.ShouldContain("Còn 4 mục trống");
        text.Document.QuerySelectorAll("h2 label").Last().TextContent.ShouldBe("IV. KINH PHÍ");
        (await _desk.ReadAsync()).Text.ShouldContain("Soạn tiếp văn bản thực hiện");

        var draft = await _desk.DraftAsync();
        var word = FileText.Read((await _desk.OpenAsync(DocumentLinks.DraftPaper(draft))).Body).Text!.Words;
        word.ShouldContain("Số ....-KH/CB");
        word.ShouldContain("KẾ HOẠCH");
        word.ShouldContain("Ba hộ làm homestay.");
        var question = await _desk.OpenAsync(DocumentLinks.Issue(draft));
        question.Text.ShouldContain("Còn 4 mục trống");
        var issued = await question.SubmitAsync("main form");
        issued.Document.QuerySelector("h1")!.TextContent.ShouldBe("01-KH/CB");
        issued.Text.ShouldContain("Cụ thể hóa 03-CTr/ĐU");
        FileText.Read((await _desk.OpenAsync(issued.Document.QuerySelector("a[href$='/file']")!.GetAttribute("href")!)).Body).Text!.Words.ShouldContain("Số 01-KH/CB");
        (await _desk.OpenAsync(DocumentLinks.Of(_desk.Cell.Cell.Id) + "?q=ba ho")).Text.ShouldContain("01-KH/CB");
        (await _desk.ReadAsync()).Text.ShouldContain("Văn bản cụ thể hóa (1)");
        (await TestCommands.RunAsync(_app.Store, "verify")).ShouldSatisfyAllConditions(found => found.Code.ShouldBe(0, found.Out));
    }

    [Fact]
    public async Task A_share_stands_in_the_paper_and_a_goal_of_ones_own_becomes_a_target_under_the_one_above()
    {
        var (shared, told, summed) = (await _desk.TargetAsync("C1", "Hộ làm homestay"), await _desk.TargetAsync("C2", "Hộ có nước sạch"), await _desk.TargetAsync("C3", "Hộ thoát nghèo", TargetSource.Sum));
        await _desk.TargetAsync("C4", "Hộ nuôi ong");
        await _desk.ShareAsync(shared, 3);

        var text = await _desk.BeginAsync();
        text.Text.ShouldContain("đã giao cho đơn vị");
        text = await text.SubmitAsync("#ban-thao", Goal(text, told, "12,5"), Goal(text, summed, "4"));
        var draft = await _desk.DraftAsync();
        var word = FileText.Read((await _desk.OpenAsync(DocumentLinks.DraftPaper(draft))).Body).Text!.Words;
        word.ShouldContain("từ 3 trở lên");
        word.ShouldContain("12,5");
        word.ShouldNotContain("Hộ nuôi ong");
        (await _desk.OpenAsync(DocumentLinks.Issue(draft))).Text.ShouldContain("2 đích đã nhận sẽ thành chỉ tiêu của");

        var issued = await _desk.IssueAsync(draft);
        issued.Text.ShouldContain("2 chỉ tiêu");
        var own = await _app.InDbAsync(db => db.Targets.AsNoTracking().Where(row => row.OrganisationId == _desk.Cell.Cell.Id).OrderBy(row => row.Code).ToListAsync());
        own.Select(row => (row.Code, row.Goal, row.ParentId)).ShouldBe([("C1", 3m, (Guid?)shared.Id), ("C2", 12.5m, told.Id), ("C3", 4m, null)]);
        own[1].DocumentId.ShouldNotBe(_desk.Upper.Id);
        (await _app.InDbAsync(db => db.Targets.AsNoTracking().SingleAsync(row => row.Id == summed.Id))).Now.Units.ShouldBe(0, "nobody below adds to a sum that the superior divided");
        (await TestCommands.RunAsync(_app.Store, "verify")).ShouldSatisfyAllConditions(found => found.Code.ShouldBe(0, found.Out));
    }

    [Fact]
    public async Task A_goal_that_is_no_number_or_too_late_or_noted_by_somebody_else_is_refused_and_kept()
    {
        var target = await _desk.TargetAsync("C1", "Hộ làm homestay", due: new(2026, 11, 22));
        var text = await _desk.BeginAsync();
        var refused = await text.SubmitAsync("#ban-thao", Goal(text, target, "nhiều"), ("Input.Sections[0].Words", "chữ vừa viết"));
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("\"nhiều\" không phải số");
        refused.Document.QuerySelector("textarea")!.TextContent.Trim().ShouldBe("chữ vừa viết");

        await text.SubmitAsync("#ban-thao", Goal(text, target, "5"));
        var other = await text.SubmitAsync("#ban-thao", Goal(text, target, "7"));
        other.Text.ShouldContain("Người khác vừa ghi đích 5 của chỉ tiêu \"Hộ làm homestay\"");
        (await other.SubmitAsync("#ban-thao")).Status.ShouldBe(HttpStatusCode.OK);
        (await _app.InDbAsync(db => db.DraftGoals.SingleAsync())).Goal.ShouldBe(7);

        (await _desk.IssueAsync(await _desk.DraftAsync())).Text.ShouldContain("hết hạn ngày 22/11/2026, trước hoặc đúng ngày ban hành");
        (await _app.InDbAsync(db => db.Documents.CountAsync())).ShouldBe(1);
        var again = await _desk.OpenAsync(DocumentLinks.DraftText(await _desk.DraftAsync()));
        await again.SubmitAsync("#ban-thao", Goal(again, target, ""));
        (await _desk.IssueAsync(await _desk.DraftAsync())).Document.QuerySelector("h1")!.TextContent.ShouldBe("01-KH/CB");
    }

    [Fact]
    public async Task Two_who_write_the_same_heading_see_both_versions()
    {
        var text = await _desk.BeginAsync();
        var at = AnswerDesk.At(text, "I. MỤC TIÊU");
        var other = await (await (await _desk.DeputyAsync()).OpenAsync(text.Address.AbsolutePath)).SubmitAsync("#ban-thao", ($"Input.Sections[{at}].Words", "Bản của phó bí thư"));
        other.Status.ShouldBe(HttpStatusCode.OK);

        var conflict = await text.SubmitAsync("#ban-thao", ($"Input.Sections[{at}].Words", "Bản của bí thư"), ("Input.Sections[0].Words", "Mở đầu mới"));
        conflict.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        conflict.Text.ShouldContain("vừa sửa mục này. Hai bản còn ở đây");
        foreach (var words in new[] { "Bản của phó bí thư", "Bản của bí thư", "Mở đầu mới" }) conflict.Text.ShouldContain(words);
        await conflict.SubmitAsync("#ban-thao");
        var saved = await _app.InDbAsync(db => db.DraftSections.AsNoTracking().OrderBy(row => row.Place).Select(row => row.Words).ToListAsync());
        (saved[0], saved[at]).ShouldBe(("Mở đầu mới", "Bản của bí thư"));
    }

    [Fact]
    public async Task What_cannot_stand_is_refused_at_its_heading_and_a_heading_left_out_keeps_its_words()
    {
        var text = await _desk.BeginAsync();
        (await text.SubmitAsync("#ban-thao", ("Input.Sections[2].Heading", " "))).Text.ShouldContain("Mục chưa có tên");
        (await text.SubmitAsync("#ban-thao", ("Input.Sections[2].Words", "TỐI MẬT"))).Text.ShouldContain("Thấy dấu \"TỐI MẬT\"");
        (await text.SubmitAsync("#ban-thao", ("Input.Sections[2].Words", new string('a', DraftSection.WordsLimit + 1)))).Text.ShouldContain("Mục này có 20.001 chữ cái");
        (await text.SubmitAsync("#ban-thao", ("Input.Sections[2].Id", $"{Guid.CreateVersion7()}"))).Text.ShouldContain("Một mục không còn trong bản thảo");
        (await text.SubmitAsync("#ban-thao", ("Input.NewHeading", "Mục (Mật)"))).Text.ShouldContain("Thấy dấu");

        await text.SubmitAsync("#ban-thao", ("Input.Sections[2].Words", "chữ giữ lại"), ("Input.Sections[2].LeftOut", "true"));
        var word = FileText.Read((await _desk.OpenAsync(DocumentLinks.DraftPaper(await _desk.DraftAsync()))).Body).Text!.Words;
        word.ShouldNotContain("I. MỤC TIÊU");
        (await _desk.OpenAsync(text.Address.AbsolutePath)).Document.QuerySelectorAll("textarea")[2].TextContent.Trim().ShouldBe("chữ giữ lại");
    }

    [Fact]
    public async Task A_document_without_headings_offers_the_usual_ones_and_says_so()
    {
        var desk = await AnswerDesk.OpenAsync(_app, ["Chỉ một đoạn."]);
        var begin = await (await desk.ReadAsync()).FollowAsync("a[href*='/drafts/answer']");
        begin.Text.ShouldContain("không có chữ chia mục");
        (await begin.SubmitAsync("main form")).Document.QuerySelectorAll("h2 label").Select(row => row.TextContent).ShouldBe(["Mở đầu", "I. Mục đích, yêu cầu", "II. Nhiệm vụ, giải pháp", "III. Tổ chức thực hiện"]);
    }

    [Fact]
    public async Task One_draft_is_begun_however_often_it_is_pressed_and_a_forbidden_type_is_refused()
    {
        var begin = await (await _desk.ReadAsync()).FollowAsync("a[href*='/drafts/answer']");
        begin.Document.QuerySelectorAll("option").Select(option => option.GetAttribute("value")).ShouldSatisfyAllConditions(types => types.ShouldContain("KH"), types => types.ShouldNotContain("CT"), types => types.ShouldNotContain("BB"));
        (await begin.SubmitAsync("main form", ("Input.Type", "CT"))).Text.ShouldContain("Chi bộ không ban hành chỉ thị (399-QĐ/TW 9/1/2026");
        var first = await begin.SubmitAsync("main form");
        (await begin.SubmitAsync("main form")).Address.ShouldBe(first.Address);
        (await _app.InDbAsync(db => db.DocumentDrafts.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Only_who_keeps_a_register_below_answers_and_only_while_the_document_stands()
    {
        var member = await _app.Data.BrowserAsync(Role.Member, _desk.Cell.Cell, _desk.Cell.Members[2]);
        (await member.OpenAsync(DocumentLinks.To(_desk.Upper.Id))).Text.ShouldNotContain("Soạn chương trình");
        (await member.OpenAsync(DocumentLinks.Answer(_desk.Cell.Cell.Id, _desk.Upper.Id))).Status.ShouldBe(HttpStatusCode.Forbidden);
        var strange = await _app.Data.CellAsync();
        (await strange.Secretary.OpenAsync(DocumentLinks.Answer(strange.Cell.Id, _desk.Upper.Id))).Status.ShouldBe(HttpStatusCode.NotFound);
        var begin = await (await _desk.ReadAsync()).FollowAsync("a[href*='/drafts/answer']");

        await _app.InDbAsync(db => db.Documents.ExecuteUpdateAsync(set => set.SetProperty(row => row.LastDay, new DateOnly(2026, 11, 21))));
        (await _desk.ReadAsync()).Text.ShouldNotContain("Soạn chương trình");
        (await begin.SubmitAsync("main form")).Text.ShouldContain("đã hết hiệu lực hoặc đã hủy số");
    }

    [Fact]
    public async Task The_ward_makes_a_programme_out_of_the_provinces_resolution()
    {
        var province = await _app.InDbAsync(db => db.Set<Organisation>().SingleAsync(row => row.Kind == OrganisationKind.Province));
        var upper = new Document { OrganisationId = province.Id, Type = "NQ", Number = 5, Term = "2025-2030", Symbol = "05-NQ/TU", IssuedOn = new(2026, 1, 15), Subject = "về chuyển đổi số" };
        await _desk.AddAsync(upper, new DocumentText { DocumentId = upper.Id, Words = "I. TÌNH HÌNH\nII. NHIỆM VỤ" },
            new SoTay.Features.Documents.Sending.DocumentRecipient { DocumentId = upper.Id, OrganisationId = _desk.Cell.Ward.Id, FromId = province.Id, SentAt = DateTime.UnixEpoch });
        var office = await _app.Data.BrowserAsync(Role.CommuneOffice, _desk.Cell.Ward);
        var begin = await (await office.OpenAsync(DocumentLinks.To(upper.Id))).FollowAsync("a[href*='/drafts/answer']");
        begin.Document.QuerySelector("option[selected]")!.GetAttribute("value").ShouldBe("CTr");
        var text = await begin.SubmitAsync("main form");
        text.Document.QuerySelector("textarea")!.TextContent.ShouldContain("của Tỉnh ủy Lam Giang về chuyển đổi số, Đảng ủy phường Đông Sơn xây dựng chương trình như sau:");
        (await (await office.OpenAsync(DocumentLinks.Issue(await _desk.DraftAsync()))).SubmitAsync("main form")).Document.QuerySelector("h1")!.TextContent.ShouldBe("04-CTr/ĐU");
    }

    private static (string, string) Goal(Page page, Target target, string goal) =>
        (page.Document.QuerySelector($"input[value='{target.Id}']")!.GetAttribute("name")!.Replace(".Target", ".Goal", StringComparison.Ordinal), goal);
}
