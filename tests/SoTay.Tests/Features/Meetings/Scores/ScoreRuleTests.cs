using SoTay.Features.Meetings.Scores;
using SoTay.Features.Policies;

namespace SoTay.Tests.Features.Meetings.Scores;

/// <summary>The same meeting under the rules of different days; every expected number is worked out by hand.</summary>
public sealed class ScoreRuleTests
{
    private static readonly DateOnly Old = new(2024, 12, 3), New = new(2026, 12, 3);

    /// <summary>20 had to come and 18 did; 95 minutes on time; 8 of the 18 spoke; 8 of 10 tasks done; invited two days before.</summary>
    private static ScoreFacts Facts(DateOnly held, int present = 18, int unexcused = 0, int run = 2, int minutes = 95, int speakers = 8, int done = 8, int members = 20) => new(
        held, held, minutes, true, members, present, 20, unexcused, run, speakers, done, 10, held.AddDays(-2), false);

    [Fact]
    public void In_2024_there_are_no_points_but_four_conditions_each_met_or_not()
    {
        var sheet = ScoreSheet.Of(Facts(Old), PolicySnapshot.Shipped.For(Old));
        sheet.HasPoints.ShouldBeFalse();
        // 18/20 = 90 % is above 85 %; nobody unexcused; 2 in a row are at most 3; 95 minutes are at least 90.
        sheet.Conditions.Select(row => (row.Name, row.IsMet)).ShouldBe([("Tỷ lệ dự họp", true), ("Vắng không lý do", true), ("Vắng có lý do liên tiếp", true), ("Thời lượng", true)]);
        sheet.Conditions.ShouldAllBe(row => row.Basis.LegalBasis == "12-HD/BTCTW 6/7/2018");
        MeetingScore.Of(sheet, PolicySnapshot.Shipped.For(Old), [], "").Refusal!.Say.ShouldContain("Chưa có thang điểm cho ngày này");
    }

    [Fact]
    public void The_conditions_of_2024_hold_at_their_edges()
    {
        // 17/20 is exactly 85 % and has to be exceeded; one unexcused; four in a row; 89 minutes.
        ScoreSheet.Of(Facts(Old, present: 17, unexcused: 1, run: 4, minutes: 89), PolicySnapshot.Shipped.For(Old)).Conditions.ShouldAllBe(row => row.IsMet == false);
        ScoreSheet.Of(Facts(Old, present: 18, run: 3, minutes: 90), PolicySnapshot.Shipped.For(Old)).Conditions.ShouldAllBe(row => row.IsMet == true);
    }

    [Fact]
    public void Before_2018_nothing_is_known_and_the_day_of_change_has_points()
    {
        var before = ScoreSheet.Of(Facts(new(2018, 7, 5)), PolicySnapshot.Shipped.For(new(2018, 7, 5)));
        (before.HasPoints, before.Conditions.Count).ShouldBe((false, 0));
        ScoreSheet.Of(Facts(new(2025, 10, 27)), PolicySnapshot.Shipped.For(new(2025, 10, 27))).Conditions.Count.ShouldBe(4);
        var first = ScoreSheet.Of(Facts(new(2025, 10, 28)), PolicySnapshot.Shipped.For(new(2025, 10, 28)));
        (first.HasPoints, first.Conditions.Count, first.Criteria.Sum(row => row.Most)).ShouldBe((true, 0, 100m));
    }

    [Fact]
    public void In_2026_the_same_meeting_is_scored_out_of_100()
    {
        var rules = PolicySnapshot.Shipped.For(New);
        var sheet = ScoreSheet.Of(Facts(New), rules);
        sheet.Conditions.ShouldBeEmpty();
        // Time: 95 of 90 minutes and on time, all 5. Attendance: 5 × 18/20 = 4.5. Previous resolution: 30 × 8/10 = 24.
        sheet.Parts.Where(part => part.Computed is not null).Select(part => (part.Key, part.Computed)).ShouldBe([("time", 5m), ("attendance", 4.5m), ("previous_resolution", 24m)]);
        var score = Judged(sheet, rules, ("preparation.rest", 9), ("conduct.rest", 36), ("principles", 5), ("closing.rest", 4.5m));
        // 5 + 4.5 + 9 + 36 + 5 + 24 + 4.5 = 88: from 70 and under 90.
        (score.Total, score.Grade).ShouldBe((88m, "Khá"));
    }

    [Fact]
    public void With_the_sheet_of_An_Phu_the_sub_scales_decide()
    {
        var rules = Adopted("local:an-phu");
        var sheet = ScoreSheet.Of(Facts(New), rules);
        sheet.Criteria.Sum(row => row.Most).ShouldBe(100);
        // Under 30 members 90 minutes are full: 5. 90 % came: 4, nobody more than 3 times excused: +1. Invited: 1, two days ahead: 2.
        // 8 of 18 spoke, 44 %: 4. 8 of 10 tasks, 80 %: 27. Issued the same day: 1.
        sheet.Parts.Where(part => part.Computed is not null).Select(part => (part.Key, part.Computed)).ShouldBe(
        [
            ("time", 5m), ("attendance", 5m), ("preparation.notice", 1m), ("preparation.upload_before", 2m), ("conduct.speakers", 4m), ("previous_resolution", 27m), ("closing.upload_after", 1m),
        ]);
        var score = Judged(sheet, rules, ("preparation.committee_meeting", 2), ("preparation.rest", 4), ("conduct.rest", 22), ("chairing", 9), ("principles", 5), ("closing.rest", 4));
        // 5 + 5 + (2 + 1 + 2 + 4) + (4 + 22) + 9 + 5 + 27 + (1 + 4) = 91.
        (score.Total, score.Grade).ShouldBe((91m, "Tốt"));
    }

    [Theory]
    [InlineData(18, 0, 5)] // 90 %: 4 + 1
    [InlineData(17, 0, 4)] // 85 %: 3 + 1
    [InlineData(14, 0, 3)] // 70 %: 2 + 1
    [InlineData(12, 0, 2)] // 60 %: 1 + 1
    [InlineData(19, 1, 2)] // one unexcused: 1 + 1
    public void Attendance_of_An_Phu(int present, int unexcused, int points) =>
        Part(Facts(New, present, unexcused), "attendance").ShouldBe(points);

    [Theory]
    [InlineData(9, 4)] // exactly 50 % of 18 is not above 50 %
    [InlineData(10, 5)]
    [InlineData(6, 3)]
    [InlineData(5, 2)]
    public void Speakers_of_An_Phu(int speakers, int points) => Part(Facts(New, speakers: speakers), "conduct.speakers").ShouldBe(points);

    [Fact]
    public void A_long_meeting_of_a_large_cell_and_limits_that_are_not_known_are_said()
    {
        Part(Facts(New, members: 30, minutes: 120), "time").ShouldBe(5);
        Part(Facts(New, members: 30, minutes: 119), "time").ShouldBeNull();
        ScoreSheet.Of(Facts(New, minutes: 80), Adopted("local:an-phu")).Parts.First(part => part.Key == "time").Why.ShouldContain("chưa ghi giới hạn của các mức dưới");
        Part(Facts(New, run: 4), "attendance").ShouldBe(4);
    }

    [Fact]
    public void Lao_Cai_says_how_many_should_speak_and_by_when_the_score_goes_up()
    {
        var rules = Adopted("local:lao-cai");
        ScoreSheet.Of(Facts(New), rules).Parts.First(part => part.Key == "conduct.rest").Fact.ShouldContain("Đạt mức ít nhất 5 người (Lào Cai 29-QĐ/TU");
        ScoreSheet.Of(Facts(New, members: 8, speakers: 2), rules).Parts.First(part => part.Key == "conduct.rest").Fact.ShouldContain("Chưa đạt mức ít nhất 3");
        // Thursday 3/12/2026: Friday, Monday, Tuesday.
        ScoreDeadline.For(New, rules)!.Value.ShouldBe(new DateOnly(2026, 12, 8));
        ScoreDeadline.For(New, PolicySnapshot.Shipped.For(New)).ShouldBeNull();
    }

    [Fact]
    public void Points_above_the_most_below_zero_missing_or_changed_without_a_reason_are_refused()
    {
        var rules = PolicySnapshot.Shipped.For(New);
        var sheet = ScoreSheet.Of(Facts(New), rules);
        string Say(params ScoreMark[] marks) => MeetingScore.Of(sheet, rules, [.. marks, .. All(sheet).Where(mark => marks.All(one => one.Key != mark.Key))], "").Refusal?.Say ?? "";
        Say(new ScoreMark("conduct.rest", 41)).ShouldContain("“Tiến hành” chấm 41, phải từ 0 đến 40");
        Say(new ScoreMark("conduct.rest", -1)).ShouldContain("phải từ 0 đến 40");
        Say(new ScoreMark("conduct.rest", 39.123m)).ShouldContain("lẻ nhiều nhất hai chữ số");
        Say(new ScoreMark("conduct.rest", null)).ShouldContain("Chưa chấm “Tiến hành”");
        Say(new ScoreMark("attendance", 5)).ShouldContain("phần mềm tính 4,5, phiếu ghi 5 mà chưa có lý do");
        Say(new ScoreMark("attendance", 5, "Một đồng chí đi cứu hộ theo lệnh")).ShouldBe("");
    }

    private static decimal? Part(ScoreFacts facts, string key) => ScoreSheet.Of(facts, Adopted("local:an-phu")).Parts.First(part => part.Key == key).Computed;

    private static IEnumerable<ScoreMark> All(ScoreSheet sheet) => sheet.Parts.Where(part => part.Computed is null).Select(part => new ScoreMark(part.Key, part.Most));

    private static MeetingScore Judged(ScoreSheet sheet, PolicyReader rules, params (string Key, decimal Points)[] marks)
    {
        sheet.Parts.Where(part => part.Computed is null).Select(part => part.Key).ShouldBe(marks.Select(mark => mark.Key));
        return MeetingScore.Of(sheet, rules, [.. marks.Select(mark => new ScoreMark(mark.Key, mark.Points))], "").Score!;
    }

    private static PolicyReader Adopted(string template) => new PolicySnapshot(ShippedPolicies.Values(),
        [new PolicyAdoption { Template = template, From = new(2025, 10, 28), LegalBasis = "Quyết định áp dụng" }], ShippedPolicies.Days()).For(New);
}
