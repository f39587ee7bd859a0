using System.IO.Compression;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SoTay.Features.Members;
using SoTay.Features.Members.Posts;
using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Platform.Audit;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Members.Posts;

/// <summary>Posts as an office writes and reads them; the clock stands at 22/11/2026.</summary>
public sealed class PostTests : IAsyncLifetime
{
    private TestApp _app = null!;
    private Organisation _ward = null!;
    private Organisation _cell = null!;
    private Organisation _other = null!;
    private Member _an = null!;
    private Member _bich = null!;
    private Browser _office = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        (_, _ward, _cell) = await _app.Data.LineAsync();
        _other = await _app.Data.OrganisationAsync(parent: _ward);
        (_an, _bich) = (await _app.Data.MemberAsync(_cell, "Nguyễn Văn Ân"), await _app.Data.MemberAsync(_cell, "Vi Thị Bích"));
        await _app.AgeAsync(_cell, _other, _ward);
        _office = await _app.OfficeAsync(_ward);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_post_says_how_it_was_come_by_and_stands_in_the_history_of_unit_and_person()
    {
        var page = await GiveAsync(_an, ("Input.On", "01/07/2020"), ("Input.Way", "Elected"), ("Input.Number", "15-QĐ/ĐU"), ("Input.DecisionDate", "28/06/2020"), ("Input.IsLocal", "False"), ("Input.AlsoVillageHead", "true"), ("Input.AlsoFrontHead", "true"));
        page.Status.ShouldBe(HttpStatusCode.OK);
        var post = await _app.InDbAsync(db => db.Posts.SingleAsync());
        var next = await GiveAsync(_bich, ("Input.On", "01/08/2025"), ("Input.Replaced", post.Id.ToString()), ("Input.Ending", "Moved"), ("Input.Way", "Appointed"));
        next.Status.ShouldBe(HttpStatusCode.OK);

        var history = await _office.OpenAsync(OrganisationLinks.PostHistory(_cell.Id));
        history.Text.ShouldContain("Nguyễn Văn Ân Bí thư chi bộ, từ 01/07/2020 đến 31/07/2025, bầu, quyết định 15-QĐ/ĐU ngày 28/06/2020, kiêm trưởng thôn, tổ trưởng, kiêm trưởng ban công tác Mặt trận, thôi: nhận nhiệm vụ khác");
        history.Text.ShouldContain("Vi Thị Bích đang giữ Bí thư chi bộ, từ 01/08/2025, chỉ định");
        var record = await _office.OpenAsync($"/members/{_an.Id}");
        record.Text.ShouldContain("bầu, quyết định 15-QĐ/ĐU ngày 28/06/2020, kiêm trưởng thôn, tổ trưởng, kiêm trưởng ban công tác Mặt trận, đến 31/07/2025, nhận nhiệm vụ khác");
    }

    [Theory]
    [InlineData("01/12/2011", "", "chưa thể có chức vụ trước ngày đó")]
    [InlineData("01/02/2012", "", "vào Đảng ngày 05/03/2013")]
    [InlineData("01/01/2021", "", "đang có người giữ")]
    [InlineData("01/01/2015", "01/01/2019", "từ 01/07/2018 đến 30/06/2020 đã có người giữ")]
    [InlineData("01/01/2015", "01/01/2014", "Ngày cuối giữ chức vụ phải từ 01/01/2015")]
    [InlineData("23/11/2026", "", "ở sau hôm nay")]
    public async Task A_post_that_cannot_be_is_refused_with_its_reason(string on, string until, string say)
    {
        await _app.InDbAsync(async db =>
        {
            (await db.Members.SingleAsync(row => row.Id == _bich.Id)).JoinedOn = new(2013, 3, 5);
            await db.SaveAsync(Actor.Program("test"));
        });
        await _app.HoldAsync(
            new Post { OrganisationId = _cell.Id, MemberId = _an.Id, Kind = PostKind.Secretary, From = new(2018, 7, 1), To = new(2020, 6, 30) },
            new Post { OrganisationId = _cell.Id, MemberId = _an.Id, Kind = PostKind.Secretary, From = new(2020, 8, 1) });
        var refused = await GiveAsync(_bich, ("Input.On", on), ("Input.Until", until), ("Input.Number", "15-QĐ/ĐU"));
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain(say);
        refused.Document.QuerySelector("[name='Input.Number']")!.GetAttribute("value").ShouldBe("15-QĐ/ĐU");
        (await _app.InDbAsync(db => db.Posts.CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task A_probationer_is_given_no_post_and_reads_why()
    {
        var probationer = await _app.Data.MemberAsync(_cell, "Sùng Thị Dở", Membership.Probationary);
        var refused = await GiveAsync(probationer, ("Input.On", "22/11/2026"), ("Input.Way", "Elected"), ("Input.Number", "9-NQ/CB"));
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("Đảng viên dự bị chưa có quyền ứng cử, biểu quyết, bầu cử cơ quan lãnh đạo của Đảng (Điều lệ Đảng 2011, Điều 3)");
        // The day of the post is what counts: before 19/05/2011 this one was on probation too.
        await _app.InDbAsync(db => db.Members.Where(row => row.Id == _an.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.OfficialOn, new DateOnly(2013, 3, 5))));
        (await GiveAsync(_an, ("Input.On", "01/02/2013"))).Text.ShouldContain("còn dự bị vào ngày bắt đầu");
        (await _app.InDbAsync(db => db.Posts.CountAsync())).ShouldBe(0);
        (await GiveAsync(_an, ("Input.On", "05/03/2013"))).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_ended_long_ago_can_still_be_written_down()
    {
        (await GiveAsync(_an, ("Input.On", "01/07/2015"), ("Input.Until", "30/06/2020"))).Status.ShouldBe(HttpStatusCode.OK);
        (await _office.OpenAsync(OrganisationLinks.PostHistory(_cell.Id))).Text.ShouldContain("từ 01/07/2015 đến 30/06/2020");
        Row(await _office.OpenAsync(OrganisationLinks.PostCounts(_cell.Id)), "Đơn vị chưa có bí thư").ShouldBe("1");
    }

    [Fact]
    public async Task Numbers_of_posts_open_to_the_people_and_the_vacant_units_on_any_day()
    {
        await _app.HoldAsync(
            new Post { OrganisationId = _cell.Id, MemberId = _an.Id, Kind = PostKind.Secretary, From = new(2020, 7, 1), To = new(2025, 6, 30), IsLocal = true, AlsoVillageHead = true },
            new Post { OrganisationId = _cell.Id, MemberId = _bich.Id, Kind = PostKind.Secretary, From = new(2025, 7, 1), IsLocal = false });
        var today = await _office.OpenAsync(OrganisationLinks.PostCounts(_ward.Id));
        Row(today, "Bí thư không phải người địa phương").ShouldBe("1 1 100,0 %");
        Row(today, "Bí thư chi bộ thôn, tổ dân phố kiêm trưởng thôn, tổ trưởng").ShouldBe("0 1 0,0 %");
        Row(today, "Đơn vị chưa có bí thư").ShouldBe("2");
        var then = await _office.OpenAsync(OrganisationLinks.PostCounts(_ward.Id) + "?on=2025-06-30");
        Row(then, "Bí thư không phải người địa phương").ShouldBe("0 1 0,0 %");
        Row(then, "Bí thư chi bộ thôn, tổ dân phố kiêm trưởng thôn, tổ trưởng").ShouldBe("1 1 100,0 %");

        var people = await today.FollowAsync("a[href*='which=posts.secretaries.not-local']");
        people.Text.ShouldContain("Vi Thị Bích Bí thư chi bộ");
        people.Text.ShouldNotContain("Nguyễn Văn Ân");
        var vacant = await today.FollowAsync("a[href*='which=posts.vacant']");
        vacant.Document.QuerySelector($"a[href='{OrganisationLinks.Unit(_other.Id)}']").ShouldNotBeNull();
        vacant.Document.QuerySelector($"a[href='{OrganisationLinks.Unit(_cell.Id)}']").ShouldBeNull();
        var file = await _office.OpenAsync(PostLinks.PeopleFile(_ward.Id, "posts.secretaries.not-local", new(2026, 11, 22)));
        Sheet(file.Body).ShouldContain("Vi Thị Bích");
        (await _office.OpenAsync($"/organisations/{_ward.Id}/posts/people?which=posts.nothing")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Who_is_too_long_in_a_post_is_named_across_terms_and_a_merger_once_a_rule_is_set()
    {
        var former = await _app.Data.OrganisationAsync(parent: _ward, name: "Chi bộ Tổ dân phố Cũ");
        await _app.AgeAsync(former);
        await _app.HoldAsync(
            new Post { OrganisationId = former.Id, MemberId = _an.Id, Kind = PostKind.Secretary, From = new(2014, 1, 1), To = new(2018, 12, 31) },
            new Post { OrganisationId = former.Id, MemberId = _an.Id, Kind = PostKind.Secretary, From = new(2019, 1, 10) });
        await MergeAsync(former, _cell, new(2024, 3, 1));
        await _app.HoldAsync(new Post { OrganisationId = _cell.Id, MemberId = _an.Id, Kind = PostKind.Secretary, From = new(2024, 3, 1) });
        var without = await _office.OpenAsync(OrganisationLinks.Tenures(_ward.Id));
        without.Text.ShouldContain("Chưa có quy định số nhiệm kỳ liên tiếp cho: chi bộ.");
        without.Text.ShouldContain("Không có ai quá hoặc sắp hết");

        await RuleAsync("2");
        var page = await _office.OpenAsync(OrganisationLinks.Tenures(_ward.Id));
        page.Text.ShouldContain("1 quá quy định");
        page.Text.ShouldContain("Nguyễn Văn Ân Quá quy định từ 01/01/2024 Bí thư chi bộ, " + _cell.Name + ", từ 01/01/2014, 12 năm 10 tháng, 3 lần giữ liền nhau");
        page.Text.ShouldContain("không quá 2 nhiệm kỳ liên tiếp, mỗi nhiệm kỳ 5 năm");
        (await _office.OpenAsync(OrganisationLinks.Tenures(_ward.Id) + "?on=2023-06-30")).Text.ShouldContain("Nguyễn Văn Ân");
        Sheet((await _office.OpenAsync(PostLinks.TenuresFile(_ward.Id, new(2026, 11, 22)))).Body).ShouldContain("12 năm 10 tháng");
        Row(await _office.OpenAsync(OrganisationLinks.PostCounts(_ward.Id)), "Giữ chức vụ quá thời gian quy định").ShouldBe("1 1 100,0 %");

        await RuleAsync("3");
        (await _office.OpenAsync(OrganisationLinks.Tenures(_ward.Id))).Text.ShouldContain("Không có ai quá hoặc sắp hết");
    }

    [Fact]
    public async Task A_first_day_that_nobody_wrote_down_is_no_reproach_until_it_is_put_right()
    {
        await RuleAsync("1");
        await _app.HoldAsync(new Post { OrganisationId = _cell.Id, MemberId = _an.Id, Kind = PostKind.Secretary, From = new(2012, 1, 1), FromAssumed = true });
        var page = await _office.OpenAsync(OrganisationLinks.Tenures(_ward.Id) + "?view=All");
        page.Text.ShouldContain("Nguyễn Văn Ân Chưa rõ giữ từ ngày nào");
        page.Text.ShouldContain("1 người chưa ghi giữ chức vụ từ ngày nào");
        page.Text.ShouldNotContain("quá quy định");
        (await _office.OpenAsync(OrganisationLinks.Unit(_cell.Id))).Text.ShouldContain("chưa rõ từ ngày nào");
        var form = await (await _office.OpenAsync(OrganisationLinks.PostHistory(_cell.Id))).FollowAsync("a[href*='posts/correction']");
        (await form.SubmitAsync("#sua", ("Input.On", ""))).Text.ShouldContain("Chưa có ngày bắt đầu giữ chức vụ");
        (await form.SubmitAsync("#sua", ("Input.On", "31/12/2011"))).Text.ShouldContain("chưa thể có chức vụ trước ngày đó");
        (await form.SubmitAsync("#sua", ("Input.On", "01/07/2020"), ("Input.IsLocal", "False"), ("Input.Way", "Elected"))).Text.ShouldContain("Bí thư chi bộ, từ 01/07/2020, bầu");
        (await _office.OpenAsync(OrganisationLinks.Tenures(_ward.Id))).Text.ShouldContain("Nguyễn Văn Ân Quá quy định từ 01/07/2025");
        Row(await _office.OpenAsync(OrganisationLinks.PostCounts(_ward.Id)), "Bí thư không phải người địa phương").ShouldBe("1 1 100,0 %");
    }

    [Fact]
    public async Task Whoever_leaves_the_cell_leaves_the_post_and_it_says_why()
    {
        await _app.HoldAsync(new Post { OrganisationId = _cell.Id, MemberId = _an.Id, Kind = PostKind.Secretary, From = new(2025, 8, 1) });
        await _app.InDbAsync(async db =>
        {
            var record = (await MemberRecord.LoadAsync(db, _an.Id))!;
            record.MoveTo(await db.Organisations.SingleAsync(row => row.Id == _other.Id), new(2026, 5, 1), new(2026, 11, 22)).ShouldBeNull();
            record.Keep();
            await new MemberTies(db).FollowAsync([_an.Id], default);
            await db.SaveAsync(Actor.Program("test"));
        });
        (await _office.OpenAsync(OrganisationLinks.PostHistory(_cell.Id))).Text.ShouldContain("từ 01/08/2025 đến 30/04/2026, thôi: chuyển sinh hoạt, rời danh sách");
    }

    private async Task RuleAsync(string terms)
    {
        await _app.InDbAsync(async db =>
        {
            db.RemoveRange(await db.PolicyValues.Where(row => row.Key == "org.post.max_terms.cell").ToListAsync());
            db.Add(new PolicyValue { Key = "org.post.max_terms.cell", Value = terms, Unit = "count", Scope = PolicyScope.Organisation, OrganisationId = _ward.Id, From = new(2020, 1, 1), LegalBasis = "7-QC/ĐU 1/1/2020", Confidence = Confidence.A });
            await db.SaveAsync(Actor.Program("test"));
        });
        _app.Services.GetRequiredService<PolicyBook>().Forget();
    }

    private async Task MergeAsync(Organisation taken, Organisation into, DateOnly on)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var (decisions, mergers) = (scope.ServiceProvider.GetRequiredService<OrganisationDecisions>(), scope.ServiceProvider.GetRequiredService<OrganisationMergers>());
        (await mergers.AbsorbAsync((await decisions.LoadAsync(taken.Id))!, (await decisions.LoadAsync(into.Id))!, new Decision(on, "7-QĐ/ĐU"), Actor.Program("test"))).ShouldBeNull();
    }

    private static string Row(Page page, string label)
    {
        var row = page.Document.QuerySelectorAll("tr").First(row => row.QuerySelector("th[scope=row]")?.TextContent.Trim() == label);
        return string.Join(' ', row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).Where(text => text.Length > 0));
    }

    private static string Sheet(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return string.Concat(zip.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal)).Select(entry => new StreamReader(entry.Open()).ReadToEnd()));
    }

    private async Task<Page> GiveAsync(Member member, params (string, string)[] fields) =>
        await (await _office.OpenAsync(OrganisationLinks.Posts(_cell.Id))).SubmitAsync("form[method=post]", [("Input.Member", member.Id.ToString()), ("Input.Kind", "Secretary"), .. fields]);
}
