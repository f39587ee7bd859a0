using System.Net;
using SoTay.Features.Accounts;
using SoTay.Features.Meetings;
using SoTay.Features.Meetings.Operations;
using SoTay.Features.Organisations;
using SoTay.Tests.Support;

namespace SoTay.Tests.Access;

/// <summary>What somebody of ill will tried on the running product and got; each is shut now.</summary>
public sealed class AttackTests
{
    [Fact]
    public async Task Six_tries_do_not_tell_whether_a_name_has_an_account()
    {
        await using var app = await TestApp.StartAsync();
        var known = await app.Data.WithPasswordAsync(Role.Secretary);
        var closed = await app.Data.AccountAsync(Role.Secretary, await app.Data.OrganisationAsync());
        List<string> answers = [];
        foreach (var name in new[] { known.UserName!, closed.UserName!, "khong-co-ai" })
        {
            var page = await app.Browse().OpenAsync("/sign-in");
            for (var attempt = 0; attempt < 6; attempt++) page = await page.SubmitAsync("form", ("Login", name), ("Password", "wrong password"));
            answers.Add(page.Document.QuerySelector(".st-errors")!.TextContent.Split("đến")[0].Trim());
        }

        answers.Distinct().ShouldHaveSingleItem().ShouldContain("tạm khóa");
    }

    [Fact]
    public async Task A_stolen_password_buys_no_further_tries_at_the_code()
    {
        await using var app = await TestApp.StartAsync();
        var (owner, account) = await app.Data.SignedInAsync(Role.CommuneOffice, await app.Data.OrganisationAsync(OrganisationKind.Commune));
        var enrol = await owner.OpenAsync("/account");
        await enrol.SubmitAsync("form.st-sheet", ("Code", Totp.Code(enrol.Document.QuerySelector("details code")!.TextContent)));
        var thief = app.Browse();
        Page page = null!;
        for (var attempt = 0; attempt < 3; attempt++)
        {
            page = await (await thief.OpenAsync("/sign-in")).SubmitAsync("form", ("Login", account.UserName!), ("Password", TestData.Password));
            for (var code = 0; code < 2 && page.Address.AbsolutePath == "/sign-in/second-factor"; code++) page = await page.SubmitAsync("main form", ("Code", "abcdef"));
        }

        page.Text.ShouldContain("tạm khóa đến");
    }

    [Fact]
    public async Task A_person_begins_twenty_imports_a_minute_and_the_neighbour_is_not_held_up()
    {
        await using var app = await TestApp.StartAsync();
        var ward = await app.Data.OrganisationAsync(OrganisationKind.Commune);
        var (eager, neighbour) = (await app.Data.BrowserAsync(Role.CommuneOffice, ward), await app.Data.BrowserAsync(Role.CommuneOffice, ward));
        var form = await eager.OpenAsync($"/organisations/{ward.Id}/imports");
        Page page = form;
        for (var sent = 0; sent < 20; sent++) page = await form.SubmitAsync("main form[method=post]");
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await form.SubmitAsync("main form[method=post]")).Status.ShouldBe(HttpStatusCode.TooManyRequests);
        (await (await neighbour.OpenAsync($"/organisations/{ward.Id}/imports")).SubmitAsync("main form[method=post]")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_task_takes_nobody_of_another_cell_as_acceptor_or_coworker()
    {
        await using var app = await TestApp.StartAsync();
        var cell = await app.Data.CellAsync();
        var stranger = await app.Data.MemberAsync(await app.Data.OrganisationAsync());
        var meeting = await app.Data.MeetingAsync(cell.Cell);
        await using var desk = app.Desk(cell);
        TaskGivenChange Give(Guid? acceptor, params Guid[] coworkers) =>
            new(Guid.CreateVersion7(), meeting.Items.First().Id, "Rà soát hộ nghèo", cell.Members[2].Id, "Danh sách", new(2026, 12, 30), acceptor, coworkers);
        (await desk.SayAsync(meeting.Id, Give(stranger.Id))).ShouldNotBeNull().Field.ShouldBe("Acceptor");
        (await desk.SayAsync(meeting.Id, Give(null, stranger.Id))).ShouldNotBeNull().Field.ShouldBe("Coworkers");
        (await desk.SayAsync(meeting.Id, Give(cell.Deputy.Id, cell.Members[3].Id))).ShouldBeNull();
        (await desk.SayAsync(meeting.Id, new OpinionChange(Guid.CreateVersion7(), meeting.Items.First().Id, null, "Nhất trí.", new string('a', MeetingGuest.NameLimit + 1)))).ShouldNotBeNull();
    }

    [Fact]
    public async Task Behind_a_proxy_that_speaks_https_the_cookie_is_for_https_only()
    {
        await using var app = await TestApp.StartAsync();
        var account = await app.Data.WithPasswordAsync(Role.Secretary);
        var browser = app.Browse(follow: false);
        browser.Http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        browser.Http.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");
        var page = await (await browser.OpenAsync("/sign-in")).SubmitAsync("form", ("Login", account.UserName!), ("Password", TestData.Password));
        page.Response.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("sotay=", StringComparison.Ordinal)).ShouldContain("secure");
        (await browser.Http.GetAsync("/metrics")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("//example.org")]
    [InlineData("/\\example.org")]
    [InlineData("https:example.org")]
    [InlineData("javascript:alert(1)")]
    public async Task No_way_back_leads_to_another_site(string to)
    {
        await using var app = await TestApp.StartAsync();
        var account = await app.Data.WithPasswordAsync(Role.Secretary);
        var browser = app.Browse(follow: false);
        var form = await browser.OpenAsync("/sign-in?to=" + Uri.EscapeDataString(to));
        (await form.SubmitAsync("form", ("Login", account.UserName!), ("Password", TestData.Password))).Response.Headers.Location!.ToString().ShouldBe("/");
        (await browser.OpenAsync("/sign-in?to=" + Uri.EscapeDataString(to))).Response.Headers.Location!.ToString().ShouldBe("/");
        var size = await browser.OpenAsync("/text-size?back=" + Uri.EscapeDataString(to));
        (await size.SubmitAsync("main form", ("back", to))).Response.Headers.Location!.ToString().ShouldBe("/");
    }

    [Fact]
    public async Task A_name_is_never_markup_nor_a_formula()
    {
        await using var app = await TestApp.StartAsync();
        var (_, ward, cell) = await app.Data.LineAsync();
        const string Evil = "=HYPERLINK(\"http://x\")<script>alert(1)</script>";
        var member = await app.Data.MemberAsync(cell, Evil);
        await app.Data.AccountAsync(Role.Member, cell, member);
        var office = await app.Data.BrowserAsync(Role.CommuneOffice, ward);
        foreach (var address in new[] { $"/organisations/{cell.Id}/members", $"/members/{member.Id}", $"/organisations/{cell.Id}/accounts", $"/organisations/{cell.Id}/members/register", $"/organisations/{cell.Id}/members?q=%3Cscript%3Ealert(1)%3C/script%3E" })
        {
            var page = await office.OpenAsync(address);
            page.Status.ShouldBe(HttpStatusCode.OK, address);
            page.Document.QuerySelectorAll("script").ShouldAllBe(script => script.TextContent.Length == 0, address);
        }

        var book = await office.OpenAsync($"/organisations/{cell.Id}/members/export");
        using var archive = new System.IO.Compression.ZipArchive(new MemoryStream(book.Body));
        foreach (var sheet in archive.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(await sheet.OpenAsync());
            var xml = await reader.ReadToEndAsync();
            xml.ShouldNotContain("<f>");
            xml.ShouldNotContain("<script");
        }
    }

    [Fact]
    public async Task A_form_with_a_letter_nobody_can_type_is_refused_without_an_error()
    {
        await using var app = await TestApp.StartAsync();
        await app.Data.OrganisationAsync();
        var page = await (await app.Browse().OpenAsync("/sign-in")).SubmitAsync("form", ("Login", "a\0b"), ("Password", "wrong password"));
        ((int)page.Status).ShouldBeInRange(400, 499);
    }

    [Theory]
    [InlineData("/organisations/{0}/members?at=-5")]
    [InlineData("/organisations/{0}/members?at=2147483647")]
    [InlineData("/organisations/{0}/members?age=-1&sex=99&status=%27%3B--&cell=x")]
    [InlineData("/organisations/{0}/members?q=%22%20OR%20%2A%20NEAR(")]
    [InlineData("/organisations/{0}/documents?From=-7&Q=%25%25_")]
    [InlineData("/organisations/{0}/documents?From=2147483647")]
    [InlineData("/organisations/{0}/accounts?trang=-2147483648&q=%25")]
    [InlineData("/organisations/{0}/board?year=-1")]
    [InlineData("/organisations/{0}/board?year=99999")]
    [InlineData("/organisations/{0}/figures?name=..%2F..&on=9999-99-99")]
    [InlineData("/organisations/{0}?on=0000-00-00")]
    [InlineData("/organisations/{0}/cells?on=31/02/2026")]
    [InlineData("/organisations/{0}/findings?kind=%27")]
    [InlineData("/organisations/{0}/members?q=a%00b")]
    [InlineData("/organisations/{0}/accounts?q=%00")]
    public async Task Odd_questions_are_answered_and_never_break_the_page(string address)
    {
        await using var app = await TestApp.StartAsync();
        var (_, ward, _) = await app.Data.LineAsync();
        var office = await app.Data.BrowserAsync(Role.CommuneOffice, ward);
        ((int)(await office.OpenAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, address, ward.Id))).Status).ShouldBeLessThan(500);
        ((int)(await office.OpenAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, address, ward.Id) + (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "x=" + new string('q', 6000))).Status).ShouldBeLessThan(500);
    }
}
