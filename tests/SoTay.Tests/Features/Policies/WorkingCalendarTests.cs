using SoTay.Features.Policies;

namespace SoTay.Tests.Features.Policies;

public class WorkingCalendarTests
{
    private static readonly WorkingCalendar Calendar = PolicySnapshot.Shipped.Calendar;

    [Fact]
    public void The_day_of_the_event_is_day_zero()
    {
        var monday = new DateOnly(2026, 3, 2);
        Calendar.AddWorkingDays(monday, 0).ShouldBe(monday);
        Calendar.AddWorkingDays(monday, 1).ShouldBe(new DateOnly(2026, 3, 3));
        Calendar.AddWorkingDays(monday, 5).ShouldBe(new DateOnly(2026, 3, 9));
    }

    [Fact]
    public void The_nine_days_of_the_lunar_new_year_do_not_count() =>
        Calendar.AddWorkingDays(new DateOnly(2026, 2, 13), 1).ShouldBe(new DateOnly(2026, 2, 23));

    [Fact]
    public void A_Saturday_worked_in_exchange_counts_and_the_day_given_for_it_does_not()
    {
        Calendar.IsWorkingDay(new DateOnly(2026, 8, 22)).ShouldBeTrue();
        Calendar.IsWorkingDay(new DateOnly(2026, 8, 31)).ShouldBeFalse();
        Calendar.AddWorkingDays(new DateOnly(2026, 8, 28), 1).ShouldBe(new DateOnly(2026, 9, 3));
    }

    [Fact]
    public void A_pending_day_counts_so_that_a_deadline_comes_earlier_never_later()
    {
        Calendar.IsWorkingDay(new DateOnly(2026, 11, 24)).ShouldBeTrue();
        Calendar.IsWorkingDay(new DateOnly(2027, 2, 4)).ShouldBeTrue();
        Calendar.IsWorkingDay(new DateOnly(2027, 2, 9)).ShouldBeFalse("expected off under every option");
    }

    [Fact]
    public void The_transfer_of_27_July_2026_ends_thirty_working_days_later()
    {
        var opened = new DateOnly(2026, 7, 27);
        var limit = PolicySnapshot.Shipped.For(opened).Whole("transfer.permanent.deadline_working_days")!.Value;
        // 19 days to 21/8, the make-up Saturday 22/8, five to 28/8, the holiday to 2/9, then 3, 4, 7, 8 and 9 September.
        Calendar.AddWorkingDays(opened, limit).ShouldBe(new DateOnly(2026, 9, 9));
    }

    [Theory]
    [InlineData(2026, 1, 5)]
    [InlineData(2026, 2, 14)]
    [InlineData(2026, 8, 22)]
    public void Adding_and_counting_agree(int year, int month, int day)
    {
        var from = new DateOnly(year, month, day);
        for (var count = 0; count <= 90; count++)
            Calendar.WorkingDaysBetween(from, Calendar.AddWorkingDays(from, count)).ShouldBe(count);
    }

    [Fact]
    public void A_limit_that_is_past_counts_backwards() =>
        Calendar.WorkingDaysBetween(new DateOnly(2026, 3, 5), new DateOnly(2026, 3, 2)).ShouldBe(-3);

    [Fact]
    public void A_year_without_entries_is_known_to_be_unknown()
    {
        Calendar.Knows(new(2026, 11, 1), new(2027, 3, 1)).ShouldBeTrue();
        Calendar.Knows(new(2027, 11, 1), new(2028, 3, 1)).ShouldBeFalse();
    }

    [Fact]
    public void The_shipped_days_fall_on_the_weekdays_that_their_kind_says()
    {
        foreach (var day in ShippedPolicies.Days())
        {
            var weekend = day.Date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
            if (day.Kind == CalendarDayKind.MakeUpWorking) weekend.ShouldBeTrue(day.Date.Shown());
            if (day.Kind is CalendarDayKind.InLieu or CalendarDayKind.SwappedOff or CalendarDayKind.Pending) weekend.ShouldBeFalse(day.Date.Shown());
            day.IsWorkingDay.ShouldBe(day.Kind is CalendarDayKind.MakeUpWorking or CalendarDayKind.Pending, day.Date.Shown());
        }
    }
}
