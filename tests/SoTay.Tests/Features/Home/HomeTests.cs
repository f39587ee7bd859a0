using Shouldly;
using SoTay.Features.Accounts;
using SoTay.Features.Meetings;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Features.Tasks;
using SoTay.Platform.Audit;
using SoTay.Tests.Features.Statistics.Boards;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Home;

public sealed class HomeTests : IAsyncLifetime
{
    private static readonly Actor Maker = Actor.Program("test data");
    private TestApp _app = null!;
    private Organisation _province = null!;
    private Organisation _ward = null!;
    private Organisation _cell = null!;
    private Member _member = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        (_province, _ward, _cell) = await _app.Data.LineAsync();
        _member = await _app.Data.MemberAsync(_cell, "Lương Văn Hùng");
        for (var month = 1; month <= 11; month++) await BoardData.HeldAsync(_app, _cell, month);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_secretary_opens_on_the_next_meeting_prepared_from_the_last_one()
    {
        var page = await OpenAsync(Role.Secretary, _cell);

        page.Text.ShouldContain("Sinh hoạt thường kỳ tháng 12");
        page.Text.ShouldContain("còn 11 ngày");
        page.Text.ShouldContain("Soạn sẵn từ buổi họp 03/11/2026");
        page.Document.QuerySelectorAll(".btn-primary").Length.ShouldBe(1);
        page.Document.QuerySelector(".btn-primary")!.TextContent.ShouldContain("Xem và gửi giấy mời");
        page.Text.ShouldContain("11 trên 11 buổi đúng hạn");
    }

    [Fact]
    public async Task The_filled_button_takes_the_preparation_over()
    {
        var page = await OpenAsync(Role.Secretary, _cell);

        var next = await page.SubmitAsync("form:has(.btn-primary)");

        next.Text.ShouldContain("tháng 12");
        (await _app.InDbAsync(db => Task.FromResult(db.Meetings.Count(row => row.State == MeetingState.Draft)))).ShouldBe(1);
    }

    [Fact]
    public async Task Late_tasks_come_first_with_their_reason()
    {
        await TaskAsync("Nộp 3 bộ hồ sơ vay vốn", new DateOnly(2026, 11, 12), "mới nộp 2 trên 3 bộ");
        await TaskAsync("Trồng 7,5 ha rừng gỗ lớn", new DateOnly(2026, 11, 25), "", WorkTaskState.Submitted);

        var page = await OpenAsync(Role.Secretary, _cell);

        page.Text.ShouldContain("2 việc khác");
        page.Text.ShouldContain("1 việc chậm");
        page.Document.QuerySelector("li.st-late")!.TextContent.ShouldContain("Chậm 10 ngày: mới nộp 2 trên 3 bộ");
        page.Text.ShouldContain("chờ đồng chí nghiệm thu");
    }

    [Fact]
    public async Task A_request_for_leave_is_answered_from_the_first_screen()
    {
        var meeting = await CalledAsync();
        await _app.InDbAsync(async db =>
        {
            db.Add(new NoticeAnswer
            {
                MeetingId = meeting.Id, OrganisationId = _cell.Id, MemberId = _member.Id, FullName = _member.FullName, IsComing = false, Reason = "Dự lễ cưới cháu",
                Decision = LeaveDecision.Waiting, AnsweredAt = new DateTime(2026, 11, 21, 0, 0, 0, DateTimeKind.Utc),
            });
            await db.SaveAsync(Maker);
        });
        var page = await OpenAsync(Role.Secretary, _cell);
        page.Text.ShouldContain("Lương Văn Hùng xin vắng buổi 03/12");
        page.Text.ShouldContain("Dự lễ cưới cháu. Chưa vắng buổi nào trong năm.");

        await page.SubmitAsync("form[action$='leave-decisions']");

        (await _app.InDbAsync(db => Task.FromResult(db.NoticeAnswers.Single().Decision))).ShouldBe(LeaveDecision.Accepted);
        (await OpenAsync(Role.Secretary, _cell)).Text.ShouldNotContain("Lương Văn Hùng xin vắng");
    }

    [Fact]
    public async Task A_member_sees_the_invitation_own_tasks_and_the_own_record()
    {
        await CalledAsync();
        await TaskAsync("Giúp 31 người kích hoạt tài khoản", new DateOnly(2026, 11, 20), "xong 26 người");

        var page = await OpenAsync(Role.Member, _cell, _member);

        page.Text.ShouldContain("Thứ Năm 03/12/2026");
        page.Document.QuerySelector(".btn-primary")!.TextContent.ShouldContain("Có dự");
        page.Text.ShouldContain("Chậm 2 ngày: xong 26 người");
        page.Text.ShouldContain("Ghi về tôi trong tháng 11");
        page.Document.QuerySelectorAll(".st-tabs a").Length.ShouldBeLessThanOrEqualTo(4);
    }

    [Fact]
    public async Task Saying_that_one_comes_takes_one_tap()
    {
        await CalledAsync();
        var page = await OpenAsync(Role.Member, _cell, _member);

        await page.SubmitAsync(".btn-primary");

        (await _app.InDbAsync(db => Task.FromResult(db.NoticeAnswers.Single().IsComing))).ShouldBeTrue();
    }

    [Fact]
    public async Task A_ward_office_keeps_its_clean_up_list_on_the_first_screen_until_it_is_empty()
    {
        var finding = new RosterFinding
        {
            OrganisationId = _ward.Id, MemberId = _member.Id, Kind = "birth_missing", Severity = "warn", Say = "Lương Văn Hùng: chưa có ngày sinh", FoundAt = DateTime.UnixEpoch,
        };
        await _app.InDbAsync(async db => { db.Add(finding); await db.SaveAsync(Maker); });
        (await OpenAsync(Role.CommuneOffice, _ward)).Text.ShouldContain("Cần làm sạch (1)");

        await _app.InDbAsync(async db => { db.Attach(finding).Entity.SettledAt = DateTime.UnixEpoch; await db.SaveAsync(Maker); });
        var page = await OpenAsync(Role.CommuneOffice, _ward);

        page.Text.ShouldNotContain("Cần làm sạch (");
        page.Text.ShouldContain("0 chỗ cần làm sạch");
    }

    [Fact]
    public async Task Requests_for_correction_wait_on_the_offices_screen()
    {
        await _app.InDbAsync(async db =>
        {
            db.Add(new CorrectionRequest { MemberId = _member.Id, OrganisationId = _cell.Id, Field = "BirthDate", Wanted = "02/09/1961", AskedAt = DateTime.UnixEpoch });
            await db.SaveAsync(Maker);
        });

        (await OpenAsync(Role.CommuneOffice, _ward)).Text.ShouldContain("Lương Văn Hùng đề nghị sửa hồ sơ");
    }

    [Fact]
    public async Task Every_role_gets_a_first_screen_with_at_most_one_filled_button()
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            var at = role switch { Role.ProvinceOffice or Role.Administrator => _province, Role.CommuneOffice or Role.CommuneSecretary or Role.AssignedObserver or Role.Inspector => _ward, _ => _cell };
            var page = await OpenAsync(role, at, role is Role.Member or Role.Secretary ? _member : null);

            page.Document.QuerySelector("h1")!.TextContent.ShouldBe("Việc cần làm", role.ToString());
            page.Document.QuerySelectorAll(".btn-primary").Length.ShouldBeLessThanOrEqualTo(1, role.ToString());
        }
    }

    private async Task<Page> OpenAsync(Role role, Organisation at, Member? member = null) => await (await _app.Data.BrowserAsync(role, at, member)).OpenAsync("/");

    private async Task<Meeting> CalledAsync()
    {
        var meeting = await BoardData.NotSealedAsync(_app, _cell, 12, 3, MeetingState.Noticed);
        await _app.InDbAsync(async db =>
        {
            db.Add(new Attendance
            {
                MeetingId = meeting.Id, MemberId = _member.Id, FullName = _member.FullName, SortKey = _member.SortKey, Standing = AttendanceStanding.Expected,
                Status = AttendanceStatus.Present, IsOfficial = true,
            });
            await db.SaveAsync(Maker);
        });
        return meeting;
    }

    private Task TaskAsync(string title, DateOnly deadline, string result, WorkTaskState state = WorkTaskState.InProgress) => _app.InDbAsync(async db =>
    {
        db.Add(new WorkTask
        {
            OrganisationId = _cell.Id, Title = title, Product = "Hồ sơ", OwnerId = _member.Id, Deadline = deadline, Result = result, State = state, GivenAt = DateTime.UnixEpoch,
        });
        await db.SaveAsync(Maker);
    });
}
