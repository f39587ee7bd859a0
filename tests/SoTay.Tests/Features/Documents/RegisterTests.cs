using System.Net;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts;
using SoTay.Features.Documents;
using SoTay.Features.Organisations;
using SoTay.Platform.Audit;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Documents;

/// <summary>Numbers run on per organisation, type and term; a used or cancelled one is never given again; the register finds and shows them.</summary>
public sealed class RegisterTests : IAsyncLifetime
{
    private const string Term = "2025-2030";
    private TestApp _app = null!;
    private TestCell _cell = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        _cell = await _app.Data.CellAsync();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Numbers_begin_at_one_for_each_type_term_and_organisation()
    {
        await IssueAsync(1);
        await IssueAsync(2);
        await _app.InDbAsync(async db =>
        {
            (await db.NextNumberAsync(_cell.Cell.Id, "NQ", Term)).ShouldBe(3);
            (await db.NextNumberAsync(_cell.Cell.Id, "KL", Term)).ShouldBe(1);
            (await db.NextNumberAsync(_cell.Cell.Id, "NQ", "2030-2035")).ShouldBe(1);
            (await db.NextNumberAsync(_cell.Ward.Id, "NQ", Term)).ShouldBe(1);
        });
    }

    [Fact]
    public async Task The_term_is_the_secretarys_else_the_five_years_between_congresses()
    {
        var other = await _app.Data.OrganisationAsync(OrganisationKind.Cell, _cell.Ward);
        await _app.InDbAsync(async db =>
        {
            (await db.TermAsync(_cell.Cell.Id, new DateOnly(2026, 12, 3))).ShouldBe("2025-2030");
            (await db.TermAsync(other.Id, new DateOnly(2029, 12, 31))).ShouldBe("2025-2030");
            (await db.TermAsync(other.Id, new DateOnly(2030, 1, 1))).ShouldBe("2030-2035");
        });
    }

    [Fact]
    public async Task A_number_in_use_a_cancelled_one_and_none_are_refused_with_the_next_free_one()
    {
        await IssueAsync(1);
        var gone = await IssueAsync(2);
        await _app.InDbAsync(async db =>
        {
            (await db.Documents.SingleAsync(row => row.Id == gone.Id)).Cancel("ghi nhầm", DateTime.UnixEpoch).ShouldBeNull();
            await db.SaveAsync(Actor.Program("test"));
            (await db.NumberRefusalAsync(_cell.Cell.Id, "NQ", Term, 1))!.Say.ShouldContain("Số 01-NQ/CB đã dùng cho văn bản ngày 03/01/2026");
            (await db.NumberRefusalAsync(_cell.Cell.Id, "NQ", Term, 2))!.Say.ShouldContain("đã hủy nên không dùng lại được");
            (await db.NumberRefusalAsync(_cell.Cell.Id, "NQ", Term, 2))!.Say.ShouldContain("Dùng số 03");
            (await db.NumberRefusalAsync(_cell.Cell.Id, "NQ", Term, 0))!.Say.ShouldContain("bắt đầu từ 01");
            (await db.NumberRefusalAsync(_cell.Cell.Id, "NQ", Term, 3)).ShouldBeNull();
        });
    }

    [Fact]
    public async Task Two_at_the_same_moment_cannot_both_have_a_number()
    {
        await IssueAsync(1);

        await Should.ThrowAsync<DbUpdateException>(() => IssueAsync(1));
    }

    [Fact]
    public async Task The_register_shows_the_newest_first_and_finds_by_symbol_and_by_folded_words()
    {
        await IssueAsync(1, "Làm đường bê tông bản Khe Sàng");
        await IssueAsync(2, "Phòng chống cháy rừng");
        var page = await _cell.Secretary.OpenAsync(DocumentLinks.Of(_cell.Cell.Id));
        page.Document.QuerySelectorAll("tbody th").Select(cell => cell.TextContent).ShouldBe(["02-NQ/CB", "01-NQ/CB"]);

        (await _cell.Secretary.OpenAsync(DocumentLinks.Of(_cell.Cell.Id) + "?q=duong+be+tong")).Document.QuerySelectorAll("tbody tr").Length.ShouldBe(1);
        (await _cell.Secretary.OpenAsync(DocumentLinks.Of(_cell.Cell.Id) + "?q=02-nq")).Text.ShouldContain("Phòng chống cháy rừng");
        (await _cell.Secretary.OpenAsync(DocumentLinks.Of(_cell.Cell.Id) + "?q=khong+co")).Text.ShouldContain("Không có văn bản nào khớp");
    }

    [Fact]
    public async Task The_ward_reads_the_registers_of_its_cells_with_their_names_and_nobody_elses()
    {
        await IssueAsync(1);
        var office = await _app.Data.BrowserAsync(Role.CommuneOffice, _cell.Ward);
        var stranger = await _app.Data.BrowserAsync(Role.CommuneOffice, await _app.Data.OrganisationAsync(OrganisationKind.Commune));

        var own = await office.OpenAsync(DocumentLinks.Of(_cell.Ward.Id));
        own.Document.QuerySelector("tbody tr").ShouldBeNull();
        (await own.FollowAsync("nav.st-views a:last-child")).Document.QuerySelector("tbody tr")!.TextContent.ShouldContain(_cell.Cell.Name);
        (await stranger.OpenAsync(DocumentLinks.Of(_cell.Cell.Id))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_number_is_cancelled_with_a_reason_once_and_stays_readable()
    {
        var document = await IssueAsync(1);
        var form = await _cell.Secretary.OpenAsync(DocumentLinks.Cancellation(document.Id));
        form.Text.ShouldContain("Số đã hủy thì không dùng lại được");
        (await form.SubmitAsync("main form", ("Why", " "))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await form.SubmitAsync("main form", ("Why", new string('x', 501)))).Text.ShouldContain("Lý do dài quá 500");

        var done = await form.SubmitAsync("main form", ("Why", "ghi nhầm số"));

        done.Document.QuerySelector("tbody tr")!.TextContent.ShouldContain("Đã hủy số");
        (await form.SubmitAsync("main form", ("Why", "lần nữa"))).Text.ShouldContain("đã hủy trước đó");
        (await _app.InDbAsync(db => db.Documents.SingleAsync())).CancelledWhy.ShouldBe("ghi nhầm số");
    }

    [Theory]
    [InlineData("Chế độ MẬT", "MẬT")]
    [InlineData("(Mật) về nhân sự", "Mật")]
    [InlineData("tài liệu tuyệt mật", "tuyệt mật")]
    [InlineData("xem lại độ mật của văn bản", "độ mật")]
    public void A_stamp_of_secrecy_is_found(string text, string mark) => SecretMark.In(text).ShouldBe(mark);

    [Theory]
    [InlineData("nuôi ong lấy mật")]
    [InlineData("giữ bí mật nghề nghiệp")]
    [InlineData("mật độ dân cư")]
    [InlineData("MẬT ONG RỪNG")]
    public void The_word_alone_is_no_stamp(string text) => SecretMark.In(text).ShouldBeNull();

    private async Task<Document> IssueAsync(int number, string subject = "Nghị quyết sinh hoạt thường kỳ")
    {
        var document = new Document
        {
            OrganisationId = _cell.Cell.Id, Type = "NQ", Number = number, Term = Term, Symbol = DocumentSymbol.Of(number, "NQ", "CB").Text,
            IssuedOn = new DateOnly(2026, number, 3), Subject = subject,
        };
        await _app.InDbAsync(async db =>
        {
            db.Add(document);
            db.IndexDocuments([document]);
            await db.SaveAsync(Actor.Program("test"));
        });
        return document;
    }
}
