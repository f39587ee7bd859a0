using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SoTay.Features.Accounts;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.RollUps;
using SoTay.Platform.Audit;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Tests.Platform.Search;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Members;

public sealed class MemberPagesTests : IAsyncLifetime
{
    private TestApp _app = null!;
    private Organisation _ward = null!;
    private Organisation _cell = null!;
    private Member _member = null!;
    private Browser _office = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        (_, _ward, _cell) = await _app.Data.LineAsync();
        _member = await _app.Data.MemberAsync(_cell, "Nguyễn Thị Hồng Phượng");
        _office = await _app.Data.BrowserAsync(Role.CommuneOffice, _ward);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_record_shows_today_and_the_life()
    {
        var page = await _office.OpenAsync($"/members/{_member.Id}");

        page.Text.ShouldContain("Nguyễn Thị Hồng Phượng");
        page.Text.ShouldContain("Kết nạp Đảng");
        page.Text.ShouldContain($"Sinh hoạt ở {_cell.Name}");
    }

    [Fact]
    public async Task A_change_needs_a_reason_and_keeps_every_word()
    {
        var form = await _office.OpenAsync($"/members/{_member.Id}/edit");

        var refused = await form.SubmitAsync("form#sua", ("Details.BirthDate", "20/09/2030"), ("Details.FullName", "Nguyễn Thị Hồng Phương"));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("Ngày sinh 20/09/2030 ở sau hôm nay");
        refused.Text.ShouldContain("Chưa ghi lý do");
        refused.Document.QuerySelector("[name='Details.FullName']")!.GetAttribute("value").ShouldBe("Nguyễn Thị Hồng Phương");
        refused.Document.QuerySelector(".st-errors a[href='#Details_BirthDate']").ShouldNotBeNull();

        var kept = await refused.SubmitAsync("form#sua", ("Details.BirthDate", "20/09/1976"), ("Reason", "theo thẻ đảng viên"));
        kept.Address.AbsolutePath.ShouldBe($"/members/{_member.Id}");
        kept.Text.ShouldContain("Nguyễn Thị Hồng Phương");
        await _app.InDbAsync(async db => (await db.Audit.SingleAsync(row => row.Subject == _member.Id && row.Action == "Member.changed")).Reason.ShouldBe("theo thẻ đảng viên"));
    }

    [Fact]
    public async Task Two_people_who_change_the_same_record_see_both_versions()
    {
        var first = await _office.OpenAsync($"/members/{_member.Id}/edit");
        var second = await (await _app.Data.BrowserAsync(Role.Secretary, _cell)).OpenAsync($"/members/{_member.Id}/edit");
        await first.SubmitAsync("form#sua", ("Details.FullName", "Nguyễn Thị Hồng Phương"), ("Reason", "theo thẻ"));

        var conflict = await second.SubmitAsync("form#sua", ("Details.FullName", "Nguyễn Hồng Phượng"), ("Reason", "theo lý lịch"));

        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        conflict.Document.QuerySelector(".st-both")!.TextContent.ShouldContain("Nguyễn Thị Hồng Phương");
        conflict.Document.QuerySelector(".st-both")!.TextContent.ShouldContain("Nguyễn Hồng Phượng");
        (await conflict.SubmitAsync("form#sua")).Text.ShouldContain("Nguyễn Hồng Phượng");
    }

    [Fact]
    public async Task A_permanent_transfer_moves_the_head_and_both_lists()
    {
        var other = await _app.Data.OrganisationAsync(OrganisationKind.Cell, _ward, "Chi bộ Trường Tiểu học Trần Phú");
        var form = await _office.OpenAsync($"/members/{_member.Id}/placements");

        (await form.SubmitAsync("form[method=post]", ("Kind", "permanent"), ("Cell", other.Id.ToString()), ("On", "01/12/2030"))).Text.ShouldContain("ở sau hôm nay");
        var done = await form.SubmitAsync("form[method=post]", ("Kind", "permanent"), ("Cell", other.Id.ToString()), ("On", "01/11/2026"));

        done.Text.ShouldContain("Chi bộ Trường Tiểu học Trần Phú");
        (await CountAsync(_cell, HeadcountKind.Members)).ShouldBe(0);
        (await CountAsync(other, HeadcountKind.Members)).ShouldBe(1);
        (await CountAsync(_ward, HeadcountKind.Members)).ShouldBe(1);
        (await _office.OpenAsync($"/organisations/{other.Id}/members")).Text.ShouldContain("Hồng Phượng");
    }

    [Fact]
    public async Task The_officers_of_a_temporary_cell_read_the_record_and_do_not_change_it()
    {
        var other = await _app.Data.OrganisationAsync(OrganisationKind.Cell, _ward);
        var form = await _office.OpenAsync($"/members/{_member.Id}/placements");
        await form.SubmitAsync("form[method=post]", ("Kind", "temporary"), ("Cell", other.Id.ToString()), ("On", "01/11/2026"));
        var host = await _app.Data.BrowserAsync(Role.Secretary, other);

        (await host.OpenAsync($"/members/{_member.Id}")).Text.ShouldContain("đang sinh hoạt tạm thời ở");
        (await host.OpenAsync($"/members/{_member.Id}/edit")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_exemption_needs_a_resolution_and_changes_the_count()
    {
        var form = await _office.OpenAsync($"/members/{_member.Id}/statuses");

        var refused = await form.SubmitAsync("form[method=post]", ("What", "exempt"), ("On", "01/11/2026"), ("GroundCode", "age"));
        refused.Text.ShouldContain("Chưa ghi số quyết định hoặc nghị quyết");
        await refused.SubmitAsync("form[method=post]", ("DecisionNumber", "05-NQ/CB"));

        (await CountAsync(_ward, HeadcountKind.Exempt)).ShouldBe(1);
        (await _office.OpenAsync($"/members/{_member.Id}")).Text.ShouldContain("05-NQ/CB");
    }

    [Fact]
    public async Task Whoever_leaves_is_off_the_list_and_kept_in_the_record()
    {
        var form = await _office.OpenAsync($"/members/{_member.Id}/leaving");

        (await form.SubmitAsync("form[method=post]", ("On", "01/11/2026"))).Text.ShouldContain("Chưa chọn lý do rời danh sách");
        await form.SubmitAsync("form[method=post]", ("How", "Died"), ("On", "01/11/2026"));

        (await _office.OpenAsync($"/organisations/{_cell.Id}/members")).Text.ShouldNotContain("Hồng Phượng");
        (await _office.OpenAsync($"/members/{_member.Id}")).Text.ShouldContain("Từ trần");
        (await CountAsync(_ward, HeadcountKind.Members)).ShouldBe(0);
        (await _office.OpenAsync($"/members/{_member.Id}/leaving")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Sealed_values_open_only_with_a_reason_that_the_member_reads()
    {
        await _app.InDbAsync(async db =>
        {
            var row = await db.Members.SingleAsync(one => one.Id == _member.Id);
            new SealedDetails { Card = "097123456789" }.WriteTo(row, _app.Services.GetRequiredService<FieldCipher>());
            await db.SaveAsync(Doing.Test);
        });
        (await _office.OpenAsync($"/members/{_member.Id}")).Text.ShouldContain("•••• •••• 6789");
        var form = await _office.OpenAsync($"/members/{_member.Id}/sealed");
        (await form.SubmitAsync("form[method=post]")).Text.ShouldNotContain("097123456789");

        var open = await form.SubmitAsync("form[method=post]", ("Reason", "đối chiếu khi đổi thẻ"));

        open.Text.ShouldContain("097123456789");
        var me = await _app.Data.BrowserAsync(Role.Member, _cell, _member);
        (await me.OpenAsync("/me")).Text.ShouldContain("Lý do: đối chiếu khi đổi thẻ");
    }

    [Fact]
    public async Task A_member_reads_the_own_sealed_values_and_nobody_else_does_that_way()
    {
        await _app.InDbAsync(async db =>
        {
            var row = await db.Members.SingleAsync(one => one.Id == _member.Id);
            var cipher = _app.Services.GetRequiredService<FieldCipher>();
            new SealedDetails { Card = "097123456789" }.WriteTo(row, cipher);
            new StatisticsCodes { Ethnicity = "Tày" }.WriteTo(row, cipher);
            await db.SaveAsync(Doing.Test);
        });
        var me = await _app.Data.BrowserAsync(Role.Member, _cell, _member);

        var own = await (await me.OpenAsync("/me")).FollowAsync("a[href='/me/sealed']");

        own.Text.ShouldContain("097123456789");
        own.Text.ShouldContain("Tày");
        own.Response.Headers.GetValues("X-Keep").ShouldBe(["no"]);
        (await me.OpenAsync("/me")).Text.ShouldNotContain("097123456789");
        (await _office.OpenAsync("/me/sealed")).Status.ShouldBe(HttpStatusCode.NotFound);
        await (await _office.OpenAsync($"/members/{_member.Id}/acting")).SubmitAsync("main form[method=post]");
        (await _office.OpenAsync("/me/sealed")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_own_record_says_what_was_written_down_and_by_whom()
    {
        await _app.InDbAsync(async db =>
        {
            db.Add(new Post { OrganisationId = _cell.Id, MemberId = _member.Id, Kind = PostKind.DeputySecretary, From = TestData.Beginning, DecisionNumber = "07-QĐ/ĐU" });
            await db.SaveAsync(Doing.Test);
        });

        var page = await (await _app.Data.BrowserAsync(Role.Member, _cell, _member)).OpenAsync("/me");

        page.Text.ShouldContain($"Phó bí thư, từ ngày {TestData.Beginning:dd/MM/yyyy}, số quyết định 07-QĐ/ĐU");
    }

    [Fact]
    public async Task A_new_member_with_the_name_and_birth_date_of_another_is_asked_about()
    {
        var form = await _office.OpenAsync($"/organisations/{_cell.Id}/members/new");
        (string, string)[] typed =
        [
            ("Details.FullName", "Nguyễn Thị Hồng Phượng"), ("Details.Sex", "Female"), ("Details.BirthDate", MemberLabels.Date(_member.BirthDate, DatePrecision.Day)),
            ("Details.JoinedOn", "19/05/2010"), ("On", "01/11/2026"),
        ];

        var asked = await form.SubmitAsync("form[method=post]", typed);
        asked.Text.ShouldContain("Có thể đã có trong sổ");
        await asked.SubmitAsync("form[method=post]", ("AnotherPerson", "true"));

        (await CountAsync(_cell, HeadcountKind.Members)).ShouldBe(2);
        (await CountAsync(_cell, HeadcountKind.Probationary)).ShouldBe(1);
        (await _office.OpenAsync($"/organisations/{_ward.Id}/members?q=hong+phuong")).Document.QuerySelectorAll("tbody th").Length.ShouldBe(2, "the one written by hand is indexed at once");
    }

    [Fact]
    public async Task Acting_for_a_member_marks_what_is_written_and_prints_a_slip()
    {
        var secretary = await _app.Data.BrowserAsync(Role.Secretary, _cell);
        var own = await (await secretary.OpenAsync($"/members/{_member.Id}")).SubmitAsync("form[action$='/acting']");
        own.Address.AbsolutePath.ShouldBe("/me");
        own.Document.QuerySelector(".st-bar")!.TextContent.ShouldContain("Đang ghi hộ Nguyễn Thị Hồng Phượng");

        await own.SubmitAsync("form[aria-labelledby='ghi-sai']", ("Field", "BirthDate"), ("Wanted", "20/09/1976"));
        var slip = await secretary.OpenAsync("/acting/end");

        slip.Address.AbsolutePath.ShouldBe($"/members/{_member.Id}/acting/slip");
        slip.Text.ShouldContain("Đề nghị sửa hồ sơ");
        (await secretary.OpenAsync("/me")).Document.QuerySelector(".st-bar").ShouldBeNull();
        await _app.InDbAsync(async db => (await db.Audit.SingleAsync(row => row.Action == "CorrectionRequest.added")).OnBehalfOf.ShouldBe(_member.Id));
    }

    private Task<int> CountAsync(Organisation organisation, HeadcountKind kind) => _app.InDbAsync(db =>
        db.Headcounts.Where(row => row.OrganisationId == organisation.Id && row.Kind == kind).Select(row => row.Value).FirstOrDefaultAsync());
}
