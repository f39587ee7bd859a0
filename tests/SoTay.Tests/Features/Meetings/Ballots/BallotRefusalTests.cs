using System.Net;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts;
using SoTay.Features.Meetings;
using SoTay.Features.Meetings.Ballots;
using SoTay.Features.Meetings.Operations;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Meetings.Ballots;

/// <summary>Each "no" of secret ballots, as the person reads it.</summary>
public sealed class BallotRefusalTests
{
    [Fact]
    public async Task Probationers_those_who_left_and_second_or_late_ballots_are_refused()
    {
        await using var app = await TestApp.StartAsync();
        var (cell, meeting) = await MeetingRefusalTests.OpenAsync(app, official: 6, probationary: 1);
        var phones = await BallotPageTests.PhonesAsync(app, cell, cell.Members);
        var page = await BallotPageTests.PrepareAsync(cell, meeting, ("Input.Question", "Đề nghị khen thưởng"));
        var ballot = (await app.InDbAsync(db => db.MeetingBallots.SingleAsync())).Id;
        var vote = BallotLinks.Vote(meeting.Id, ballot);
        (await phones[1].OpenAsync(vote)).Text.ShouldContain("Chưa mở bỏ phiếu");
        page = await page.SubmitAsync("#mo-phieu button[value=true]");
        var slip = await phones[1].OpenAsync(vote);

        (await phones[6].OpenAsync(vote)).Text.ShouldContain("Đảng viên dự bị");
        (await phones[6].OpenAsync("/")).Document.QuerySelector("#bo-phieu").ShouldBeNull();
        await using var desk = app.Desk(cell);
        (await desk.SayAsync(meeting.Id, new AbsentChange(cell.Members[5].Id))).ShouldBeNull();
        (await phones[5].OpenAsync(vote)).Text.ShouldContain("không ghi đồng chí có mặt");

        // The form of somebody who may vote, sent by one who may not.
        (await Post(phones[5], slip, "1")).Text.ShouldContain("không ghi đồng chí có mặt");
        (await Post(phones[6], slip, "1")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await slip.SubmitAsync("#bo-phieu", ("choice", "4"))).Text.ShouldContain("Chưa chọn đủ");
        (await slip.SubmitAsync("#bo-phieu", ("choice", "1"))).Text.ShouldContain("đã vào hòm");
        var twice = await slip.SubmitAsync("#bo-phieu", ("choice", "2"));
        twice.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        twice.Text.ShouldContain("Mỗi người một phiếu");

        var early = await (await cell.Secretary.OpenAsync(page.Address.ToString())).SubmitAsync("#kiem-phieu button[type=submit]");
        early.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        early.Text.ShouldContain("Mới có 1 phiếu bỏ trên máy, cần ít nhất 3");
        early.Text.ShouldContain("Chuyển tất cả sang phiếu giấy");
        foreach (var phone in phones.Skip(2).Take(2)) await (await phone.OpenAsync("/")).SubmitAsync("#bo-phieu", ("choice", "1"));
        var late = await phones[0].OpenAsync(vote);
        await (await cell.Secretary.OpenAsync(page.Address.ToString())).SubmitAsync("#kiem-phieu button[type=submit]");
        (await late.SubmitAsync("#bo-phieu", ("choice", "1"))).Text.ShouldContain("Đã đóng bỏ phiếu");
        var counted = await app.InDbAsync(db => db.MeetingBallots.SingleAsync());
        (counted.For, counted.Electronic).ShouldBe((3, 3));
        (await desk.SayAsync(meeting.Id, new BallotCountedChange(ballot, new SlipCount(3, 3, 0, 3, 0, 0))))!.Say.ShouldContain("không kiểm lại được");
    }

    [Fact]
    public async Task A_ballot_left_too_small_is_moved_to_slips_and_what_lay_in_the_box_is_never_read()
    {
        await using var app = await TestApp.StartAsync();
        var (cell, meeting) = await MeetingRefusalTests.OpenAsync(app, official: 5);
        var phones = await BallotPageTests.PhonesAsync(app, cell, cell.Members);
        var page = await BallotPageTests.PrepareAsync(cell, meeting, ("Input.Question", "Đề nghị khen thưởng"));
        page = await page.SubmitAsync("#mo-phieu button[value=true]");
        await (await phones[0].OpenAsync("/")).SubmitAsync("#bo-phieu", ("choice", "2"));
        page = await (await cell.Secretary.OpenAsync(page.Address.ToString())).SubmitAsync("#sang-giay button");
        page.Text.ShouldContain("5 người nhận phiếu giấy");
        page = await page.SubmitAsync("#kiem-phieu button[type=submit]", ("Input.Returned", "5"), ("Input.For", "5"));
        page.Text.ShouldContain("Phát ra 5 phiếu, thu về 5, hợp lệ 5");
        (await app.InDbAsync(db => db.Set<MeetingVote>().SingleAsync())).Against.ShouldBe(0);
    }

    [Fact]
    public async Task After_a_restart_the_page_says_so_and_everybody_votes_again()
    {
        await using var app = await TestApp.StartAsync();
        var (cell, meeting) = await MeetingRefusalTests.OpenAsync(app, official: 4);
        var phones = await BallotPageTests.PhonesAsync(app, cell, cell.Members);
        var page = await BallotPageTests.PrepareAsync(cell, meeting, ("Input.Question", "Đề nghị khen thưởng"));
        page = await page.SubmitAsync("#mo-phieu button[value=true]");
        var slip = await phones[0].OpenAsync("/");
        await slip.SubmitAsync("#bo-phieu", ("choice", "1"));
        // Another run of the program: the box it finds in the store is not its own.
        await app.InDbAsync(db => db.MeetingBallots.ExecuteUpdateAsync(set => set.SetProperty(row => row.Process, Guid.CreateVersion7())));
        (await (await phones[1].OpenAsync(BallotLinks.Vote(meeting.Id, (await app.InDbAsync(db => db.MeetingBallots.SingleAsync())).Id))).FollowAsync("a[href^='/meetings']")).Status.ShouldBe(HttpStatusCode.OK);
        (await slip.SubmitAsync("#bo-phieu", ("choice", "1"))).Text.ShouldContain("Máy chủ đã khởi động lại khi đang bỏ phiếu");
        page = await cell.Secretary.OpenAsync(page.Address.ToString());
        page.Text.ShouldContain("Phải bỏ phiếu lại");
        page = await page.SubmitAsync("#mo-lai button[value=true]");
        page.Text.ShouldContain("0 trên 4 người đã bỏ phiếu");
        foreach (var phone in phones) (await (await phone.OpenAsync("/")).SubmitAsync("#bo-phieu", ("choice", "2"))).Text.ShouldContain("đã vào hòm");
        page = await (await cell.Secretary.OpenAsync(page.Address.ToString())).SubmitAsync("#kiem-phieu button[type=submit]");
        page.Text.ShouldContain("Không thông qua");
        (await app.InDbAsync(db => db.Set<MeetingVote>().SingleAsync())).Against.ShouldBe(4);
    }

    [Fact]
    public async Task Nobody_votes_for_another_and_an_open_ballot_holds_up_the_closing()
    {
        await using var app = await TestApp.StartAsync();
        var (cell, meeting) = await MeetingRefusalTests.OpenAsync(app, official: 5);
        await BallotPageTests.PhonesAsync(app, cell, cell.Members);
        var page = await BallotPageTests.PrepareAsync(cell, meeting, ("Input.Question", "Đề nghị khen thưởng"));
        await page.SubmitAsync("#mo-phieu button[value=true]");
        var acting = await (await cell.Secretary.OpenAsync($"/members/{cell.Members[3].Id}")).SubmitAsync("form[action$='/acting']");
        acting.Status.ShouldBe(HttpStatusCode.OK);
        var ballot = (await app.InDbAsync(db => db.MeetingBallots.SingleAsync())).Id;
        (await cell.Secretary.OpenAsync(BallotLinks.Vote(meeting.Id, ballot))).Text.ShouldContain("Phiếu kín không ai bỏ thay được");
        app.Clock.Pass(TimeSpan.FromMinutes(95));
        var closing = await (await cell.Secretary.OpenAsync(MeetingLinks.Closure(meeting.Id))).SubmitAsync("#ket-thuc button.btn-primary", ("Input.Outcome", "Conclusion"));
        closing.Text.ShouldContain("Phiếu “Đề nghị khen thưởng” đang bỏ dở");
        page = await (await cell.Secretary.OpenAsync(BallotLinks.To(meeting.Id, ballot))).SubmitAsync("#huy button");
        page.Text.ShouldContain("Chưa ghi lý do hủy");
        (await page.SubmitAsync("#huy button", ("reason", "Ghi sai nội dung"))).Text.ShouldContain("Đã hủy phiếu");
    }

    [Fact]
    public async Task A_slip_of_somebody_who_left_before_the_counting_still_counts()
    {
        await using var app = await TestApp.StartAsync();
        var (cell, meeting) = await MeetingRefusalTests.OpenAsync(app, official: 5);
        var page = await BallotPageTests.PrepareAsync(cell, meeting, ("Input.Question", "Đề nghị khen thưởng"));
        page = await page.SubmitAsync("#mo-phieu button[value=false]");
        await using var desk = app.Desk(cell);
        (await desk.SayAsync(meeting.Id, new AbsentChange(cell.Members[4].Id))).ShouldBeNull();
        page = await page.SubmitAsync("#kiem-phieu button[type=submit]", ("Input.Issued", "6"), ("Input.Returned", "5"), ("Input.For", "5"));
        page.Text.ShouldContain("Phát ra 6 phiếu nhưng chỉ có 5 người");
        page = await page.SubmitAsync("#kiem-phieu button[type=submit]", ("Input.Issued", "5"));
        page.Text.ShouldContain("Phát ra 5 phiếu, thu về 5, hợp lệ 5");
    }

    [Theory]
    [InlineData("", "2", "Chưa có ai trong danh sách bầu")]
    [InlineData("Vi Thị Bích", "2", "Cần bầu 2 người nhưng danh sách chỉ có 1")]
    [InlineData("Vi Thị Bích\nvi thị bích", "1", "có hai lần trong danh sách")]
    [InlineData("Vi Thị Bích", "0", "Chưa ghi số người cần bầu")]
    public async Task A_list_of_candidates_that_cannot_be_voted_on_is_refused(string names, string seats, string says)
    {
        await using var app = await TestApp.StartAsync();
        var (cell, meeting) = await MeetingRefusalTests.OpenAsync(app);
        var form = await cell.Secretary.OpenAsync(BallotLinks.New(meeting.Id, meeting.Items.First().Id));
        var page = await form.SubmitAsync("#lap-phieu button[type=submit]", ("Input.Decision", "Election"), ("Input.Question", "Bầu chi ủy"), ("Input.Seats", seats), ("Input.Names", names));
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain(says);
        page.Document.QuerySelector("#Input_Question")!.TextContent.Trim().ShouldBe("Bầu chi ủy");
        (await app.InDbAsync(db => db.MeetingBallots.CountAsync())).ShouldBe(0);
        await using var desk = app.Desk(cell);
        (await desk.SayAsync(meeting.Id, new VoteCountedChange(Guid.CreateVersion7(), meeting.Items.First().Id, VoteDecision.Election, "Bầu", 3, 0, 0)))!.Say.ShouldContain("Bầu cử phải bỏ phiếu kín");
    }

    private static Task<Page> Post(Browser phone, Page slip, string choice) => PostAsync(phone, slip, choice);

    private static async Task<Page> PostAsync(Browser phone, Page slip, string choice)
    {
        // The anti-forgery token has to be the sender's own, from any form of theirs.
        var own = await phone.OpenAsync("/account");
        var token = own.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var content = new FormUrlEncodedContent([new("choice", choice), new("__RequestVerificationToken", token)]);
        return await phone.SendAsync(new HttpRequestMessage(HttpMethod.Post, slip.Document.QuerySelector("#bo-phieu")!.GetAttribute("action")) { Content = content });
    }
}
