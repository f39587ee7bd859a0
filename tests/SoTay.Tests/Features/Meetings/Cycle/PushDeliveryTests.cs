using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SoTay.Features.Accounts;
using SoTay.Features.Meetings;
using SoTay.Features.Meetings.Cycle;
using SoTay.Features.Meetings.Cycle.Messages;
using SoTay.Features.Members;
using SoTay.Platform.Push;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Meetings.Cycle;

/// <summary>Messages on the devices that asked for them.</summary>
public sealed class PushDeliveryTests : IAsyncLifetime
{
    private readonly TestPush push = new();
    private TestApp app = null!;
    private TestCell cell = null!;
    private Meeting meeting = null!;

    public async ValueTask InitializeAsync()
    {
        app = await TestApp.StartAsync(services => TestPush.Use(services, push));
        await TestPush.AllowAsync(app);
        app.Clock.GoTo(2026, 12, 1, 8);
        cell = await app.Data.CellAsync();
        meeting = await app.Data.MeetingAsync(cell.Cell);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        push.Dispose();
    }

    [Fact]
    public async Task The_notice_reaches_each_device_once_with_its_kind_and_page_and_nothing_else()
    {
        var (browser, account) = await MemberAsync(3);
        await push.TurnOnAsync(browser);
        await push.TurnOnAsync(await app.Data.SignInAsync(account), "web.push.apple.com");
        await InviteAsync();
        for (var i = 0; i < 3; i++) await CycleTests.RoundAsync(app);
        push.Taken.Count.ShouldBe(2);
        foreach (var word in push.Taken)
        {
            (word.Title, word.Href).ShouldBe(("Giấy mời", MeetingLinks.To(meeting.Id)));
            word.Said.EnumerateObject().Select(pair => pair.Name).ShouldBe(["title", "href", "tag"]);
            word.Signer.ShouldBe(app.Services.GetRequiredService<IPush>().PublicKey);
            word.Claims.GetProperty("aud").GetString().ShouldBe(word.Endpoint.GetLeftPart(UriPartial.Authority));
        }

        (await WaysAsync(3)).ShouldBe(MessageWays.Push);
        (await cell.Secretary.OpenAsync(CycleLinks.Messages(meeting.Id))).Text.ShouldContain("Trong Sổ Tay, báo trên máy");
    }

    [Fact]
    public async Task Several_nodes_in_the_same_moment_send_it_once()
    {
        var (browser, _) = await MemberAsync(3);
        await push.TurnOnAsync(browser);
        await InviteAsync();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => CycleTests.RoundAsync(app)));
        push.Taken.ShouldHaveSingleItem();
        (await WaysAsync(3)).ShouldBe(MessageWays.Push);
    }

    [Fact]
    public async Task A_newer_word_about_the_same_step_takes_the_older_one_s_place_and_people_have_nothing_in_common()
    {
        var (one, _) = await MemberAsync(3);
        var (two, _) = await MemberAsync(4);
        await push.TurnOnAsync(one);
        await push.TurnOnAsync(two);
        await InviteAsync();
        await CycleTests.RoundAsync(app);
        push.Taken.Select(word => word.Topic).Distinct().Count().ShouldBe(2);
        push.Taken.ShouldAllBe(word => word.Topic.Length <= 32 && word.Said.GetProperty("tag").GetString() == word.Topic);
        push.Taken.Select(word => word.Length).Distinct().ShouldHaveSingleItem();
        foreach (var day in (string[])["05/12/2026", "06/12/2026"])
        {
            await (await cell.Secretary.OpenAsync(MeetingLinks.Arrangement(meeting.Id))).SubmitAsync("#sap-xep button", ("Input.HeldOn", day));
            await CycleTests.RoundAsync(app);
        }

        var moved = push.Taken.Where(word => word.Title == "Báo dời buổi họp").ToList();
        moved.Count.ShouldBe(4);
        moved.Select(word => word.Topic).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public async Task A_dead_service_is_asked_once_in_a_round_and_the_others_go_on()
    {
        push.Answers[TestPush.Google] = null;
        var (dead, _) = await MemberAsync(2);
        var (alsoDead, _) = await MemberAsync(3);
        var (alive, _) = await MemberAsync(4);
        await push.TurnOnAsync(dead);
        await push.TurnOnAsync(alsoDead);
        await push.TurnOnAsync(alive, TestPush.Mozilla);
        await InviteAsync();
        await CycleTests.RoundAsync(app);
        push.Asked.Count(uri => uri.Host == TestPush.Google).ShouldBe(1);
        push.Taken.ShouldHaveSingleItem().Endpoint.Host.ShouldBe(TestPush.Mozilla);
        (await WaysAsync(2), await WaysAsync(4)).ShouldBe((MessageWays.None, MessageWays.Push));
        (await dead.OpenAsync("/account/reminders")).Text.ShouldContain("Không báo được từ 01/12/2026");

        // The next round asks again, and what works is no longer complained about; what was missed is not sent late.
        push.Answers.Remove(TestPush.Google);
        app.Clock.GoTo(2026, 12, 2, 8);
        await CycleTests.RoundAsync(app);
        push.Taken.Where(word => word.Endpoint.Host == TestPush.Google).Select(word => word.Title).Distinct().ShouldBe(["Nhắc trả lời giấy mời"]);
        (await dead.OpenAsync("/account/reminders")).Text.ShouldNotContain("Không báo được");
    }

    [Theory]
    [InlineData(HttpStatusCode.Gone)]
    [InlineData(HttpStatusCode.NotFound)]
    public async Task A_subscription_that_the_service_knows_no_more_is_removed_and_the_person_reads_since_when(HttpStatusCode status)
    {
        push.Answers[TestPush.Google] = status;
        var (browser, _) = await MemberAsync(3);
        await push.TurnOnAsync(browser);
        await InviteAsync();
        await CycleTests.RoundAsync(app);
        (await app.InDbAsync(db => db.PushDevices.SingleAsync())).Sealed.ShouldBeNull();
        (await WaysAsync(3)).ShouldBe(MessageWays.None);
        app.Clock.GoTo(2026, 12, 2, 8);
        await CycleTests.RoundAsync(app);
        push.Asked.Count.ShouldBe(1);
        var page = await browser.OpenAsync("/account/reminders");
        page.Text.ShouldContain("Không báo được từ 01/12/2026");
        page.Text.ShouldContain("bật lại trên máy đó");
        page.Document.QuerySelector("#bao-may")!.GetAttribute("data-st-push-known").ShouldBe("gone");

        push.Answers.Remove(TestPush.Google);
        (await push.TurnOnAsync(browser)).Text.ShouldNotContain("Không báo được");
    }

    [Fact]
    public async Task Nothing_is_sent_to_a_device_that_signed_out_or_to_a_service_that_is_allowed_no_more()
    {
        var (gone, _) = await MemberAsync(2);
        var (stays, _) = await MemberAsync(3);
        await push.TurnOnAsync(gone);
        await push.TurnOnAsync(stays);
        await InviteAsync();
        await (await gone.OpenAsync("/account")).SubmitAsync("form[action='/sign-out']");
        await TestPush.AllowAsync(app, TestPush.Mozilla);
        await CycleTests.RoundAsync(app);
        push.Asked.ShouldBeEmpty();
        (await stays.OpenAsync("/account/reminders")).Text.ShouldContain("Không báo được từ 01/12/2026");

        await TestPush.AllowAsync(app, PushServices.None);
        app.Clock.GoTo(2026, 12, 2, 8);
        await CycleTests.RoundAsync(app);
        push.Asked.ShouldBeEmpty();
        (await stays.OpenAsync("/account/reminders")).Text.ShouldContain("Cơ quan đang tắt việc báo trên máy");
    }

    [Fact]
    public async Task A_person_may_have_every_way_at_once_and_the_paper_is_still_printed()
    {
        var (browser, _) = await MemberAsync(3);
        await push.TurnOnAsync(browser);
        await (await browser.OpenAsync("/account/reminders")).SubmitAsync("#nhac-viec button", ("Address", "dangvien@vidu.vn"));
        await app.InDbAsync(db => db.Members.Where(row => row.Id == cell.Members[3].Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.IsServedByOfficer, true)));
        await InviteAsync();
        await CycleTests.RoundAsync(app);
        (await WaysAsync(3)).ShouldBe(MessageWays.Push | MessageWays.Mail | MessageWays.Print);
        var page = await cell.Secretary.OpenAsync(CycleLinks.Messages(meeting.Id));
        page.Text.ShouldContain("Trong Sổ Tay, báo trên máy, thư điện tử; cần in giấy báo");
        page.Text.ShouldContain("5 người cần giấy báo");
        (await cell.Secretary.OpenAsync(CycleLinks.Slips(meeting.Id))).Text.ShouldContain(cell.Members[3].FullName);
        page = await page.SubmitAsync("form:has(button) button");
        page.Document.QuerySelector(".st-toast")!.TextContent.ShouldContain("đưa 5 giấy báo");
        page.Text.ShouldContain("Trong Sổ Tay, báo trên máy, thư điện tử; đã đưa giấy báo");
        page.Text.ShouldNotContain("cần giấy báo");
    }

    [Theory]
    [InlineData(MessageWays.None, "Trong Sổ Tay")]
    [InlineData(MessageWays.Push, "Trong Sổ Tay, báo trên máy")]
    [InlineData(MessageWays.Mail, "Trong Sổ Tay, thư điện tử")]
    [InlineData(MessageWays.Push | MessageWays.Mail, "Trong Sổ Tay, báo trên máy, thư điện tử")]
    [InlineData(MessageWays.Print, "Cần in giấy báo")]
    [InlineData(MessageWays.Push | MessageWays.Print, "Trong Sổ Tay, báo trên máy; cần in giấy báo")]
    [InlineData(MessageWays.Mail | MessageWays.Print, "Trong Sổ Tay, thư điện tử; cần in giấy báo")]
    [InlineData(MessageWays.Push | MessageWays.Mail | MessageWays.Print, "Trong Sổ Tay, báo trên máy, thư điện tử; cần in giấy báo")]
    public void Every_combination_of_ways_has_its_words(MessageWays ways, string words)
    {
        var row = new MeetingMessage { OrganisationId = default, SubjectId = default, MemberId = default, Step = MessageStep.Invitation, Occasion = "", Title = "", Say = "", Href = "", MadeAt = default, Ways = ways };
        MessageWords.Of(row).ShouldBe(words);
        row.HandedAt = DateTime.UnixEpoch;
        MessageWords.Of(row).ShouldBe(words.Replace("cần in", "đã đưa", StringComparison.Ordinal).Replace("Cần in", "Đã đưa", StringComparison.Ordinal));
        MessageWaysSets.Printed.Contains(ways).ShouldBe(ways.HasFlag(MessageWays.Print));
    }

    private Task<(Browser Browser, Account Account)> MemberAsync(int index) => app.Data.SignedInAsync(Role.Member, cell.Cell, cell.Members[index]);

    private async Task InviteAsync() => await (await cell.Secretary.OpenAsync(MeetingLinks.To(meeting.Id))).SubmitAsync("form[action$=notice] button");

    private Task<MessageWays> WaysAsync(int index) =>
        app.InDbAsync(db => db.MeetingMessages.Where(row => row.MemberId == cell.Members[index].Id && row.Step == MessageStep.Invitation).Select(row => row.Ways).SingleAsync());
}
