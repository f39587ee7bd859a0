using SoTay.Features.Policies;

namespace SoTay.Tests.Features.Policies;

public class ShippedPoliciesTests
{
    private static readonly List<PolicyValue> Values = ShippedPolicies.Values();

    [Fact]
    public void Every_shipped_value_is_a_value_of_its_unit_has_a_basis_and_a_named_key()
    {
        Values.Count.ShouldBe(527);
        foreach (var value in Values)
        {
            PolicyUnit.Of(value.Unit).Accepts(value.Value).ShouldBeTrue($"{value.Key} = {value.Value} {value.Unit}");
            value.LegalBasis.ShouldNotBeNullOrWhiteSpace(value.Key);
            PolicyCatalogue.Find(value.Key).ShouldNotBeNull().Unit.Code.ShouldBe(value.Unit, value.Key);
        }
    }

    [Fact]
    public void Whatever_an_administrator_reads_is_Vietnamese()
    {
        var words = Values.SelectMany(value => new[] { value.LegalBasis, value.Note ?? "" }).Concat(ShippedPolicies.Days().Select(day => day.Note ?? ""));
        foreach (var text in words)
            text.Split([' ', ',', ';', '(', ')', ':'], StringSplitOptions.RemoveEmptyEntries)
                .Intersect(["the", "of", "not", "and", "for", "only", "with", "Directive", "Decree", "Law", "Art.", "Lunar", "Once"]).ShouldBeEmpty(text);
    }

    [Fact]
    public void National_and_product_values_of_a_key_never_meet_in_time()
    {
        foreach (var key in Values.Where(value => value.Scope is PolicyScope.National or PolicyScope.Product).GroupBy(value => value.Key))
        {
            var line = key.OrderBy(value => value.From ?? DateOnly.MinValue).ToList();
            foreach (var (before, after) in line.Zip(line.Skip(1)))
                (before.To < after.From).ShouldBeTrue($"{key.Key}: {before.To} {after.From}");
        }
    }

    [Fact]
    public void The_parameters_of_provinces_and_wards_wait_for_adoption()
    {
        var templates = Values.Where(value => value.Scope == PolicyScope.Template).ToList();
        templates.Count.ShouldBe(96);
        templates.Select(value => PolicyCatalogue.Word(value.Template!)).ShouldAllBe(name => !name.Contains(':'));
    }

    [Theory]
    [InlineData("meeting.regular.min_minutes", "90 phút")]
    [InlineData("transfer.permanent.deadline_working_days", "30 ngày làm việc")]
    [InlineData("dues.rate.pension", "0,5 %")]
    [InlineData("base_salary.vnd", "2.340.000 đồng")]
    [InlineData("badge.ceremony.day_1", "03/02")]
    [InlineData("member.card.exchange_target_date", "02/09/2026")]
    [InlineData("meeting.regular.day_of_month", "ngày 3")]
    [InlineData("vote.probationer_has_vote", "Không")]
    [InlineData("vote.election.base", "số được triệu tập")]
    public void A_value_is_shown_in_the_words_of_the_field(string key, string shown)
    {
        var value = Values.Where(v => v.Key == key && v.Scope is not PolicyScope.Template).MaxBy(v => v.From ?? DateOnly.MinValue)!;
        PolicyText.Show(value.Value, PolicyUnit.Of(value.Unit)).ShouldBe(shown);
    }

    [Theory]
    [InlineData("vnd", "2.340.000", "2340000")]
    [InlineData("years", "2,5", "2.5")]
    [InlineData("share", "66,67 %", "0.6667")]
    [InlineData("share", "120", null)]
    [InlineData("days", "-1", null)]
    [InlineData("days", "ba ngày", null)]
    [InlineData("mm-dd", "2/9", "09-02")]
    [InlineData("date", "31/02/2026", null)]
    [InlineData("date", "2/9/2026", "2026-09-02")]
    [InlineData("bool", "1", "1")]
    [InlineData("bool", "có", null)]
    [InlineData("code", "", null)]
    public void What_a_person_types_becomes_the_stored_form_or_nothing(string unit, string typed, string? stored) =>
        PolicyText.Read(typed, PolicyUnit.Of(unit)).ShouldBe(stored);
}
