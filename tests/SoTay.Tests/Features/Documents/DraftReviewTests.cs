using System.Net;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Documents;
using SoTay.Features.Documents.Drafts;
using SoTay.Platform.Office.Reading.Texts;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Documents;

/// <summary>A draft is put before somebody, comes back with remarks or approved, and is issued as it was approved.</summary>
public sealed class DraftReviewTests : IAsyncLifetime
{
    private TestApp _app = null!;
    private AnswerDesk _desk = null!;
    private Guid _draft;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        _desk = await AnswerDesk.OpenAsync(_app);
        await _desk.BeginAsync();
        _draft = await _desk.DraftAsync();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_draft_goes_to_review_comes_back_with_remarks_is_mended_approved_and_issued()
    {
        (await SendAsync(" ")).Text.ShouldContain("Chưa ghi trình ai");
        var shown = await SendAsync("Đồng chí Bí thư Đảng ủy phường");
        shown.Text.ShouldContain("Đang trình duyệt");
        shown.Text.ShouldContain("bản đã trình");
        (await _desk.OpenAsync(DocumentLinks.Drafts(_desk.Cell.Cell.Id))).Text.ShouldContain("Đang trình duyệt.");
        (await WriteAsync("sửa lén")).Text.ShouldContain("Bản thảo đang ở Đồng chí Bí thư Đảng ủy phường từ ngày 22/11/2026 nên không sửa được");
        (await _desk.IssueAsync(_draft)).Text.ShouldContain("chưa có ý kiến. Chưa ban hành");

        (await AnswerAsync(("Remarks", "x"))).Text.ShouldContain("Chưa chọn kết quả");
        (await AnswerAsync(("Answer", "Returned"), ("Remarks", " "))).Text.ShouldContain("Trả lại thì phải ghi ý kiến cần sửa");
        var stale = await _desk.OpenAsync(DocumentLinks.DraftReview(_draft));
        (await AnswerAsync(("Answer", "Returned"), ("Remarks", "Bổ sung người phụ trách"))).Text.ShouldContain("Bổ sung người phụ trách");
        (await stale.SubmitAsync("#ket-qua", ("Answer", "Approved"))).Text.ShouldContain("đã ghi kết quả lần trình này");
        (await _desk.IssueAsync(_draft)).Text.ShouldContain("trả lại bản thảo để sửa. Chưa ban hành");

        (await WriteAsync("đã bổ sung người phụ trách")).Status.ShouldBe(HttpStatusCode.OK);
        await SendAsync("Đồng chí Bí thư Đảng ủy phường");
        (await AnswerAsync(("Answer", "Approved"))).Text.ShouldContain("Đã được duyệt");
        (await WriteAsync("thêm nữa")).Text.ShouldContain("đã duyệt bản thảo ngày 22/11/2026 nên không sửa được");
        var issued = await _desk.IssueAsync(_draft);
        FileText.Read((await _desk.OpenAsync(issued.Document.QuerySelector("a[href$='/file']")!.GetAttribute("href")!)).Body).Text!.Words.ShouldContain("đã bổ sung người phụ trách");
        (await _app.InDbAsync(db => db.DocumentDrafts.SelectMany(row => row.Versions).CountAsync(row => row.IsWritten))).ShouldBe(2);
        (await TestCommands.RunAsync(_app.Store, "verify")).ShouldSatisfyAllConditions(found => found.Code.ShouldBe(0, found.Out));
    }

    [Fact]
    public async Task A_draft_taken_back_is_written_on_and_may_be_issued()
    {
        await SendAsync("Ban Thường vụ Đảng ủy");
        var page = await _desk.OpenAsync(DocumentLinks.DraftReview(_draft));
        await page.SubmitAsync("form[action*='Withdrawal']");
        (await page.SubmitAsync("form[action*='Withdrawal']")).Text.ShouldContain("không còn ở nơi duyệt");
        (await WriteAsync("sửa tiếp")).Status.ShouldBe(HttpStatusCode.OK);
        (await _desk.IssueAsync(_draft)).Document.QuerySelector("h1")!.TextContent.ShouldBe("01-KH/CB");
    }

    [Fact]
    public async Task A_file_brought_later_takes_the_place_of_the_text_until_the_text_is_written_again()
    {
        var draft = await _desk.OpenAsync(DocumentLinks.Draft(_draft));
        var shown = await draft.UploadAsync("form[action*='Version']", "Upload", TestPapers.Word(["Bản sửa bằng Word"]), "a.docx", ("Secret", "no"));
        shown.Text.ShouldContain("ban hành theo tệp");
        _app.Clock.Pass(TimeSpan.FromMinutes(5));
        await WriteAsync("viết lại ở đây");
        (await _desk.OpenAsync(DocumentLinks.Draft(_draft))).Text.ShouldNotContain("ban hành theo tệp");
        _app.Clock.Pass(TimeSpan.FromMinutes(5));
        await draft.UploadAsync("form[action*='Version']", "Upload", TestPapers.Word(["Bản Word cuối"]), "a.docx", ("Secret", "no"));
        var issued = await _desk.IssueAsync(_draft);
        (await _desk.OpenAsync(issued.Document.QuerySelector("a[href$='/file']")!.GetAttribute("href")!)).Body.ShouldBe(TestPapers.Word(["Bản Word cuối"]));
    }

    [Fact]
    public async Task A_draft_that_is_only_a_file_has_its_review_too()
    {
        var draft = await (await _desk.OpenAsync(DocumentLinks.Drafts(_desk.Cell.Cell.Id))).SubmitAsync("main form", ("Input.Type", "BC"), ("Input.Subject", "kết quả"));
        (await _desk.OpenAsync(draft.Address.AbsolutePath + "/text")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await _desk.OpenAsync(draft.Address.AbsolutePath + "/paper")).Status.ShouldBe(HttpStatusCode.NotFound);
        await (await _desk.OpenAsync(draft.Address.AbsolutePath + "/review")).SubmitAsync("#trinh", ("ToWhom", "Chi ủy"));
        (await draft.UploadAsync("form[action*='Version']", "Upload", TestPapers.Word(["b"]), "a.docx", ("Secret", "no"))).Text.ShouldContain("Bản thảo đang ở Chi ủy");
        (await _app.InDbAsync(db => db.DocumentDrafts.SelectMany(row => row.Versions).CountAsync())).ShouldBe(0);
    }

    private async Task<Page> SendAsync(string toWhom) => await (await _desk.OpenAsync(DocumentLinks.DraftReview(_draft))).SubmitAsync("#trinh", ("ToWhom", toWhom));

    private async Task<Page> AnswerAsync(params (string, string)[] fields) => await (await _desk.OpenAsync(DocumentLinks.DraftReview(_draft))).SubmitAsync("#ket-qua", fields);

    private async Task<Page> WriteAsync(string words) => await (await _desk.OpenAsync(DocumentLinks.DraftText(_draft))).SubmitAsync("#ban-thao", ("Input.Sections[2].Words", words));
}
