using Shouldly;
using SoTay.Features.Statistics.Boards;

namespace SoTay.Tests.Features.Statistics.Boards;

public sealed class MonthFactsTests
{
    private static readonly DateOnly November = new(2026, 11, 1);
    private static readonly DateOnly Latest = new(2026, 11, 7);

    [Theory]
    [InlineData(1, 0, 0, 1, 22, MonthState.OnTime)]
    [InlineData(1, 0, 1, 0, 22, MonthState.OnPaper)]
    [InlineData(0, 1, 0, 0, 22, MonthState.Late)]
    [InlineData(0, 1, 1, 0, 22, MonthState.Late)] // late counts more than on paper
    [InlineData(0, 0, 0, 0, 8, MonthState.NotMet)]
    [InlineData(0, 0, 0, 1, 8, MonthState.NotMet)]
    [InlineData(0, 0, 0, 1, 7, MonthState.Noticed)]
    [InlineData(0, 0, 0, 0, 7, MonthState.NotDue)]
    public void A_month_has_one_state(int onTime, int late, int onPaper, int noticed, int today, MonthState state) =>
        new MonthFacts(onTime, late, onPaper, noticed).StateOn(new DateOnly(2026, 11, today), November, Latest, worked: true).ShouldBe(state);

    [Fact]
    public void A_cell_that_did_not_work_is_blank_and_not_missing() =>
        default(MonthFacts).StateOn(new DateOnly(2026, 12, 1), November, Latest, worked: false).ShouldBe(MonthState.NotThere);

    [Fact]
    public void Without_a_rule_a_month_is_past_at_its_end()
    {
        default(MonthFacts).StateOn(new DateOnly(2026, 11, 30), November, null, worked: true).ShouldBe(MonthState.NotDue);
        default(MonthFacts).StateOn(new DateOnly(2026, 12, 1), November, null, worked: true).ShouldBe(MonthState.NotMet);
    }
}
