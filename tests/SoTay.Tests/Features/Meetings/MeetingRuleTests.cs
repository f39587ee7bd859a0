using SoTay.Features.Documents;
using SoTay.Features.Meetings;
using SoTay.Features.Policies;

namespace SoTay.Tests.Features.Meetings;

/// <summary>Rules without a store: the day of the meeting, the base of a vote, the quorum, stamps of secrecy.</summary>
public sealed class MeetingRuleTests
{
    [Theory]
    [InlineData(2026, 12, 3, false)] // an ordinary Thursday
    [InlineData(2026, 10, 3, false)] // a Saturday is a day to meet on
    [InlineData(2026, 5, 3, false)] // Sunday after 1 May, Monday is worked: only the Friday before was off
    [InlineData(2026, 1, 3, false)]
    public void The_meeting_is_on_the_third_unless_that_is_a_holiday(int year, int month, int day, bool moved)
    {
        var first = new DateOnly(year, month, 1);
        var found = MeetingDay.For(PolicySnapshot.Shipped.For(first), first);
        found.Due.Day.ShouldBe(day);
        found.IsMoved.ShouldBe(moved);
        found.Latest.Day.ShouldBe(7);
        found.IsOnTime(first.AddDays(6)).ShouldBeTrue();
        found.IsOnTime(first.AddDays(7)).ShouldBeFalse();
    }

    [Fact]
    public void A_holiday_moves_the_meeting_to_the_next_day_that_is_none_within_the_first_week()
    {
        // Every holiday of the shipped calendar that falls on a 3rd: the meeting is later, and never after the 7th.
        foreach (var first in Enumerable.Range(0, 24).Select(months => new DateOnly(2025, 8, 1).AddMonths(months)))
        {
            var reader = PolicySnapshot.Shipped.For(first);
            var found = MeetingDay.For(reader, first);
            found.Due.ShouldBeInRange(first.AddDays(2), first.AddDays(6));
            if (found.IsMoved) reader.Calendar.IsWorkingDay(first.AddDays(2)).ShouldBeFalse();
        }
    }

    [Fact]
    public void The_base_of_a_resolution_leaves_out_the_exempt_and_those_elsewhere_who_did_not_come()
    {
        // The picture of the desk: 19 official, 1 exempt, 1 elsewhere, 1 probationer.
        List<Attendance> lines = [.. Enumerable.Range(0, 17).Select(_ => Line()), Line(AttendanceStanding.Exempt), Line(AttendanceStanding.Elsewhere), Line(official: false)];
        var count = VoteBaseCount.For(VoteBase.OfficialMembersAdjusted, lines);
        count.People.ShouldBe(17);
        count.Lines.Select(line => line.Count).ShouldBe([19, -1, -1]);
        VoteBaseCount.For(VoteBase.AllOfficialMembers, lines).People.ShouldBe(19);
        VoteBaseCount.For(VoteBase.OfficialMembersWithoutExempt, lines).People.ShouldBe(18);

        lines[17].Status = AttendanceStatus.Present;
        VoteBaseCount.For(VoteBase.OfficialMembersAdjusted, lines).People.ShouldBe(18);
        VoteBaseCount.For(VoteBase.OfficialMembersWithoutExempt, lines).People.ShouldBe(18);
    }

    [Fact]
    public void A_member_here_for_a_time_has_to_come_and_has_no_vote()
    {
        List<Attendance> lines = [Line(), Line(), Line(AttendanceStanding.TemporaryHere)];
        var roll = new RollCall(lines);
        (roll.Counted, roll.Present, roll.PresentVoters).ShouldBe((3, 3, 2));
        VoteBaseCount.For(VoteBase.OfficialMembersAdjusted, lines).People.ShouldBe(2);
    }

    [Theory]
    [InlineData(17, 9, true)]
    [InlineData(17, 8, false)]
    [InlineData(18, 9, false)]
    [InlineData(18, 10, true)]
    public void More_than_half_must_be_here_for_a_resolution(int official, int present, bool reached)
    {
        List<Attendance> lines = [.. Enumerable.Range(0, official).Select(place => Line(status: place < present ? AttendanceStatus.Present : AttendanceStatus.Excused))];
        var quorum = Quorum.Of(lines, PolicySnapshot.Shipped.For(new DateOnly(2026, 12, 3)));
        quorum.IsReached.ShouldBe(reached);
    }

    [Theory]
    [InlineData("Kế hoạch TỐI MẬT", true)]
    [InlineData("tài liệu tuyệt mật của tỉnh", true)]
    [InlineData("Công văn (Mật) số 5", true)]
    [InlineData("MẬT\nCông văn số 5", true)]
    [InlineData("văn bản có độ mật", true)]
    [InlineData("Nuôi ong lấy mật ong ở bản", false)]
    [InlineData("Mật độ dân cư cao", false)]
    [InlineData("giữ bí mật quê hương", false)]
    [InlineData("Đổi mật khẩu tài khoản", false)]
    public void Stamps_of_secrecy_are_found_and_common_words_are_not(string words, bool found) => (SecretMark.In(words) is not null).ShouldBe(found);

    [Fact]
    public void A_stamp_in_decomposed_letters_is_found_too() => SecretMark.In("TỐI MẬT".Normalize(System.Text.NormalizationForm.FormD)).ShouldNotBeNull();

    private static Attendance Line(AttendanceStanding standing = AttendanceStanding.Expected, bool official = true, AttendanceStatus? status = null) => new()
    {
        MemberId = Guid.CreateVersion7(), FullName = "Nguyễn Văn Ân", SortKey = "", Standing = standing, IsOfficial = official, Status = status ?? Attendance.Unspoken(standing),
    };
}
