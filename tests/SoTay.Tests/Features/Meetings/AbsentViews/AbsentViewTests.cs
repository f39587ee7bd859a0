using System.Net;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Meetings;
using SoTay.Features.Meetings.AbsentViews;
using SoTay.Features.Meetings.Operations;
using SoTay.Features.Organisations;
using SoTay.Platform.Audit;
using SoTay.Platform.Auth;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Meetings.AbsentViews;

/// <summary>Committee members who were away answer a resolution in writing; nobody becomes present by it and no count moves.</summary>
public sealed class AbsentViewTests
{
    [Fact]
    public async Task A_view_in_writing_stands_beside_the_vote_and_counts_nobody_as_present()
    {
        await using var app = await TestApp.StartAsync();
        var (cell, meeting, vote) = await VotedAsync(app, MeetingKind.Committee);
        var page = await (await ItemAsync(app, cell, meeting)).FollowAsync("a[href$='absent-views']");
        page.Text.ShouldContain("208-QĐ/TW");
        var away = cell.Members[2];
        page = await page.SubmitAsync("#ghi button", ("Member", away.Id.ToString()), ("Stance", "Against"), ("Channel", "Letter"), ("GivenOn", "02/12/2026"), ("Words", "Chưa đủ kinh phí"));
        page.Text.ShouldContain($"{away.FullName} không đồng ý");

        var item = await ItemAsync(app, cell, meeting);
        item.Text.ShouldContain($"{away.FullName} không đồng ý, bằng văn bản ngày 02/12/2026: Chưa đủ kinh phí");
        var whole = await app.InDbAsync(db => db.Meetings.Include(row => row.Attendances).Include(row => row.Votes).AsSplitQuery().SingleAsync(row => row.Id == meeting));
        whole.AttendanceOf(away.Id)!.IsAbsent.ShouldBeTrue();
        var counted = whole.Votes.Single(row => row.Id == vote);
        (counted.For, counted.Against, counted.Other).ShouldBe((2, 0, 0));

        // Taken back, it is gone from the vote; put back, it stands again.
        page = await page.SubmitAsync("form[action*=Removal] button");
        (await ItemAsync(app, cell, meeting)).Text.ShouldNotContain("Chưa đủ kinh phí");
        await page.SubmitAsync(".st-toast form button");
        (await ItemAsync(app, cell, meeting)).Text.ShouldContain("Chưa đủ kinh phí");
    }

    [Fact]
    public async Task The_minutes_carry_it_apart_from_the_result()
    {
        await using var app = await TestApp.StartAsync();
        var (cell, meeting, _) = await VotedAsync(app, MeetingKind.Committee);
        await (await cell.Secretary.OpenAsync(AbsentViewLinks.Of(meeting))).SubmitAsync("#ghi button", ("Member", cell.Members[2].Id.ToString()), ("Channel", "Slip"), ("GivenOn", "02/12/2026"));
        var words = await app.InDbAsync(async db =>
        {
            var whole = await db.Meetings.Include(row => row.Agenda).Include(row => row.Attendances).Include(row => row.Votes).Include(row => row.Opinions).Include(row => row.Guests).AsSplitQuery().SingleAsync(row => row.Id == meeting);
            var texts = await SoTay.Features.Meetings.Closing.MeetingTexts.OfAsync(db, whole, default);
            var text = texts.Minutes(whole, new DateOnly(2026, 12, 3));
            return SoTay.Features.Meetings.Papers.PaperWords.Vote(text.Items.SelectMany(item => item.Votes).Single());
        });
        words.ShouldContain("đồng ý 2/");
        words.ShouldEndWith($"Ý kiến bằng văn bản của cấp ủy viên vắng mặt (không tính vào kết quả): {cell.Members[2].FullName} đồng ý, bằng phiếu lấy ý kiến ngày 02/12/2026.");
    }

    [Theory]
    [InlineData(0, "02/12/2026", "", "không có trong danh sách cấp ủy viên vắng mặt")]
    [InlineData(2, "", "Giữ chữ này", "Chưa ghi ngày nhận ý kiến")]
    [InlineData(2, "09/12/2026", "Giữ chữ này", "chưa đến nên chưa ghi")]
    [InlineData(2, "02/12/2026", "Kế hoạch (MẬT)", "Nội dung mật")]
    public async Task A_view_that_cannot_be_is_refused_with_its_words_kept(int member, string day, string words, string say)
    {
        await using var app = await TestApp.StartAsync();
        var (cell, meeting, _) = await VotedAsync(app, MeetingKind.Committee);
        var page = await (await cell.Secretary.OpenAsync(AbsentViewLinks.Of(meeting))).SubmitAsync("#ghi button", ("Member", cell.Members[member].Id.ToString()), ("GivenOn", day), ("Words", words));
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain(say);
        page.Document.QuerySelector("#Words")!.TextContent.Trim().ShouldBe(words);
        (await app.InDbAsync(db => db.AbsentViews.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_cells_own_meeting_asks_nobody_who_is_away_and_a_second_view_is_refused()
    {
        await using var app = await TestApp.StartAsync();
        var (cell, regular, _) = await VotedAsync(app, MeetingKind.Regular);
        (await cell.Secretary.OpenAsync(AbsentViewLinks.Of(regular))).Address.AbsolutePath.ShouldBe(MeetingLinks.To(regular));
        (await ItemAsync(app, cell, regular)).Document.QuerySelector("a[href$='absent-views']").ShouldBeNull();
        var (committee, meeting, _) = await VotedAsync(app, MeetingKind.Committee);
        var page = await committee.Secretary.OpenAsync(AbsentViewLinks.Of(meeting));
        await page.SubmitAsync("#ghi button", ("Member", committee.Members[2].Id.ToString()), ("GivenOn", "02/12/2026"));
        (await page.SubmitAsync("#ghi button", ("Member", committee.Members[2].Id.ToString()), ("GivenOn", "02/12/2026"))).Text.ShouldContain("Đã ghi ý kiến của người này về nội dung ấy");
    }

    private static async Task<Page> ItemAsync(TestApp app, TestCell cell, Guid meeting) =>
        await cell.Secretary.OpenAsync(MeetingLinks.Item(meeting, await ItemOfAsync(app, meeting)));

    private static Task<Guid> ItemOfAsync(TestApp app, Guid meeting) =>
        app.InDbAsync(db => db.Set<AgendaItem>().Where(row => row.MeetingId == meeting && row.Purpose == AgendaPurpose.Resolution).Select(row => row.Id).SingleAsync());

    // Three on the committee, the third away; two hands for the resolution.
    private static async Task<(TestCell Cell, Guid Meeting, Guid Vote)> VotedAsync(TestApp app, MeetingKind kind)
    {
        app.Clock.GoTo(2026, 12, 1, 8);
        var cell = await app.Data.CellAsync();
        await app.InDbAsync(async db =>
        {
            foreach (var member in cell.Members.Take(3).Where(member => !db.Posts.Any(post => post.MemberId == member.Id && post.OrganisationId == cell.Cell.Id)))
                db.Add(new Post { OrganisationId = cell.Cell.Id, MemberId = member.Id, Kind = PostKind.CommitteeMember, From = TestData.Beginning });
            await db.SaveAsync(Actor.Program("test"));
        });
        var meeting = kind is MeetingKind.Regular
            ? (await app.Data.MeetingAsync(cell.Cell)).Id
            : Guid.Parse((await (await cell.Secretary.OpenAsync(MeetingLinks.Of(cell.Cell.Id))).SubmitAsync("#buoi-khac button", ("Other.Kind", kind.ToString()), ("Other.HeldOn", "03/12/2026"))).Address.Segments[^1]);
        await app.InDbAsync(db => db.Meetings.Where(row => row.Id == meeting).ExecuteUpdateAsync(set => set.SetProperty(row => row.Place, "Nhà văn hóa")));
        await (await cell.Secretary.OpenAsync(MeetingLinks.To(meeting))).SubmitAsync("form[action$=notice] button");
        app.Clock.GoTo(2026, 12, 3, 19);
        var item = await ItemOfAsync(app, meeting);
        // A committee's meeting is seen by who sees the organisation.
        await using var desk = new TestDesk(app, new Person(Guid.CreateVersion7(), cell.Chair.Id, cell.Chair.FullName,
            [new Grant(cell.Cell.Id, "Secretary", new HashSet<Capability> { Capability.RunMeetings, Capability.SeeMeetings, Capability.SeeOrganisations })]));
        (await desk.SayAsync(meeting, new OpenedChange(app.Clock.GetUtcNow().UtcDateTime))).ShouldBeNull();
        (await desk.SayAsync(meeting, new AbsentChange(cell.Members[2].Id))).ShouldBeNull();
        var vote = Guid.CreateVersion7();
        (await desk.SayAsync(meeting, new VoteCountedChange(vote, item, VoteDecision.Resolution, "Thông qua kết luận", 2, 0, 0))).ShouldBeNull();
        return (cell, meeting, vote);
    }
}
