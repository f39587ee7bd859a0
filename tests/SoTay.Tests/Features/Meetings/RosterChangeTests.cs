using Microsoft.EntityFrameworkCore;
using SoTay.Features.Meetings;
using SoTay.Features.Meetings.Operations;
using SoTay.Features.Members;
using SoTay.Platform.Audit;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Meetings;

/// <summary>Somebody joins or leaves after the notice: the pages say so, one tap puts the roll-call right, marks stay.</summary>
public sealed class RosterChangeTests : IAsyncLifetime
{
    private TestApp _app = null!;
    private TestCell _cell = null!;
    private Meeting _meeting = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        _app.Clock.GoTo(2026, 12, 1);
        _cell = await _app.Data.CellAsync();
        _meeting = await _app.Data.MeetingAsync(_cell.Cell);
        await (await _cell.Secretary.OpenAsync(MeetingLinks.To(_meeting.Id))).SubmitAsync("form[action$='/notice'] button");
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Nothing_is_said_while_list_and_roster_agree() =>
        (await _cell.Secretary.OpenAsync(MeetingLinks.To(_meeting.Id))).Document.QuerySelector("#danh-sach-doi").ShouldBeNull();

    [Fact]
    public async Task One_tap_takes_the_new_member_over_and_keeps_the_marks()
    {
        var absent = _cell.Members[3];
        (await (await _cell.Secretary.OpenAsync(MeetingLinks.RollCall(_meeting.Id))).SubmitAsync($"button[name=absent][value='{absent.Id}']")).Address.AbsolutePath.ShouldBe(MeetingLinks.RollCall(_meeting.Id));
        await _app.Data.MemberAsync(_cell.Cell, "Lò Văn Đức");
        await LeaveAsync(_cell.Members[5]);

        var page = await _cell.Secretary.OpenAsync(MeetingLinks.RollCall(_meeting.Id));
        page.Text.ShouldContain($"Danh sách đảng viên đã đổi sau giấy mời: thêm Lò Văn Đức; bớt {_cell.Members[5].FullName}.");
        var done = await page.SubmitAsync("#danh-sach-doi button");

        done.Address.AbsolutePath.ShouldBe(MeetingLinks.RollCall(_meeting.Id));
        done.Document.QuerySelector("#danh-sach-doi").ShouldBeNull();
        var lines = await _app.InDbAsync(db => db.Attendances.AsNoTracking().Where(row => row.MeetingId == _meeting.Id).ToDictionaryAsync(row => row.MemberId));
        lines.Values.ShouldContain(line => line.FullName == "Lò Văn Đức" && line.Status == AttendanceStatus.Present);
        lines.Keys.ShouldNotContain(_cell.Members[5].Id);
        lines[absent.Id].IsAbsent.ShouldBeTrue("a mark that was made stays");
    }

    [Fact]
    public async Task A_mark_stays_when_the_member_becomes_exempt_in_between()
    {
        var absent = _cell.Members[3];
        await (await _cell.Secretary.OpenAsync(MeetingLinks.RollCall(_meeting.Id))).SubmitAsync($"button[name=absent][value='{absent.Id}']");
        await _app.InDbAsync(async db =>
        {
            db.Add(new MemberStatusPeriod { MemberId = absent.Id, OrganisationId = _cell.Cell.Id, Kind = MemberStatusKind.Exempt, From = new DateOnly(2026, 12, 1) });
            await db.SaveAsync(Actor.Program("test"));
        });

        await (await _cell.Secretary.OpenAsync(MeetingLinks.To(_meeting.Id))).SubmitAsync("#danh-sach-doi button");

        var line = await _app.InDbAsync(db => db.Attendances.AsNoTracking().SingleAsync(row => row.MeetingId == _meeting.Id && row.MemberId == absent.Id));
        (line.Standing, line.IsAbsent).ShouldBe((AttendanceStanding.Exempt, true));
    }

    [Fact]
    public async Task A_member_active_elsewhere_for_a_time_is_not_expected()
    {
        await _app.InDbAsync(async db =>
        {
            db.Add(new MemberStatusPeriod { MemberId = _cell.Members[4].Id, OrganisationId = _cell.Cell.Id, Kind = MemberStatusKind.Elsewhere, From = new DateOnly(2026, 12, 1) });
            await db.SaveAsync(Actor.Program("test"));
        });

        var page = await _cell.Secretary.OpenAsync(MeetingLinks.To(_meeting.Id));

        page.Text.ShouldContain($"đổi diện dự họp của {_cell.Members[4].FullName}");
        (await page.SubmitAsync("#danh-sach-doi button")).Text.ShouldContain("1 tạm thời nơi khác");
    }

    [Fact]
    public async Task An_end_later_than_now_is_refused_by_the_clock_not_by_the_date()
    {
        await using var desk = _app.Desk(_cell);
        _app.Clock.GoTo(2026, 12, 3, 20, 15);
        (await desk.SayAsync(_meeting.Id, new OpenedChange(At(19, 30)))).ShouldBeNull();

        var say = (await desk.SayAsync(_meeting.Id, new EndedChange(At(23, 30))))!.Say;

        say.ShouldContain("Giờ kết thúc 23:30 ở sau bây giờ (20:15)");
        (await desk.SayAsync(_meeting.Id, new EndedChange(At(23, 30).AddDays(1))))!.Say.ShouldContain("23:30 ngày 04/12/2026 ở sau bây giờ (20:15 ngày 03/12/2026)");
    }

    private static DateTime At(int hour, int minute) => SoTay.Platform.Time.VietnamClock.Moment(new DateOnly(2026, 12, 3), new TimeOnly(hour, minute));

    private Task LeaveAsync(Member member) => _app.InDbAsync(async db =>
    {
        var record = (await MemberRecord.LoadAsync(db, member.Id, CancellationToken.None))!;
        record.Leave(MemberEventKind.Died, new DateOnly(2026, 12, 1), null, new DateOnly(2026, 12, 1)).ShouldBeNull();
        record.Keep();
        await db.SaveAsync(Actor.Program("test"));
    });
}
