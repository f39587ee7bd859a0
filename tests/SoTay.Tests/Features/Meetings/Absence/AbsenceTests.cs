using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts;
using SoTay.Features.Meetings;
using SoTay.Features.Meetings.Absence;
using SoTay.Features.Policies;
using SoTay.Platform.Audit;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Meetings.Absence;

/// <summary>Warnings before the absence that breaks a rule; the numbers are dated policy values.</summary>
public sealed class AbsenceTests
{
    private static readonly PolicySnapshot Rules = new(ShippedPolicies.Values(), [], []);

    [Fact]
    public void Three_excused_in_a_row_warn_under_the_old_rule_and_not_under_the_new_one()
    {
        var record = Record(AttendanceStatus.Excused, AttendanceStatus.Excused, AttendanceStatus.Excused, AttendanceStatus.Present);
        record.Warnings(Rules.For(new DateOnly(2024, 12, 10))).ShouldHaveSingleItem().Say.ShouldBe("Đã vắng có lý do 3 buổi thường kỳ liên tiếp. Vắng buổi nữa là quá 3 lần liên tiếp: chi bộ mất điểm tham dự.");
        record.Warnings(Rules.For(new DateOnly(2026, 12, 10))).ShouldBeEmpty();
        var adopted = new PolicySnapshot(ShippedPolicies.Values(), [new() { Template = "local:an-phu", From = new(2026, 1, 1), LegalBasis = "Quyết định" }], []);
        record.Warnings(adopted.For(new DateOnly(2026, 12, 10))).ShouldHaveSingleItem().Limit.ShouldBe(3);
        Record(AttendanceStatus.Excused, AttendanceStatus.Excused, AttendanceStatus.Present).Warnings(adopted.For(new DateOnly(2026, 12, 10))).ShouldBeEmpty();
    }

    [Fact]
    public void Two_months_without_reason_warn_before_the_third()
    {
        var two = Record(AttendanceStatus.Unexcused, AttendanceStatus.Present, AttendanceStatus.Unexcused);
        var warning = two.Warnings(Rules.For(new DateOnly(2026, 12, 10))).ShouldHaveSingleItem();
        warning.Say.ShouldBe("Đã 2 tháng trong năm không sinh hoạt, không có lý do. Thêm một tháng là đủ 3 tháng: chi bộ phải xét xóa tên.");
        warning.Basis.LegalBasis.ShouldBe("208-QĐ/TW 26/7/2026");
        // A rule is not carried back to a time before it.
        two.Warnings(Rules.For(new DateOnly(2026, 7, 1))).ShouldBeEmpty();
        Record(AttendanceStatus.Unexcused).Warnings(Rules.For(new DateOnly(2026, 12, 10))).ShouldBeEmpty();
    }

    [Fact]
    public void A_month_in_which_the_member_came_to_the_thematic_meeting_is_no_month_without_activity()
    {
        var month = new DateOnly(2026, 11, 1);
        var record = new AbsenceRecord(Guid.CreateVersion7(), "Vi Thị Bích",
        [
            new(month, month.AddDays(15), false, AttendanceStatus.Present), new(month, month.AddDays(2), true, AttendanceStatus.Unexcused),
            new(month.AddMonths(-1), month.AddMonths(-1).AddDays(2), true, AttendanceStatus.Unexcused),
        ]);
        record.Warnings(Rules.For(new DateOnly(2026, 12, 10))).ShouldBeEmpty();
    }

    [Fact]
    public void Whoever_was_at_every_meeting_is_never_warned_and_more_absence_never_takes_a_warning_away() =>
        Prop.ForAll(Gen.Elements(AttendanceStatus.Present, AttendanceStatus.Excused, AttendanceStatus.Unexcused).ListOf(10).ToArbitrary(), marks =>
        {
            var rules = Rules.For(new DateOnly(2026, 12, 10));
            var warned = Record([.. marks]).Warnings(rules).Any(row => row.Rule is AbsenceRule.InactiveMonths);
            var worse = Record([AttendanceStatus.Unexcused, .. marks.Skip(1)]).Warnings(rules).Any(row => row.Rule is AbsenceRule.InactiveMonths);
            return (!warned || worse) && !Record([.. marks.Select(_ => AttendanceStatus.Present)]).Warnings(rules).Any();
        }).QuickCheckThrowOnFailure();

    [Fact]
    public async Task Secretary_and_member_read_the_warning_with_its_rule_in_time()
    {
        await using var app = await TestApp.StartAsync();
        app.Clock.GoTo(2026, 12, 1, 8);
        var cell = await app.Data.CellAsync();
        foreach (var month in new[] { 10, 11 }) await HeldAsync(app, cell, month, cell.Members[3].Id);
        var meeting = await app.Data.MeetingAsync(cell.Cell);
        var home = await cell.Secretary.OpenAsync("/");
        home.Text.ShouldContain($"Lưu ý vắng họp (1) {cell.Members[3].FullName} Đã 2 tháng trong năm không sinh hoạt");
        (await cell.Secretary.OpenAsync(MeetingLinks.To(meeting.Id))).Text.ShouldContain("208-QĐ/TW 26/7/2026");
        var member = await app.Data.BrowserAsync(Role.Member, cell.Cell, cell.Members[3]);
        (await member.OpenAsync("/")).Text.ShouldContain("Đồng chí đã 2 tháng trong năm không sinh hoạt");
        (await member.OpenAsync(MeetingLinks.Answer(meeting.Id))).Text.ShouldContain("Thêm một tháng là đủ 3 tháng");
        (await (await app.Data.BrowserAsync(Role.Member, cell.Cell, cell.Members[4])).OpenAsync("/")).Text.ShouldNotContain("Lưu ý về dự sinh hoạt");
    }

    private static Task HeldAsync(TestApp app, TestCell cell, int month, Guid away) => app.InDbAsync(async db =>
    {
        var first = new DateOnly(2026, month, 1);
        var meeting = new Meeting { OrganisationId = cell.Cell.Id, Kind = MeetingKind.Regular, Month = first, HeldOn = first.AddDays(2), State = MeetingState.Sealed };
        meeting.Attendances.AddRange(cell.Members.Select(member => new Attendance
        {
            MemberId = member.Id, FullName = member.FullName, SortKey = member.SortKey, Standing = AttendanceStanding.Expected, Status = member.Id == away ? AttendanceStatus.Unexcused : AttendanceStatus.Present,
        }));
        db.Add(meeting);
        await db.SaveAsync(Actor.Program("test"));
    });

    /// <summary>Regular meetings, newest first, one a month back from November 2026.</summary>
    private static AbsenceRecord Record(params AttendanceStatus[] marks) => new(Guid.CreateVersion7(), "Vi Thị Bích",
        [.. marks.Select((status, back) => new AbsenceLine(new DateOnly(2026, 11, 1).AddMonths(-back), new DateOnly(2026, 11, 3).AddMonths(-back), true, status))]);
}
