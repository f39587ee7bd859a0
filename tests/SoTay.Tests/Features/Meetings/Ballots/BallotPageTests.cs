using System.Net;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts;
using SoTay.Features.Meetings;
using SoTay.Features.Meetings.Ballots;
using SoTay.Features.Meetings.Operations;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Meetings.Ballots;

/// <summary>Secret ballots and elections as the secretary and the members meet them.</summary>
public sealed class BallotPageTests
{
    [Fact]
    public async Task A_question_on_slips_is_prepared_printed_counted_and_stands_in_minutes_and_rules()
    {
        await using var app = await TestApp.StartAsync();
        var (cell, meeting) = await MeetingRefusalTests.OpenAsync(app, official: 6, probationary: 1);
        var page = await PrepareAsync(cell, meeting, ("Input.Decision", "Resolution"), ("Input.Question", "Thông qua nghị quyết tháng 12/2026"));
        page.Text.ShouldContain("6 người được bỏ phiếu đang có mặt");
        page.Text.ShouldContain("quá 1/2 trên 6 người");
        var slips = await page.FollowAsync("a[href$='/slips']");
        slips.Document.QuerySelectorAll(".st-paper").Length.ShouldBe(6);
        slips.Document.QuerySelectorAll(".st-paper").Select(slip => slip.InnerHtml).Distinct().Count().ShouldBe(1);
        page = await page.SubmitAsync("#mo-phieu button[value=false]");
        page = await page.SubmitAsync("#kiem-phieu button[type=submit]", ("Input.Returned", "6"), ("Input.Invalid", "1"), ("Input.For", "4"), ("Input.Against", "1"), ("Input.Other", "0"));
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Text.ShouldContain("Phát ra 6 phiếu, thu về 6, hợp lệ 5, không hợp lệ 1.");
        page.Text.ShouldContain("Thông qua");
        var vote = await app.InDbAsync(db => db.Set<MeetingVote>().SingleAsync());
        (vote.IsSecret, vote.For, vote.Against, vote.Base, vote.Needed, vote.Passed).ShouldBe((true, 4, 1, 6, 4, true));

        // A slip was read wrongly: counted again, the resolution does not carry and cannot be issued.
        page = await page.SubmitAsync("#kiem-phieu button[type=submit]", ("Input.For", "3"), ("Input.Against", "2"));
        page.Text.ShouldContain("được 3, cần từ 4");
        app.Clock.Pass(TimeSpan.FromMinutes(95));
        var closing = await (await cell.Secretary.OpenAsync(MeetingLinks.Closure(meeting.Id))).SubmitAsync("#ket-thuc button.btn-primary", ("Input.Outcome", "Resolution"));
        closing.Text.ShouldContain("Nghị quyết được 3 người đồng ý, cần từ 4");
        closing = await closing.SubmitAsync("#ket-thuc button.btn-primary", ("Input.Outcome", "Conclusion"));
        closing.Status.ShouldBe(HttpStatusCode.OK);
        closing.Text.ShouldContain("Phát ra 6 phiếu, thu về 6, hợp lệ 5, không hợp lệ 1.");
        WordText((await cell.Secretary.OpenAsync(MeetingLinks.File(meeting.Id, "minutes"))).Body).ShouldContain("bỏ phiếu kín, đồng ý 3/6");
    }

    [Fact]
    public async Task Members_vote_from_their_first_screen_and_one_without_a_phone_by_slip()
    {
        await using var app = await TestApp.StartAsync();
        var (cell, meeting) = await MeetingRefusalTests.OpenAsync(app, official: 6);
        var phones = await PhonesAsync(app, cell, cell.Members.Take(5));
        var page = await PrepareAsync(cell, meeting, ("Input.Question", "Đề nghị khen thưởng"));
        // The sixth has no account, so a slip is proposed for that one.
        page = await page.SubmitAsync("#mo-phieu button[value=true]");
        page.Text.ShouldContain("0 trên 5 người đã bỏ phiếu trên máy, 1 người nhận phiếu giấy");
        // live.ts reads these two again while the page is open.
        page.Document.QuerySelectorAll("[data-st-live]").Select(part => part.GetAttribute("data-st-live")).ShouldBe(["da-bo", "chua-bo"]);
        string[] choices = ["1", "1", "1", "2", "1"];
        for (var i = 0; i < 5; i++)
        {
            var home = await phones[i].OpenAsync("/");
            home.Response.Headers.GetValues("X-Keep").ShouldBe(["no"]);
            var done = await home.SubmitAsync("#bo-phieu", ("choice", choices[i]));
            done.Text.ShouldContain("Lá phiếu của đồng chí đã vào hòm");
            (await phones[i].OpenAsync("/")).Document.QuerySelector("#bo-phieu").ShouldBeNull();
        }

        page = await cell.Secretary.OpenAsync(page.Address.ToString());
        page.Text.ShouldContain("5 trên 5 người đã bỏ phiếu trên máy");
        page.Text.ShouldNotContain("Đồng ý 4");
        var wrong = await page.SubmitAsync("#kiem-phieu button[type=submit]", ("Input.Returned", "1"), ("Input.For", "2"));
        wrong.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        wrong.Text.ShouldContain("cộng lại 2, phải bằng 1");
        wrong.Document.QuerySelector("#Input_For")!.GetAttribute("value").ShouldBe("2");
        page = await wrong.SubmitAsync("#kiem-phieu button[type=submit]", ("Input.For", "1"));
        page.Text.ShouldContain("5 trên 6 = 83,3 %.");
        // One slip alone would be that member's own choice: both kinds are folded.
        page.Text.ShouldContain("6 phiếu, gồm cả phiếu trên điện thoại và phiếu giấy");
        (await app.InDbAsync(db => db.MeetingOperations.Where(row => row.Kind == MeetingOperationKind.BallotCounted).Select(row => row.Payload).SingleAsync())).ShouldContain("\"for\":5");
    }

    [Fact]
    public async Task An_election_with_a_surplus_goes_to_a_further_round_for_the_places_that_stay_open()
    {
        await using var app = await TestApp.StartAsync();
        var (cell, meeting) = await MeetingRefusalTests.OpenAsync(app, official: 8);
        var page = await PrepareAsync(cell, meeting, ("Input.Decision", "Election"), ("Input.Question", "Bầu chi ủy"), ("Input.Seats", "2"), ("Input.Names", "Vi Thị Bích\nTẩn Kim Công\nHoàng Thị Dung"));
        page.Text.ShouldContain("cần bầu 2 người trong 3, có số dư 1");
        page = await page.SubmitAsync("#them button", ("name", "Lý Đình Cường"));
        page.Text.ShouldContain("có số dư 2");
        page = await page.SubmitAsync("input[name=candidate]");
        page.Text.ShouldContain("Đã rút");
        page = await page.SubmitAsync("#mo-phieu button[value=false]");
        // Standing now: Công, Dung, Cường; more than half of 8 summoned is 5.
        page = await page.SubmitAsync("#kiem-phieu button[type=submit]", ("Input.Returned", "8"), ("Input.Votes[0]", "7"), ("Input.Votes[1]", "4"), ("Input.Votes[2]", "4"));
        page.Text.ShouldContain("Cần bầu 2, có 1 người đạt từ 5 phiếu. Còn thiếu 1");
        page.Text.ShouldContain("Rút khỏi danh sách trước khi bỏ phiếu: Vi Thị Bích.");

        var next = await page.FollowAsync("a[href*='follows=']");
        next.Text.ShouldContain("Vòng này bầu 1 người");
        next.Document.QuerySelector("#Input_Names")!.TextContent.Trim().ShouldBe("Hoàng Thị Dung\nLý Đình Cường");
        var twice = await next.SubmitAsync("#lap-phieu button[type=submit]", ("Input.Names", "Tẩn Kim Công\nHoàng Thị Dung"));
        twice.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        twice.Text.ShouldContain("Tẩn Kim Công đã trúng cử ở phiếu “Bầu chi ủy”");
        page = await next.SubmitAsync("#lap-phieu button[type=submit]");
        page = await page.SubmitAsync("#mo-phieu button[value=false]");
        page = await page.SubmitAsync("#kiem-phieu button[type=submit]", ("Input.Returned", "8"), ("Input.Invalid", "1"), ("Input.Votes[0]", "5"), ("Input.Votes[1]", "2"));
        page.Text.ShouldContain("Đã bầu đủ 1 người");
        app.Clock.Pass(TimeSpan.FromMinutes(95));
        await (await cell.Secretary.OpenAsync(MeetingLinks.Closure(meeting.Id))).SubmitAsync("#ket-thuc button.btn-primary", ("Input.Outcome", "Conclusion"));
        WordText((await cell.Secretary.OpenAsync(MeetingLinks.File(meeting.Id, "minutes"))).Body).ShouldContain("đồng chí Tẩn Kim Công 7/8 phiếu, trúng cử");
    }

    [Fact]
    public async Task Equal_votes_for_the_last_place_go_to_a_round_where_the_higher_number_decides()
    {
        await using var app = await TestApp.StartAsync();
        var (cell, meeting) = await MeetingRefusalTests.OpenAsync(app, official: 7);
        var page = await PrepareAsync(cell, meeting, ("Input.Decision", "Election"), ("Input.Question", "Bầu phó bí thư"), ("Input.Seats", "1"), ("Input.Names", "Vi Thị Bích\nTẩn Kim Công"));
        page = await page.SubmitAsync("#mo-phieu button[value=false]");
        page = await page.SubmitAsync("#kiem-phieu button[type=submit]", ("Input.Returned", "7"), ("Input.Votes[0]", "4"), ("Input.Votes[1]", "3"));
        page = await page.SubmitAsync("#kiem-phieu button[type=submit]", ("Input.Returned", "7"), ("Input.Votes[0]", "4"), ("Input.Votes[1]", "4"));
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain("Cộng phiếu của mọi người được 8, nhiều hơn 7");
        await using var desk = app.Desk(cell);
        var ballot = await app.InDbAsync(db => db.MeetingBallots.SingleAsync());
        // Seven hands for two places: a tie needs slips with two names, so the cell elects two of three here.
        var two = new BallotPreparedChange(Guid.CreateVersion7(), ballot.AgendaItemId, VoteDecision.Election, "Bầu chi ủy", 2,
            [.. new[] { "Hoàng Thị Dung", "Lý Đình Cường", "Cà Văn Khải" }.Select(name => new BallotCandidate(Guid.CreateVersion7(), name))]);
        (await desk.SayAsync(meeting.Id, two)).ShouldBeNull();
        (await desk.SayAsync(meeting.Id, new BallotOpenedChange(two.Ballot, false))).ShouldBeNull();
        (await desk.SayAsync(meeting.Id, new BallotCountedChange(two.Ballot, new SlipCount(7, 7, 0, 0, 0, 0, [6, 4, 4])))).ShouldBeNull();
        page = await cell.Secretary.OpenAsync(BallotLinks.To(meeting.Id, two.Ballot));
        page.Text.ShouldContain("Lý Đình Cường, Cà Văn Khải cùng được 4 phiếu nhưng chỉ còn 1 chỗ");
        page = await (await page.FollowAsync("a[href*='follows=']")).SubmitAsync("#lap-phieu button[type=submit]");
        page = await page.SubmitAsync("#mo-phieu button[value=false]");
        page.Text.ShouldContain("ai nhiều phiếu hơn thì trúng cử");
        page = await page.SubmitAsync("#kiem-phieu button[type=submit]", ("Input.Returned", "7"), ("Input.Votes[0]", "3"), ("Input.Votes[1]", "2"));
        page.Text.ShouldContain("Đã bầu đủ 1 người");
    }

    [Fact]
    public async Task An_election_on_phones_takes_at_most_as_many_names_as_places()
    {
        await using var app = await TestApp.StartAsync();
        var (cell, meeting) = await MeetingRefusalTests.OpenAsync(app, official: 4);
        var phones = await PhonesAsync(app, cell, cell.Members);
        var page = await PrepareAsync(cell, meeting, ("Input.Decision", "Election"), ("Input.Question", "Bầu bí thư chi bộ"), ("Input.Seats", "1"), ("Input.Names", "Vi Thị Bích\nTẩn Kim Công"));
        page = await page.SubmitAsync("#mo-phieu button[value=true]");
        var slip = await phones[0].OpenAsync("/");
        var both = await slip.SubmitAsync("#bo-phieu", ("marks[0]", "1"), ("marks[1]", "1"));
        both.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        both.Text.ShouldContain("Đã chọn 2 người, chỉ được bầu nhiều nhất 1");
        (await slip.SubmitAsync("#bo-phieu", ("marks[0]", "1"))).Text.ShouldContain("Chưa chọn đủ");
        foreach (var (phone, first) in phones.Zip(["1", "1", "1", "0"]))
            (await (await phone.OpenAsync("/")).SubmitAsync("#bo-phieu", ("marks[0]", first), ("marks[1]", first == "1" ? "0" : "1"))).Text.ShouldContain("đã vào hòm");
        page = await (await cell.Secretary.OpenAsync(page.Address.ToString())).SubmitAsync("#kiem-phieu button[type=submit]");
        page.Text.ShouldContain("4 phiếu bỏ trên điện thoại, đều hợp lệ.");
        page.Document.QuerySelectorAll(".st-vote tbody tr").Select(row => string.Join(" | ", row.Children.Select(cell => string.Join(' ', cell.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))))
            .ShouldBe(["Vi Thị Bích Trúng cử | 3 | 75,0 %", "Tẩn Kim Công | 1 | 25,0 %"]);
    }

    internal static async Task<Page> PrepareAsync(TestCell cell, Meeting meeting, params (string, string)[] fields)
    {
        var form = await cell.Secretary.OpenAsync(BallotLinks.New(meeting.Id, meeting.Items.First(item => item.Purpose == AgendaPurpose.Discussion).Id));
        var page = await form.SubmitAsync("#lap-phieu button[type=submit]", fields);
        page.Status.ShouldBe(HttpStatusCode.OK, page.Text);
        return page;
    }

    internal static async Task<List<Browser>> PhonesAsync(TestApp app, TestCell cell, IEnumerable<SoTay.Features.Members.Member> members)
    {
        var phones = new List<Browser>();
        foreach (var member in members) phones.Add(await app.Data.BrowserAsync(Role.Member, cell.Cell, member));
        return phones;
    }

    private static string WordText(byte[] docx)
    {
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(docx));
        using var document = zip.GetEntry("word/document.xml")!.Open();
        return System.Xml.Linq.XDocument.Load(document).Root!.Value;
    }
}
