using SoTay.Features.Dues;
using SoTay.Features.Dues.Books;
using SoTay.Features.Dues.Payments;
using SoTay.Features.Dues.Rates;
using SoTay.Features.Dues.Sheets;

namespace SoTay.Tests.Features.Dues;

/// <summary>No đồng is lost between levels: 10,000 random months of cells below wards below a province, with the product's own rules in memory.</summary>
public sealed class DuesMoneyTests
{
    private const int Months = 10_000;

    [Theory]
    [InlineData(1)]
    [InlineData(20260201)]
    public void In_ten_thousand_random_months_no_money_is_lost_or_made(int seed)
    {
        var world = new MoneyWorld(new Random(seed));
        while (world.ClosedMonths < Months) world.Month();
        world.ClosedMonths.ShouldBeGreaterThanOrEqualTo(Months);
        world.Ended.ShouldBeGreaterThan(10, "the generator ends cells too");
    }

    [Theory]
    [InlineData(DuesGroup.Insured, 12_000_000, 120_000)]
    [InlineData(DuesGroup.InsuranceBenefit, 5_000_050, 50_001)]
    [InlineData(DuesGroup.Pensioner, 6_400_000, 32_000)]
    [InlineData(DuesGroup.SocialAllowance, 500_000, 2_500)]
    public void A_base_gives_the_amount_of_the_rule(DuesGroup group, long @base, long amount) =>
        DuesFormula.OfBase(group, @base, 0, Rules(new(2026, 3, 1))).ShouldNotBeNull().Amount.ShouldBe(amount);

    [Theory]
    [InlineData(2026, 3, 12_420, 8_280)]
    [InlineData(2028, 1, 20_700, 12_420)]
    public void Whoever_is_not_insured_pays_by_the_wage_of_the_zone_on_the_day(int year, int month, long working, long retired)
    {
        var rules = Rules(new(year, month, 1));
        DuesFormula.OfMonth(DuesGroup.UninsuredWorkingAge, rules).ShouldNotBeNull().Amount.ShouldBe(working);
        DuesFormula.OfMonth(DuesGroup.UninsuredRetirementAge, rules).ShouldNotBeNull().Amount.ShouldBe(retired);
        DuesFormula.OfMonth(DuesGroup.Student, rules).ShouldNotBeNull().Amount.ShouldBe(5_000);
    }

    [Fact]
    public void Without_a_zone_nothing_is_guessed() =>
        DuesFormula.OfMonth(DuesGroup.UninsuredWorkingAge, SoTay.Features.Policies.PolicySnapshot.Shipped.For(new(2026, 3, 1))).ShouldBeNull();

    [Theory]
    [InlineData(12_421, 0.5, 6_211, 6_210)]
    [InlineData(12_420, 0.3, 3_726, 8_694)]
    [InlineData(5, 0.7, 4, 1)]
    public void A_reduction_and_what_is_left_make_the_whole(long full, double share, long reduced, long due)
    {
        var line = Line();
        line.Set(DuesGroup.Insured, full, (decimal)share);
        (line.Reduced, line.Due, line.Exempted).ShouldBe((reduced, due, 0));
    }

    [Theory]
    [InlineData("12.420", 12_420)]
    [InlineData("12,420 đ", 12_420)]
    [InlineData("1 200 000 đồng", 1_200_000)]
    [InlineData("5000", 5_000)]
    public void An_amount_is_read_as_people_write_it(string typed, long amount)
    {
        Vnd.TryRead(typed, out var read).ShouldBeTrue();
        read.ShouldBe(amount);
    }

    [Theory]
    [InlineData("12,5")]
    [InlineData("-5000")]
    [InlineData("năm nghìn")]
    [InlineData("1.2.3")]
    [InlineData("")]
    [InlineData("99999999999999")]
    public void What_is_no_whole_amount_is_not_taken_for_one(string typed) => Vnd.TryRead(typed, out _).ShouldBeFalse();

    private static DuesCharge Line() => new() { OrganisationId = Guid.CreateVersion7(), MemberId = Guid.CreateVersion7(), Month = new(2026, 11, 1) };

    private static SoTay.Features.Policies.PolicyReader Rules(DateOnly on)
    {
        var values = SoTay.Features.Policies.ShippedPolicies.Values();
        var here = Guid.CreateVersion7();
        values.Add(new() { Key = "minimum_wage.zone", Value = "3", Unit = "count", Scope = SoTay.Features.Policies.PolicyScope.Organisation, OrganisationId = here, LegalBasis = "thử", Confidence = SoTay.Features.Policies.Confidence.B });
        return new SoTay.Features.Policies.PolicySnapshot(values, [], []).For(on, [here]);
    }
}
