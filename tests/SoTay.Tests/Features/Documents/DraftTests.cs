using System.Net;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts;
using SoTay.Features.Documents;
using SoTay.Features.Documents.Drafts;
using SoTay.Features.Documents.Import;
using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Documents;

/// <summary>A document is drafted in versions and issued once, under a number of the register, of a type that its issuer may issue on that day.</summary>
public sealed class DraftTests : IAsyncLifetime
{
    private TestApp _app = null!;
    private TestCell _cell = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        _cell = await _app.Data.CellAsync();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_draft_is_issued_under_the_next_number_with_its_last_version_and_the_words_of_it()
    {
        var draft = await DraftAsync("KH", "phát triển du lịch cộng đồng");
        draft = await BringAsync(draft, TestPapers.Word(["bản đầu"]));
        draft = await BringAsync(draft, TestPapers.Word(["Khảo sát mười hộ làm homestay"]));
        draft.Document.QuerySelectorAll(".st-files li, ul li a[href*='/versions/']").ShouldNotBeEmpty();
        draft.Text.ShouldContain("Bản 2");
        (await _cell.Secretary.OpenAsync(draft.Address.AbsolutePath + "/versions/1")).Body.ShouldBe(TestPapers.Word(["bản đầu"]));
        (await _cell.Secretary.OpenAsync(DocumentLinks.Of(_cell.Cell.Id))).Text.ShouldContain("Soạn văn bản (đang soạn 1)");

        var question = await _cell.Secretary.OpenAsync(draft.Address.AbsolutePath + "/issue");
        question.Text.ShouldContain("01-KH/CB");
        question.Text.ShouldContain("Ban hành rồi thì tệp và trích yếu không sửa được");
        var issued = await question.SubmitAsync("main form");

        issued.Document.QuerySelector("h1")!.TextContent.ShouldBe("01-KH/CB");
        issued.Text.ShouldContain("22/11/2026");
        (await _cell.Secretary.OpenAsync(issued.Document.QuerySelector("a[href$='/file']")!.GetAttribute("href")!)).Body.ShouldBe(TestPapers.Word(["Khảo sát mười hộ làm homestay"]));
        (await _cell.Secretary.OpenAsync(DocumentLinks.Of(_cell.Cell.Id) + "?q=muoi ho")).Text.ShouldContain("01-KH/CB");
        (await _cell.Secretary.OpenAsync(DocumentLinks.Of(_cell.Cell.Id) + "?q=ban dau")).Text.ShouldNotContain("01-KH/CB");
        (await _cell.Secretary.OpenAsync(draft.Address.AbsolutePath)).Address.ShouldBe(issued.Address);
        (await TestCommands.RunAsync(_app.Store, "verify")).Code.ShouldBe(0);
    }

    [Fact]
    public async Task An_issued_text_never_changes()
    {
        var draft = await BringAsync(await DraftAsync("KH", "một"), TestPapers.Word(["bản ban hành"]));
        var issued = await IssueAsync(draft);
        var before = await _app.InDbAsync(db => db.Documents.AsNoTracking().SingleAsync());

        (await draft.UploadAsync("form[action*='Version']", "Upload", TestPapers.Word(["bản sau"]), "a.docx", ("Secret", "no"))).Text.ShouldContain("Bản thảo này đã ban hành hoặc đã bỏ");
        (await draft.SubmitAsync("details form", ("Input.Subject", "hai"))).Text.ShouldContain("Bản thảo này đã ban hành hoặc đã bỏ");
        var after = await _app.InDbAsync(db => db.Documents.AsNoTracking().SingleAsync());
        (after.FileHash, after.Subject, after.Version).ShouldBe((before.FileHash, "một", before.Version));
        issued.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_type_that_may_not_be_issued_is_not_offered_and_refused_with_the_basis()
    {
        var form = await _cell.Secretary.OpenAsync(DocumentLinks.Drafts(_cell.Cell.Id));
        var offered = form.Document.QuerySelectorAll("select[name='Input.Type'] option").Select(option => option.GetAttribute("value")).ToList();
        offered.ShouldContain("KL");
        offered.ShouldNotContain("CT");
        offered.ShouldNotContain("HD");
        form.Text.ShouldContain("Không được ban hành: quy định, chỉ thị, hướng dẫn, thông cáo");

        var refused = await form.SubmitAsync("main form", ("Input.Type", "CT"), ("Input.Subject", "về an ninh"));
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("Chi bộ không ban hành chỉ thị (399-QĐ/TW 9/1/2026, có hiệu lực từ 09/01/2026)");
        refused.Document.QuerySelector("textarea[name='Input.Subject']")!.TextContent.Trim().ShouldBe("về an ninh");
        (await _app.InDbAsync(db => db.DocumentDrafts.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task The_rule_of_the_day_of_issue_decides()
    {
        var draft = await DraftAsync("QC", "làm việc của chi ủy");

        var early = await IssueAsync(draft, ("IssuedOn", "08/01/2026"));
        early.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        early.Text.ShouldContain("Chi bộ không ban hành quy chế (66-QĐ/TW 6/2/2017");
        (await IssueAsync(draft, ("IssuedOn", "09/01/2026"))).Document.QuerySelector("h1")!.TextContent.ShouldBe("01-QC/CB");
    }

    [Fact]
    public async Task A_congress_speaks_for_itself_and_what_the_rules_leave_open_is_said()
    {
        var form = await _cell.Secretary.OpenAsync(DocumentLinks.Drafts(_cell.Cell.Id) + "?by=Congress");
        form.Document.QuerySelectorAll("select[name='Input.Type'] option").Select(option => option.TextContent).ShouldContain("Chương trình (chưa rõ thẩm quyền)");
        var draft = await form.SubmitAsync("main form", ("Input.Type", "NQ"), ("Input.Subject", "Đại hội nhiệm kỳ 2025-2030"));

        (await IssueAsync(draft)).Document.QuerySelector("h1")!.TextContent.ShouldBe("01-NQ/ĐH");
    }

    [Fact]
    public async Task The_ward_issues_in_its_own_name_and_a_regulation_takes_the_sign_of_the_rules()
    {
        var office = await _app.Data.BrowserAsync(Role.CommuneOffice, _cell.Ward);
        var draft = await (await office.OpenAsync(DocumentLinks.Drafts(_cell.Ward.Id))).SubmitAsync("main form", ("Input.Type", "QĐi"), ("Input.Subject", "về chế độ báo cáo"));

        (await (await office.OpenAsync(draft.Address.AbsolutePath + "/issue")).SubmitAsync("main form")).Document.QuerySelector("h1")!.TextContent.ShouldBe("01-QĐ/ĐU");
        (await office.OpenAsync(DocumentLinks.Drafts(_cell.Cell.Id))).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_paper_keeps_its_own_number_and_the_gap_is_said()
    {
        (await IssueAsync(await DraftAsync("TB", "họp"), ("Number", "3"))).Document.DocumentElement.TextContent.ShouldContain("Đã ban hành 03-TB/CB. Các số từ 01 đến 02 còn trống");
        (await IssueAsync(await DraftAsync("TB", "họp lần sau"), ("Number", "3"))).Text.ShouldContain("Số 03-TB/CB đã dùng cho văn bản ngày 22/11/2026");
        (await IssueAsync(await DraftAsync("TB", "họp lần sau"))).Document.QuerySelector("h1")!.TextContent.ShouldBe("04-TB/CB");
        (await IssueAsync(await DraftAsync("BC", "kết quả"))).Document.QuerySelector("h1")!.TextContent.ShouldBe("01-BC/CB");
    }

    [Fact]
    public async Task Two_drafts_at_the_same_moment_have_two_numbers()
    {
        var pages = new List<Page>();
        foreach (var subject in new[] { "một", "hai", "ba", "bốn" }) pages.Add(await _cell.Secretary.OpenAsync((await DraftAsync("TB", subject)).Address.AbsolutePath + "/issue"));

        await Task.WhenAll(pages.Select(page => page.SubmitAsync("main form")));

        (await _app.InDbAsync(db => db.Documents.OrderBy(row => row.Number).Select(row => row.Number).ToListAsync())).ShouldBe([1, 2, 3, 4]);
    }

    [Fact]
    public async Task A_version_with_a_stamp_or_a_program_is_refused_and_the_draft_stays()
    {
        var draft = await BringAsync(await DraftAsync("KH", "một"), TestPapers.Word(["bản đầu"]));

        (await BringAsync(draft, TestPapers.Word(["TỐI MẬT"]))).Text.ShouldContain("Thấy dấu \"TỐI MẬT\"");
        (await BringAsync(draft, TestPapers.Word(["a"], ("word/vbaProject.bin", "a")))).Text.ShouldContain("chứa chương trình (macro)");
        (await draft.UploadAsync("form[action*='Version']", "Upload", TestPapers.Word(["b"]), "a.docx", ("Secret", "yes"))).Text.ShouldContain("Văn bản mật không được đưa vào");
        (await _app.InDbAsync(db => db.DocumentDrafts.SelectMany(row => row.Versions).CountAsync())).ShouldBe(1);
        Directory.EnumerateFiles(_app.Store.FilesFolder, "*", SearchOption.AllDirectories).Count().ShouldBe(1);
    }

    [Fact]
    public async Task A_draft_is_given_up_and_taken_back()
    {
        var draft = await DraftAsync("KH", "một");
        await draft.SubmitAsync("form[action*='Abandonment']");
        (await IssueAsync(draft)).Text.ShouldContain("đã ban hành hoặc đã bỏ");
        (await _cell.Secretary.OpenAsync(DocumentLinks.Drafts(_cell.Cell.Id))).Text.ShouldNotContain("Đang soạn");

        await (await _cell.Secretary.OpenAsync(draft.Address.AbsolutePath)).SubmitAsync("form[action*='Abandonment']");
        (await IssueAsync(draft)).Document.QuerySelector("h1")!.TextContent.ShouldBe("01-KH/CB");
    }

    [Fact]
    public async Task A_lost_version_is_found_by_the_check()
    {
        await BringAsync(await DraftAsync("KH", "một"), TestPapers.Word(["bản đầu"]));
        File.Delete(Directory.EnumerateFiles(_app.Store.FilesFolder, "*", SearchOption.AllDirectories).Single());
        (await TestCommands.RunAsync(_app.Store, "verify")).Out.ShouldContain("Bản thảo \"một\", bản 1: tệp mất");
    }

    [Fact]
    public async Task A_circle_of_documents_is_refused_and_a_wrong_link_is_taken_away()
    {
        var (first, second) = (await IssueAsync(await DraftAsync("NQ", "gốc")), await IssueAsync(await DraftAsync("KH", "thực hiện", "01-NQ/CB")));
        second.Text.ShouldContain("Cụ thể hóa 01-NQ/CB");
        var third = await IssueAsync(await DraftAsync("BC", "kết quả", "01-KH/CB"));

        var links = await _cell.Secretary.OpenAsync(first.Address.AbsolutePath + "/concretions");
        (await links.SubmitAsync("form:has([name=Concretises])", ("Concretises", "01-BC/CB"))).Text.ShouldContain("01-BC/CB lại đang cụ thể hóa chính văn bản này");
        (await links.SubmitAsync("form:has([name=Concretises])", ("Concretises", "01-NQ/CB"))).Text.ShouldContain("lại đang cụ thể hóa chính văn bản này");
        (await links.SubmitAsync("form:has([name=Concretises])", ("Concretises", " "))).Text.ShouldContain("Chưa ghi số, ký hiệu của văn bản được cụ thể hóa");
        (await links.SubmitAsync("form:has([name=Concretises])", ("Concretises", "77-NQ/TW"))).Text.ShouldContain("Chưa thấy văn bản 77-NQ/TW");
        (await (await _cell.Secretary.OpenAsync(second.Address.AbsolutePath + "/concretions")).SubmitAsync("form:has([name=Concretises])", ("Concretises", "01-NQ/CB"))).Text.ShouldContain("Đã ghi trước đó");
        (await _app.InDbAsync(db => db.DocumentConcretions.CountAsync())).ShouldBe(2);
        (await _cell.Secretary.OpenAsync(first.Address.AbsolutePath)).Text.ShouldContain("Văn bản cụ thể hóa (2)");

        await (await _cell.Secretary.OpenAsync(third.Address.AbsolutePath + "/concretions")).SubmitAsync("form[action*='Removal']");
        (await links.SubmitAsync("form:has([name=Concretises])", ("Concretises", "01-BC/CB"))).Text.ShouldContain("Cụ thể hóa 01-BC/CB");
    }

    [Fact]
    public void Every_type_of_the_rules_is_a_type_and_none_is_both_allowed_and_forbidden()
    {
        var rows = ShippedPolicies.Values().Where(row => row.Key.StartsWith("document.types.", StringComparison.Ordinal)).ToList();
        rows.ShouldNotBeEmpty();
        foreach (var row in rows) row.Value.Split(' ').Except(DocumentWords.Types.Labels.Keys).ShouldBeEmpty(row.Key);
        foreach (var kind in Enum.GetValues<OrganisationKind>())
            foreach (var body in IssuingBodies.Of(kind))
                foreach (var day in new[] { new DateOnly(2025, 1, 1), new DateOnly(2026, 11, 22) })
                {
                    var rights = IssuingRights.For(PolicySnapshot.Shipped.For(day), kind, body);
                    foreach (var type in DocumentWords.Types.Labels.Keys) (rights.IsClear(type) && rights.Check(type) is not null).ShouldBeFalse($"{kind} {body} {type}");
                }
    }

    private async Task<Page> DraftAsync(string type, string subject, string concretises = "") =>
        await (await _cell.Secretary.OpenAsync(DocumentLinks.Drafts(_cell.Cell.Id))).SubmitAsync("main form", ("Input.Type", type), ("Input.Subject", subject), ("Input.Concretises", concretises));

    private static Task<Page> BringAsync(Page draft, byte[] file) => draft.UploadAsync("form[action*='Version']", "Upload", file, "ban thao.docx", ("Secret", "no"));

    private async Task<Page> IssueAsync(Page draft, params (string, string)[] fields) =>
        await (await _cell.Secretary.OpenAsync(draft.Address.GetLeftPart(UriPartial.Path).Replace("http://localhost", "", StringComparison.Ordinal) + "/issue")).SubmitAsync("main form", fields);
}
