using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using SoTay.Features.Accounts;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Members;

public sealed class CorrectionTests : IAsyncLifetime
{
    private TestApp _app = null!;
    private Organisation _ward = null!;
    private Organisation _cell = null!;
    private Member _member = null!;
    private Browser _me = null!;
    private Browser _office = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        (_, _ward, _cell) = await _app.Data.LineAsync();
        _member = await _app.Data.MemberAsync(_cell, "Lương Văn Hùng");
        _me = await _app.Data.BrowserAsync(Role.Member, _cell, _member);
        _office = await _app.Data.BrowserAsync(Role.CommuneOffice, _ward);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_member_asks_and_the_office_mends_the_record()
    {
        await AskAsync("BirthDate", "20/09/1956");
        var list = await _office.OpenAsync($"/organisations/{_ward.Id}/corrections");
        list.Text.ShouldContain("Lương Văn Hùng: Ngày sinh");

        var done = await (await list.FollowAsync("main a.btn")).SubmitAsync("button[value=accept]");

        done.Text.ShouldContain("Không còn đề nghị nào chờ");
        var mine = await _me.OpenAsync("/me");
        mine.Text.ShouldContain("Đã sửa như đề nghị.");
        mine.Text.ShouldContain("Ngày sinh: ");
        mine.Text.ShouldContain("→ 20/09/1956");
        await _app.InDbAsync(async db => (await db.Members.SingleAsync(row => row.Id == _member.Id)).BirthDate.ShouldBe(new DateOnly(1956, 9, 20)));
    }

    [Fact]
    public async Task A_refusal_needs_a_reason_and_the_member_reads_it()
    {
        await AskAsync("FullName", "Lương Văn Hưng");
        var page = await (await _office.OpenAsync($"/organisations/{_ward.Id}/corrections")).FollowAsync("main a.btn");

        var refused = await page.SubmitAsync("button[value=refuse]");
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("Chưa ghi lý do không sửa");
        await refused.SubmitAsync("button[value=refuse]", ("Answer", "Thẻ đảng viên ghi Hùng"));

        (await _me.OpenAsync("/me")).Text.ShouldContain("Không sửa: Thẻ đảng viên ghi Hùng");
    }

    [Fact]
    public async Task A_wish_that_cannot_be_is_refused_to_the_office_in_words()
    {
        await AskAsync("JoinedOn", "19/05/1980");
        var page = await (await _office.OpenAsync($"/organisations/{_ward.Id}/corrections")).FollowAsync("main a.btn");

        var refused = await page.SubmitAsync("button[value=accept]");

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("chưa đủ 18 tuổi");
        await _app.InDbAsync(async db => (await db.CorrectionRequests.SingleAsync()).State.ShouldBe(CorrectionState.Waiting));
    }

    [Theory]
    [InlineData("", "20/09/1956", "Chưa chọn chỗ cần sửa")]
    [InlineData("FullName", " ", "Chưa ghi giá trị đúng")]
    [InlineData("FullName", "Lương Văn Hùng", "Sổ đang ghi đúng như vậy")]
    [InlineData("BirthDate", "hồi bé", "Không hiểu ngày “hồi bé”")]
    public async Task A_request_that_says_nothing_is_turned_back(string field, string wanted, string say)
    {
        var page = await AskAsync(field, wanted);

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain(say);
    }

    [Fact]
    public async Task A_waiting_request_can_be_withdrawn_and_not_asked_twice()
    {
        await AskAsync("FullName", "Lương Văn Hưng");
        (await AskAsync("FullName", "Lương Hưng")).Text.ShouldContain("đã có một đề nghị đang chờ");

        var page = await (await _me.OpenAsync("/me")).SubmitAsync("form[action$='/withdrawal']");

        page.Text.ShouldContain("Đã rút");
        (await _office.OpenAsync($"/organisations/{_ward.Id}/corrections")).Text.ShouldContain("Không còn đề nghị nào chờ");
    }

    [Fact]
    public async Task Nobody_decides_the_requests_of_another_ward_or_their_own()
    {
        await AskAsync("FullName", "Lương Văn Hưng");
        var id = await _app.InDbAsync(db => db.CorrectionRequests.Select(row => row.Id).SingleAsync());
        var otherWard = await _app.Data.OrganisationAsync(OrganisationKind.Commune);
        var stranger = await _app.Data.BrowserAsync(Role.CommuneOffice, otherWard);

        (await stranger.OpenAsync($"/corrections/{id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await _me.OpenAsync($"/corrections/{id}")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private async Task<Page> AskAsync(string field, string wanted) =>
        await (await _me.OpenAsync("/me")).SubmitAsync("form[aria-labelledby='ghi-sai']", ("Field", field), ("Wanted", wanted));
}
