using System.Net;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts;
using SoTay.Features.Documents;
using SoTay.Features.Organisations;
using SoTay.Platform.Search;
using SoTay.Tests.Features.Targets;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Documents;

/// <summary>A document is sent to units below: they read and find it, the sender sees counts and who has not answered by the day; what is replaced or over says so.</summary>
public sealed class SendingTests : IAsyncLifetime
{
    private TestApp _app = null!;
    private TestCell _cell = null!;
    private Organisation _second = null!;
    private Browser _office = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        _cell = await _app.Data.CellAsync();
        _second = await _app.Data.OrganisationAsync(OrganisationKind.Cell, _cell.Ward, "Chi bộ Trường Tiểu học Đông Sơn");
        _office = await _app.Data.BrowserAsync(Role.CommuneOffice, _cell.Ward);
        await _app.ImportAsync("documents", ChainDesk.DocumentHead + $"03-CTr/ĐU,CTr,{_cell.Ward.Code},2026-11-10,phát triển du lịch cộng đồng,\n");
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Recipients_read_and_find_what_was_sent_and_nobody_else_does()
    {
        var document = await IdAsync("03-CTr/ĐU");
        var member = await _app.Data.BrowserAsync(Role.Member, _cell.Cell, _cell.Members[2]);
        (await member.OpenAsync(DocumentLinks.To(document))).Status.ShouldBe(HttpStatusCode.NotFound);

        await SendAsync(document, ("Units", $"{_cell.Cell.Id}"));

        (await member.OpenAsync(DocumentLinks.To(document))).Text.ShouldContain("phát triển du lịch cộng đồng");
        foreach (var asked in new[] { "", "?q=du+lich", "?way=in" })
            (await member.OpenAsync(DocumentLinks.Of(_cell.Cell.Id) + asked)).Text.ShouldContain("gửi đến đơn vị", customMessage: asked);
        (await member.OpenAsync(DocumentLinks.Of(_cell.Cell.Id) + "?way=out")).Text.ShouldNotContain("03-CTr/ĐU");
        (await member.OpenAsync(DocumentLinks.Recipients(document))).Status.ShouldBe(HttpStatusCode.NotFound);
        var other = await _app.Data.BrowserAsync(Role.Member, _second);
        (await other.OpenAsync(DocumentLinks.To(document))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await other.OpenAsync(DocumentLinks.Of(_second.Id) + "?q=du+lich")).Text.ShouldNotContain("03-CTr/ĐU");
    }

    [Fact]
    public async Task The_sender_sees_counts_by_unit_and_names_stay_in_the_unit()
    {
        var document = await IdAsync("03-CTr/ĐU");
        await SendAsync(document, ("Everyone", "true"));
        (await _office.OpenAsync(DocumentLinks.To(document))).Text.ShouldContain("0 trên 2 đơn vị đã mở.");

        var reader = await _app.Data.BrowserAsync(Role.Member, _cell.Cell, _cell.Members[2]);
        for (var twice = 0; twice < 2; twice++) (await reader.OpenAsync(DocumentLinks.To(document))).Text.ShouldContain($"Đơn vị mình đã mở: {_cell.Members[2].FullName}");
        await _cell.Secretary.OpenAsync(DocumentLinks.To(document));
        await (await _app.Data.BrowserAsync(Role.ProvinceOffice, await ProvinceAsync())).OpenAsync(DocumentLinks.To(document));

        var seen = await _office.OpenAsync(DocumentLinks.To(document));
        seen.Text.ShouldContain("1 trên 2 đơn vị đã mở, 2 người.");
        seen.Document.QuerySelector("details:has(summary) li")!.TextContent.ShouldBe("Chi bộ Trường Tiểu học Đông Sơn");
        seen.Text.ShouldNotContain(_cell.Members[2].FullName);
        (await reader.OpenAsync(DocumentLinks.To(document))).Text.ShouldNotContain("Chi bộ Trường Tiểu học Đông Sơn");
    }

    [Fact]
    public async Task Units_that_have_not_answered_by_the_day_are_named()
    {
        var document = await IdAsync("03-CTr/ĐU");
        await SendAsync(document, ("Everyone", "true"), ("AnswerBy", "30/11/2026"));
        var waiting = await _office.OpenAsync(DocumentLinks.To(document));
        waiting.Text.ShouldContain("Cụ thể hóa trước 30/11/2026 Còn 8 ngày 0 trên 2 đơn vị đã có văn bản.");

        await _app.ImportAsync("documents", ChainDesk.DocumentHead + $"05-KH/CB,KH,{_cell.Cell.Code},2026-11-20,thực hiện chương trình,03-CTr/ĐU\n");
        _app.Clock.GoTo(2026, 12, 1);
        var late = await _office.OpenAsync(DocumentLinks.To(document));
        late.Text.ShouldContain("Quá hạn 1 trên 2 đơn vị đã có văn bản.");
        late.Document.QuerySelector("details[open]:has(summary) li")!.TextContent.ShouldBe("Chi bộ Trường Tiểu học Đông Sơn");

        await _app.InDbAsync(async db =>
        {
            var answer = new Document { OrganisationId = _second.Id, Type = "KH", Number = 1, Term = "2025-2030", Symbol = "01-KH/CB", IssuedOn = new DateOnly(2026, 12, 1), Subject = "Thực hiện chương trình" };
            db.AddRange(answer, new DocumentConcretion { DocumentId = answer.Id, ConcretisesId = document, OrganisationId = _second.Id });
            await db.SaveAsync(SoTay.Platform.Audit.Actor.Program("test"));
        });
        var done = await _office.OpenAsync(DocumentLinks.To(document));
        done.Text.ShouldContain("Đủ 2 đơn vị");
        done.Text.ShouldContain("Có sau hạn: Chi bộ Trường Tiểu học Đông Sơn (01/12/2026).");
    }

    [Fact]
    public async Task Sending_asks_for_somebody_and_for_a_day_ahead_and_what_was_sent_stays()
    {
        var document = await IdAsync("03-CTr/ĐU");
        (await SendAsync(document)).Text.ShouldContain("Chưa chọn đơn vị nào");
        (await SendAsync(document, ("Everyone", "true"), ("AnswerBy", "21/11/2026"))).Text.ShouldContain("Hạn cụ thể hóa đã qua");
        (await _app.InDbAsync(db => db.DocumentRecipients.CountAsync())).ShouldBe(0);

        await SendAsync(document, ("Units", $"{_cell.Cell.Id}"));
        await SendAsync(document, ("Units", $"{_cell.Cell.Id}"), ("AnswerBy", "01/12/2026"));
        (await _app.InDbAsync(db => db.DocumentRecipients.CountAsync())).ShouldBe(1);
        (await _office.OpenAsync(DocumentLinks.Recipients(document))).Text.ShouldContain("Đã gửi 1 đơn vị. Đã gửi thì không rút lại được.");
        (await _app.InDbAsync(db => db.Documents.SingleAsync())).AnswerBy.ShouldBe(new DateOnly(2026, 12, 1));
    }

    [Fact]
    public async Task An_index_made_anew_is_found_by_recipients_too()
    {
        await SendAsync(await IdAsync("03-CTr/ĐU"), ("Everyone", "true"));
        await _app.InDbAsync(async db => await db.Search.RemoveAsync(DocumentSearch.Kind, await db.Documents.Select(row => row.Id).ToListAsync()));
        await _app.InDbAsync(db => new DocumentSearchUpgrade().RunAsync(db, default));
        (await _cell.Secretary.OpenAsync(DocumentLinks.Of(_cell.Cell.Id) + "?q=du+lich")).Text.ShouldContain("03-CTr/ĐU");
        (await TestCommands.RunAsync(_app.Store, "verify")).Code.ShouldBe(0);
    }

    [Fact]
    public async Task A_replaced_document_is_over_the_day_before_the_new_one_and_both_say_so()
    {
        await _app.ImportAsync("documents", ChainDesk.DocumentHead + $"09-CTr/ĐU,CTr,{_cell.Ward.Code},2026-11-20,phát triển du lịch (sửa đổi),\n");
        var (old, newer) = (await IdAsync("03-CTr/ĐU"), await IdAsync("09-CTr/ĐU"));
        (await StandAsync(newer, ("ReplacedBy", "03-CTr/ĐU"))).Text.ShouldContain("03-CTr/ĐU không ban hành sau văn bản này");
        (await StandAsync(old, ("ReplacedBy", "99-CTr/ĐU"))).Text.ShouldContain("Chưa thấy văn bản thay thế");
        (await StandAsync(old, ("LastDay", "09/11/2026"))).Text.ShouldContain("Ngày hết hiệu lực đứng trước ngày ban hành");

        var shown = await StandAsync(old, ("ReplacedBy", "09-CTr/ĐU"), ("Signed", "Digitally"));
        shown.Text.ShouldContain("Ký số");
        shown.Text.ShouldContain("đã hết sau ngày 19/11/2026");
        shown.Text.ShouldContain("thay bằng");
        shown.Document.QuerySelector("dd a[href^='/documents/']:not([href$=file])")!.TextContent.ShouldBe("09-CTr/ĐU");
        (await _office.OpenAsync(DocumentLinks.To(newer))).Text.ShouldContain("Thay cho");
        (await _office.OpenAsync(DocumentLinks.Of(_cell.Ward.Id) + "?validity=expired")).Text.ShouldContain("03-CTr/ĐU");
        (await _office.OpenAsync(DocumentLinks.Of(_cell.Ward.Id) + "?validity=valid")).Document.QuerySelectorAll("tbody tr").Length.ShouldBe(1);
        (await _office.OpenAsync(DocumentLinks.Of(_cell.Ward.Id))).Text.ShouldContain("Hết hiệu lực");
    }

    private Task<Organisation> ProvinceAsync() => _app.InDbAsync(db => db.Set<Organisation>().SingleAsync(row => row.Kind == OrganisationKind.Province));

    private Task<Guid> IdAsync(string symbol) => _app.InDbAsync(db => db.Documents.Where(row => row.Symbol == symbol).Select(row => row.Id).SingleAsync());

    private async Task<Page> SendAsync(Guid document, params (string Name, string Value)[] fields) =>
        await (await _office.OpenAsync(DocumentLinks.Recipients(document))).SubmitAsync("main form", fields.Any(field => field.Name == "Everyone") ? fields : [("Everyone", "false"), .. fields]);

    private async Task<Page> StandAsync(Guid document, params (string, string)[] fields) => await (await _office.OpenAsync(DocumentLinks.Standing(document))).SubmitAsync("main form", fields);
}
