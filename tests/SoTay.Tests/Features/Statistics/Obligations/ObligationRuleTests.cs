using Shouldly;
using SoTay.Features.Statistics.Obligations;

namespace SoTay.Tests.Features.Statistics.Obligations;

public sealed class ObligationRuleTests
{
    private static readonly ObligationRule Rule = new(LatestDay: 7, MinutesWithin: 2, ThematicPerQuarter: 1);
    private static readonly DateOnly December = new(2026, 12, 1);

    [Fact]
    public void Nothing_is_owed_on_the_last_day_of_the_rule() => Rule.Of(Cell(), December.AddDays(6)).ShouldBeEmpty();

    [Fact]
    public void From_the_day_after_the_meeting_is_owed_with_days_and_reason()
    {
        var owed = Rule.Of(Cell(), December.AddDays(7)).ShouldHaveSingleItem();

        owed.Say.ShouldBe("Chưa họp, chậm 1 ngày: chưa nêu lý do");
        owed.Due.ShouldBe(new DateOnly(2026, 12, 7));
        owed.Kind.ShouldBe(ObligationKind.RegularMeeting);
    }

    [Fact]
    public void The_secretarys_reason_and_the_new_day_stand_beside_it()
    {
        var called = Open(new DateOnly(2026, 12, 9), opened: false);

        Rule.Of(Cell(open: [called], reason: "nhà văn hóa mất điện"), December.AddDays(7)).ShouldHaveSingleItem().Say.ShouldBe("Chưa họp, chậm 1 ngày: nhà văn hóa mất điện, hẹn 09/12");
    }

    [Fact]
    public void A_reason_without_a_new_day_says_that_too()
    {
        var called = Open(new DateOnly(2026, 12, 3), opened: false);

        Rule.Of(Cell(open: [called], reason: "tăng ca"), December.AddDays(8)).ShouldHaveSingleItem().Say.ShouldBe("Chưa họp, chậm 2 ngày: tăng ca, chưa hẹn lại");
    }

    [Fact]
    public void A_held_meeting_without_minutes_is_owed_after_two_days()
    {
        var held = Open(new DateOnly(2026, 12, 3), opened: true);

        Rule.Of(Cell(open: [held]), new DateOnly(2026, 12, 5)).ShouldBeEmpty();
        Rule.Of(Cell(open: [held]), new DateOnly(2026, 12, 8)).ShouldHaveSingleItem().Say.ShouldBe("Chậm 3 ngày: họp 03/12, chưa có biên bản");
    }

    [Fact]
    public void Minutes_of_an_old_month_stay_owed()
    {
        var held = Open(new DateOnly(2026, 9, 3), opened: true);

        Rule.Of(Cell(open: [held], held: [December]), December.AddDays(9)).ShouldHaveSingleItem().Kind.ShouldBe(ObligationKind.Minutes);
    }

    [Fact]
    public void A_sealed_meeting_of_the_month_ends_the_obligation() => Rule.Of(Cell(held: [December]), December.AddDays(20)).ShouldBeEmpty();

    [Fact]
    public void A_month_that_is_over_cannot_be_held_any_more() => Rule.Of(Cell(), new DateOnly(2027, 1, 5)).ShouldBeEmpty();

    [Theory]
    [InlineData(2026, 12, 2)] // began in the middle of the days of the rule
    [InlineData(2027, 1, 1)]
    public void A_cell_that_did_not_work_through_the_days_owes_nothing(int year, int month, int day) =>
        Rule.Of(Cell(from: new DateOnly(year, month, day)), December.AddDays(10)).ShouldBeEmpty();

    [Fact]
    public void A_cell_that_ended_owes_nothing() => Rule.Of(Cell(to: December.AddDays(2)), December.AddDays(10)).ShouldBeEmpty();

    [Fact]
    public void A_quarter_without_a_thematic_meeting_is_told_in_the_month_after()
    {
        var october = new DateOnly(2026, 10, 5);

        Rule.Of(Cell(thematic: 0), october).ShouldHaveSingleItem().Say.ShouldBe("Chậm 5 ngày: quý III chưa sinh hoạt chuyên đề");
        Rule.Of(Cell(thematic: 1), october).ShouldBeEmpty();
        Rule.Of(Cell(thematic: 0, held: [new(2026, 11, 1)]), new DateOnly(2026, 11, 20)).ShouldBeEmpty();
    }

    [Fact]
    public void A_cell_that_began_within_the_quarter_owes_no_thematic_meeting() =>
        Rule.Of(Cell(from: new DateOnly(2026, 8, 1), thematic: 0), new DateOnly(2026, 10, 5)).ShouldBeEmpty();

    [Fact]
    public void What_has_no_rule_asks_for_nothing()
    {
        var held = Open(new DateOnly(2026, 12, 3), opened: true);

        new ObligationRule(null, null, null).Of(Cell(open: [held], thematic: 0), December.AddDays(20)).ShouldBeEmpty();
    }

    [Fact]
    public void What_is_not_met_comes_before_missing_minutes()
    {
        var thematic = new OpenMeeting(Guid.CreateVersion7(), December, new DateOnly(2026, 12, 2), IsRegular: false, IsOpened: true);

        Rule.Of(Cell(open: [thematic]), December.AddDays(9)).Select(owed => owed.Kind).ShouldBe([ObligationKind.RegularMeeting, ObligationKind.Minutes]);
    }

    private static CellRecord Cell(DateOnly? from = null, DateOnly? to = null, DateOnly[]? held = null, OpenMeeting[]? open = null, int thematic = 1, string? reason = null) =>
        new(from ?? new DateOnly(2025, 7, 1), to, held?.ToHashSet() ?? [], open ?? [], thematic) { Reason = reason };

    private static OpenMeeting Open(DateOnly on, bool opened) =>
        new(Guid.CreateVersion7(), new DateOnly(on.Year, on.Month, 1), on, IsRegular: true, opened);
}
