using System.Net;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts;
using SoTay.Features.Meetings;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Meetings;

/// <summary>Before the meeting: the draft, the agenda, the notice, the answers.</summary>
public sealed class PreparationTests
{
    [Fact]
    public async Task The_list_knows_who_is_expected_exempt_elsewhere_and_here_for_a_time()
    {
        await using var app = await TestApp.StartAsync();
        var cell = await app.Data.CellAsync(official: 4, probationary: 1, exempt: 1);
        var other = await app.Data.OrganisationAsync(OrganisationKind.Cell, cell.Ward, "Chi bộ Công ty cổ phần May Sơn Hà");
        var guest = await app.Data.MemberAsync(other);
        await PlaceAsync(app, guest, cell.Cell);
        await PlaceAsync(app, cell.Members[3], other);
        var meeting = await app.Data.MeetingAsync(cell.Cell);
        Standing(meeting, cell.Members[0]).ShouldBe(AttendanceStanding.Expected);
        Standing(meeting, cell.Members[5]).ShouldBe(AttendanceStanding.Exempt);
        Standing(meeting, cell.Members[3]).ShouldBe(AttendanceStanding.Elsewhere);
        Standing(meeting, guest).ShouldBe(AttendanceStanding.TemporaryHere);
        meeting.AttendanceOf(cell.Members[3].Id)!.Remark.ShouldBe("Tạm thời ở Chi bộ Công ty cổ phần May Sơn Hà");
        new RollCall(meeting.Attendances).Counted.ShouldBe(5);
    }

    [Fact]
    public async Task The_agenda_is_renamed_moved_removed_and_put_back()
    {
        await using var app = await TestApp.StartAsync();
        var cell = await app.Data.CellAsync();
        var meeting = await app.Data.MeetingAsync(cell.Cell);
        var page = await cell.Secretary.OpenAsync(MeetingLinks.Agenda(meeting.Id));
        page = await page.SubmitAsync("#them button", ("Title", "Trả lời nhận xét của cấp ủy viên"));
        page = await page.SubmitAsync("form.st-item:nth-of-type(1) button", ("title", "Tình hình tư tưởng tháng 11"));
        var third = (await ItemsAsync(app, meeting.Id))[2];
        page = await page.SubmitAsync($"#i-{third.Id} button[formaction*='up=true']");
        page = await page.SubmitAsync($"#i-{third.Id} button[formaction*=Remove]");
        page.Document.QuerySelector(".st-toast")!.TextContent.ShouldContain("Đã bỏ một nội dung");
        (await ItemsAsync(app, meeting.Id)).ShouldNotContain(item => item.Id == third.Id);
        page = await page.SubmitAsync(".st-toast form button");
        var items = await ItemsAsync(app, meeting.Id);
        items.Select(item => item.Title).ShouldBe([
            "Tình hình tư tưởng tháng 11", "Thông tin thời sự, chủ trương mới", "Đánh giá việc được giao của đảng viên", "Nhiệm vụ tháng 12", "Thảo luận, tự phê bình và phê bình",
            "Trả lời nhận xét của cấp ủy viên", "Kết luận, thông qua nghị quyết"]);
        page = await page.SubmitAsync("#them button", ("Title", " "));
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_member_answers_changes_the_answer_and_a_refused_request_leaves_the_member_expected()
    {
        await using var app = await TestApp.StartAsync();
        app.Clock.GoTo(2026, 12, 1, 8);
        var cell = await app.Data.CellAsync();
        var meeting = await app.Data.MeetingAsync(cell.Cell);
        var member = await app.Data.BrowserAsync(Role.Member, cell.Cell, cell.Members[3]);
        (await member.OpenAsync(MeetingLinks.Answer(meeting.Id))).Status.ShouldBe(HttpStatusCode.OK);
        var early = await (await member.OpenAsync(MeetingLinks.Answer(meeting.Id))).SubmitAsync("#xin-vang button.btn-primary", ("Reason", "Việc nhà"));
        early.Text.ShouldContain("Giấy mời chưa gửi");
        await (await cell.Secretary.OpenAsync(MeetingLinks.To(meeting.Id))).SubmitAsync("form[action$=notice] button");

        var page = await (await member.OpenAsync(MeetingLinks.Answer(meeting.Id))).SubmitAsync("#xin-vang button.btn-primary", ("Reason", ""));
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain("Chưa ghi lý do xin vắng");
        page = await page.SubmitAsync("#xin-vang button.btn-primary", ("Reason", "Dự lễ cưới cháu ở tỉnh bạn"));
        await (await cell.Secretary.OpenAsync(MeetingLinks.To(meeting.Id))).SubmitAsync("button[name=accept][value=false]");
        (await member.OpenAsync(MeetingLinks.To(meeting.Id))).Text.ShouldContain("bí thư không đồng ý");
        (await LineAsync(app, meeting, cell.Members[3])).Status.ShouldBe(AttendanceStatus.Present);

        page = await (await member.OpenAsync(MeetingLinks.To(meeting.Id))).SubmitAsync("button[value=coming]");
        page.Text.ShouldContain("Đã trả lời: có dự");
        (await app.InDbAsync(db => db.NoticeAnswers.CountAsync())).ShouldBe(1);

        var outsider = await app.Data.BrowserAsync(Role.CommuneOffice, cell.Ward);
        var office = await outsider.OpenAsync(MeetingLinks.Answer(meeting.Id));
        (await office.SubmitAsync("#xin-vang button.btn-primary", ("Reason", "x"))).Text.ShouldContain("không có trong danh sách dự");
    }

    [Fact]
    public async Task A_notice_without_a_place_or_after_the_day_is_refused_and_the_draft_stays()
    {
        await using var app = await TestApp.StartAsync();
        app.Clock.GoTo(2026, 12, 1);
        var cell = await app.Data.CellAsync();
        await cell.Secretary.OpenAsync("/");
        var page = await (await cell.Secretary.OpenAsync(MeetingLinks.Of(cell.Cell.Id))).SubmitAsync("form:has(input[name=month]) button");
        (await page.SubmitAsync("form[action$=notice] button")).Text.ShouldContain("Chưa ghi địa điểm");
        var meeting = await app.Data.MeetingAsync((await app.Data.CellAsync()).Cell);
        app.Clock.GoTo(2026, 12, 5);
        var late = await app.InDbAsync(async db => (await db.Meetings.SingleAsync(row => row.Id == meeting.Id)).OrganisationId);
        var secretary = await app.Data.BrowserAsync(Role.Secretary, await app.InDbAsync(db => db.Organisations.SingleAsync(row => row.Id == late)));
        (await (await secretary.OpenAsync(MeetingLinks.To(meeting.Id))).SubmitAsync("form[action$=notice] button")).Text.ShouldContain("Ngày họp đã qua");
    }

    [Fact]
    public async Task A_month_has_one_regular_meeting_and_a_thematic_one_needs_its_topic()
    {
        await using var app = await TestApp.StartAsync();
        app.Clock.GoTo(2026, 12, 1);
        var cell = await app.Data.CellAsync();
        var list = await cell.Secretary.OpenAsync(MeetingLinks.Of(cell.Cell.Id));
        var first = await list.SubmitAsync("form:has(input[name=month]) button");
        (await list.SubmitAsync("form:has(input[name=month]) button")).Address.ShouldBe(first.Address);
        (await cell.Secretary.OpenAsync(MeetingLinks.Month(cell.Cell.Id, new DateOnly(2026, 12, 1)))).Address.ShouldBe(first.Address);
        (await list.SubmitAsync("form:has(#Other_Topic) button", ("Other.Topic", ""))).Text.ShouldContain("phải có tên chuyên đề");
        (await list.SubmitAsync("form:has(#Other_Topic) button", ("Other.Topic", "Chuyển đổi số ở khu dân cư"), ("Other.HeldOn", "16/12/2026"))).Text.ShouldContain("Sinh hoạt chuyên đề: Chuyển đổi số ở khu dân cư");
    }

    private static Task PlaceAsync(TestApp app, Member member, Organisation at) => app.InDbAsync(async db =>
    {
        db.Add(new Placement { MemberId = member.Id, OrganisationId = at.Id, Kind = PlacementKind.Temporary, From = new(2026, 6, 1) });
        await db.SaveAsync(SoTay.Platform.Audit.Actor.Program("test"));
    });

    private static AttendanceStanding Standing(Meeting meeting, Member member) => meeting.AttendanceOf(member.Id)!.Standing;

    private static Task<Attendance> LineAsync(TestApp app, Meeting meeting, Member member) =>
        app.InDbAsync(db => db.Attendances.SingleAsync(row => row.MeetingId == meeting.Id && row.MemberId == member.Id));

    private static Task<List<AgendaItem>> ItemsAsync(TestApp app, Guid meeting) =>
        app.InDbAsync(async db => (await db.Meetings.Include(row => row.Agenda).SingleAsync(row => row.Id == meeting)).Items.ToList());
}
