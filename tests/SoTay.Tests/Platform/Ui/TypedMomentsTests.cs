using SoTay.Platform.Ui;

namespace SoTay.Tests.Platform.Ui;

public sealed class TypedMomentsTests
{
    [Theory]
    [InlineData("03/12/2026"), InlineData("3/12/2026"), InlineData("3-12-2026"), InlineData("3.12.2026"), InlineData("3 12 2026"), InlineData("03122026"), InlineData("3/12/26"), InlineData(" 03/12/2026 "), InlineData("2026-12-03")]
    public void A_day_is_read_the_Vietnamese_way(string typed) => TypedMoments.Day(typed).ShouldBe(new DateOnly(2026, 12, 3));

    [Theory]
    [InlineData("31/02/2026"), InlineData("12/2026"), InlineData("mai"), InlineData("")]
    public void What_is_no_day_is_not_guessed(string typed) => TypedMoments.Day(typed).ShouldBeNull();

    [Theory]
    [InlineData("19:30"), InlineData("1930"), InlineData("19h30"), InlineData("19H30"), InlineData("19.30"), InlineData("19 giờ 30"), InlineData("19 giờ 30 phút"), InlineData("19:30:00")]
    public void A_time_is_read_however_it_is_typed(string typed) => TypedMoments.Time(typed).ShouldBe(new TimeOnly(19, 30));

    [Theory]
    [InlineData("7"), InlineData("7h"), InlineData("7 giờ"), InlineData("07:00"), InlineData("700")]
    public void A_whole_hour_needs_no_minutes(string typed) => TypedMoments.Time(typed).ShouldBe(new TimeOnly(7, 0));

    [Theory]
    [InlineData("25:00"), InlineData("1975"), InlineData("tối"), InlineData("")]
    public void What_is_no_time_is_not_guessed(string typed) => TypedMoments.Time(typed).ShouldBeNull();
}
