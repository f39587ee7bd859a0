using SoTay.Features.Policies;

namespace SoTay.Features.Dues.Rates;

/// <summary>An amount per month with the sentence that explains it and the rule that it rests on.</summary>
public sealed record DuesSum(long Amount, string Say, PolicyBasis Basis);

/// <summary>
/// What a group pays in a month. A base (wage, pension, benefit) is only typed to compute: it is never stored (domain/dues.md section 5).
/// Groups on the regional minimum wage and students need none: they are computed for every month with the values of that month.
/// </summary>
public static class DuesFormula
{
    private static readonly string[] Roman = ["I", "II", "III", "IV"];

    /// <summary>Computed each month from the rules alone.</summary>
    public static bool IsComputed(DuesGroup group) => group is DuesGroup.UninsuredWorkingAge or DuesGroup.UninsuredRetirementAge or DuesGroup.Student;

    /// <summary>The amount of a group that needs no base; null where the rule, the wage or the zone of the unit is not known on that day.</summary>
    public static DuesSum? OfMonth(DuesGroup group, PolicyReader rules) => group switch
    {
        DuesGroup.Student => rules.Number("dues.amount.student") is { } amount ? new(Vnd.HalfUp(amount.Value), $"Học sinh, sinh viên: {Vnd.Say(Vnd.HalfUp(amount.Value))}", amount.Basis) : null,
        DuesGroup.UninsuredWorkingAge => OfWage(rules.Number("dues.rate.uninsured.working_age"), rules),
        DuesGroup.UninsuredRetirementAge => OfWage(rules.Number("dues.rate.uninsured.retirement_age"), rules),
        _ => null,
    };

    /// <summary>The amount on a base typed; null for a group without base, or without a rule on that day.</summary>
    /// <param name="other">Other income of a pensioner.</param>
    public static DuesSum? OfBase(DuesGroup group, long @base, long other, PolicyReader rules)
    {
        if (group is DuesGroup.PensionerOtherIncome)
            return rules.Number("dues.rate.pension") is { } pension && rules.Number("dues.rate.pension.other_income") is { } more
                ? new(Vnd.HalfUp(@base * pension.Value + other * more.Value), $"{Vnd.Share(pension.Value)} lương hưu và {Vnd.Share(more.Value)} thu nhập khác", more.Basis) : null;
        var rate = group switch
        {
            DuesGroup.Insured => rules.Number("dues.rate.insured"),
            DuesGroup.InsuranceBenefit => rules.Number("dues.rate.insurance_benefit"),
            DuesGroup.Pensioner => rules.Number("dues.rate.pension"),
            DuesGroup.SocialAllowance when rules.Number("dues.rate.insurance_benefit") is { } benefit && rules.Number("dues.factor.social_allowance") is { } factor => new(benefit.Value * factor.Value, factor.Basis),
            _ => null,
        };
        return rate is null ? null : new(Vnd.HalfUp(@base * rate.Value), $"{Vnd.Share(rate.Value)} của {Vnd.Say(@base)}", rate.Basis);
    }

    /// <summary>Zone of the regional minimum wage of a unit, 1 to 4; a value of the unit or of one above it (key <c>minimum_wage.zone</c>).</summary>
    public static int? ZoneOf(PolicyReader rules) => rules.Whole("minimum_wage.zone") is { Value: >= 1 and <= 4 } zone ? zone.Value : null;

    private static DuesSum? OfWage(Dated<decimal>? rate, PolicyReader rules) =>
        rate is not null && ZoneOf(rules) is { } zone && rules.Number($"minimum_wage.zone_{zone}.vnd") is { } wage
            ? new(Vnd.HalfUp(wage.Value * rate.Value), $"{Vnd.Share(rate.Value)} của lương tối thiểu vùng {Roman[zone - 1]} {Vnd.Say((long)wage.Value)}", rate.Basis) : null;
}
