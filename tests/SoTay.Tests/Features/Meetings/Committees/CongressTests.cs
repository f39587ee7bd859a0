using System.Net;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Meetings;
using SoTay.Features.Meetings.Ballots;
using SoTay.Features.Meetings.Operations;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Meetings.Committees;

/// <summary>The congress of a cell in its simple form: each post on its own ballot, papers in its name.</summary>
public sealed class CongressTests
{
    [Fact]
    public async Task It_elects_each_post_on_its_own_ballot_and_issues_in_its_own_name()
    {
        await using var app = await TestApp.StartAsync();
        app.Clock.GoTo(2026, 12, 1, 8);
        var cell = await app.Data.CellAsync(official: 5);
        var draft = await (await cell.Secretary.OpenAsync(MeetingLinks.Of(cell.Cell.Id))).SubmitAsync("#buoi-khac button",
            ("Other.Kind", "Congress"), ("Other.Topic", "nhiệm kỳ 2027-2030"), ("Other.HeldOn", "05/12/2026"));
        draft.Document.QuerySelector("h1")!.TextContent.ShouldBe("Đại hội chi bộ nhiệm kỳ 2027-2030");
        var meeting = Guid.Parse(draft.Address.Segments[^1]);
        await (await cell.Secretary.OpenAsync(MeetingLinks.Arrangement(meeting))).SubmitAsync("#sap-xep button.btn-primary", ("Input.Place", "Nhà văn hóa"));
        await (await cell.Secretary.OpenAsync(MeetingLinks.To(meeting))).SubmitAsync("form[action$=notice] button");
        CommitteeWorld.Words((await cell.Secretary.OpenAsync(MeetingLinks.File(meeting, "notice"))).Body).ShouldContain("Toàn thể đảng viên chi bộ");
        app.Clock.GoTo(2026, 12, 5, 8);
        await using (var desk = app.Desk(cell)) (await desk.SayAsync(meeting, new OpenedChange(app.Clock.GetUtcNow().UtcDateTime))).ShouldBeNull();

        var agenda = (await app.InDbAsync(db => db.Set<AgendaItem>().Where(row => row.MeetingId == meeting).ToListAsync())).OrderBy(row => row.Place).ToList();
        var elects = agenda.Single(row => row.Title.StartsWith("Bầu chi ủy", StringComparison.Ordinal)).Id;
        var page = await cell.Secretary.OpenAsync(MeetingLinks.Item(meeting, elects));
        foreach (var question in new[] { "Bầu chi ủy", "Bầu bí thư chi bộ", "Bầu phó bí thư chi bộ", "Bầu đại biểu dự đại hội cấp trên" }) page.Text.ShouldContain(question);
        var form = await page.FollowAsync("a[href$='post=Secretary']");
        form.Document.QuerySelector("#Input_Seats")!.GetAttribute("value").ShouldBe("1");
        var two = await form.SubmitAsync("#lap-phieu button[type=submit]", ("Input.Question", "Bầu bí thư, phó bí thư chi bộ"), ("Input.Names", "Vi Thị Bích"));
        two.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        two.Text.ShouldContain("Mỗi chức danh bầu một phiếu riêng");
        foreach (var (post, name) in new[] { ("Secretary", "Vi Thị Bích"), ("DeputySecretary", "Tẩn Kim Công") })
        {
            var ballot = await (await (await cell.Secretary.OpenAsync(MeetingLinks.Item(meeting, elects))).FollowAsync($"a[href$='post={post}']")).SubmitAsync("#lap-phieu button[type=submit]", ("Input.Names", name));
            ballot = await ballot.SubmitAsync("#mo-phieu button[value=false]");
            ballot = await ballot.SubmitAsync("#kiem-phieu button[type=submit]", ("Input.Returned", "5"), ("Input.Invalid", "0"), ("Input.Votes[0]", "4"));
            ballot.Text.ShouldContain("Trúng cử", Case.Insensitive, ballot.Text);
        }

        page = await cell.Secretary.OpenAsync(MeetingLinks.Item(meeting, elects));
        page.Document.QuerySelector("a[href$='post=Secretary']").ShouldBeNull();
        page.Document.QuerySelector("a[href$='post=Committee']").ShouldNotBeNull();
        await (await cell.Secretary.OpenAsync(MeetingLinks.Item(meeting, agenda[^1].Id))).SubmitAsync("#dem-tay button", ("Vote.For", "5"), ("Vote.Against", "0"), ("Vote.Other", "0"));
        app.Clock.Pass(TimeSpan.FromMinutes(150));
        var closing = await cell.Secretary.OpenAsync(MeetingLinks.Closure(meeting));
        closing.Text.ShouldContain("Số 01-NQ/ĐH");
        closing.Text.ShouldNotContain("Chấm điểm");
        await closing.SubmitAsync("#ket-thuc button.btn-primary", ("Input.Outcome", "Resolution"));
        var resolution = CommitteeWorld.Words((await cell.Secretary.OpenAsync(MeetingLinks.File(meeting, "resolution"))).Body);
        foreach (var words in new[] { "Số 01-NQ/ĐH", "T/M ĐẠI HỘI", "CHỦ TỌA", cell.Chair.FullName, "đại hội quyết nghị:" }) resolution.ShouldContain(words);
        resolution.ShouldNotContain("CHẤM ĐIỂM");
        var minutes = CommitteeWorld.Words((await cell.Secretary.OpenAsync(MeetingLinks.File(meeting, "minutes"))).Body);
        minutes.ShouldContain("Bầu bí thư chi bộ: bỏ phiếu kín, cần bầu 1");
        minutes.ShouldContain("Tổng số đảng viên: 5 (chính thức 5, dự bị 0)");
        (await app.InDbAsync(db => db.Set<SoTay.Features.Organisations.RollUps.MonthlyCount>().CountAsync())).ShouldBe(0);
        var checkedAll = await TestCommands.RunAsync(app.Store, "verify");
        checkedAll.Code.ShouldBe(0, checkedAll.Out + checkedAll.Error);
    }

    [Theory]
    [InlineData("Bầu bí thư chi bộ", 1)]
    [InlineData("Bầu phó bí thư", 1)]
    [InlineData("Bầu BÍ THƯ và phó bí thư", 2)]
    [InlineData("Bầu chi ủy, bí thư", 2)]
    [InlineData("Bầu bí thư chi ủy", 1)]
    [InlineData("Bầu ban kiểm phiếu", 0)]
    public void Posts_that_a_question_names_are_counted(string question, int posts) => ElectedPosts.NamedIn(question).ShouldBe(posts);
}
