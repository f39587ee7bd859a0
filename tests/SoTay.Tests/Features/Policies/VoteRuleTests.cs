using SoTay.Features.Policies;

namespace SoTay.Tests.Features.Policies;

public class VoteRuleTests
{
    private static readonly DateOnly Now = new(2026, 11, 22);

    [Fact]
    public void Two_thirds_of_three_to_ten_members_are_2_3_4_4_5_6_6_7_votes()
    {
        var admission = PolicySnapshot.Shipped.For(Now).Vote("admission")!;

        Enumerable.Range(3, 8).Select(admission.Needed).ShouldBe([2, 3, 4, 4, 5, 6, 6, 7]);
        admission.Passes(6, 9).ShouldBeTrue();
        admission.Passes(5, 9).ShouldBeFalse();
        admission.Base.ShouldBe(VoteBase.AllOfficialMembers);
        admission.Share.ShouldBe("ít nhất 2/3");
    }

    [Fact]
    public void More_than_half_of_four_to_six_members_are_3_3_4_votes()
    {
        var resolution = PolicySnapshot.Shipped.For(Now).Vote("resolution")!;

        Enumerable.Range(4, 3).Select(resolution.Needed).ShouldBe([3, 3, 4]);
        resolution.Passes(2, 4).ShouldBeFalse();
        resolution.Strict.ShouldBeTrue();
        resolution.Base.ShouldBe(VoteBase.OfficialMembersAdjusted);
        resolution.Basis.LegalBasis.ShouldBe("208-QĐ/TW 26/7/2026");
    }

    [Fact]
    public void Nothing_passes_when_nobody_may_vote()
    {
        var rule = PolicySnapshot.Shipped.For(Now).Vote("admission")!;
        rule.Passes(0, 0).ShouldBeFalse();
        rule.Needed(0).ShouldBe(1);
    }

    [Theory]
    [InlineData("admission")]
    [InlineData("resolution")]
    [InlineData("committee_resolution")]
    [InlineData("election")]
    public void Needed_is_the_smallest_number_of_votes_that_reaches_the_fraction(string decision)
    {
        var rule = PolicySnapshot.Shipped.For(Now).Vote(decision)!;
        for (var people = 1; people <= 500; people++)
        {
            var needed = rule.Needed(people);
            Reaches(rule, needed, people).ShouldBeTrue();
            Reaches(rule, needed - 1, people).ShouldBeFalse();
        }
    }

    [Fact]
    public void Every_vote_that_the_product_ships_has_a_whole_rule()
    {
        var decisions = PolicyCatalogue.All.Where(entry => entry.Key.StartsWith("vote.", StringComparison.Ordinal) && entry.Key.EndsWith(".base", StringComparison.Ordinal))
            .Select(entry => entry.Key[5..^5]).Except(["planning_conference_quorum"]).ToList();

        decisions.Count.ShouldBe(13);
        foreach (var decision in decisions) PolicySnapshot.Shipped.For(Now).Vote(decision).ShouldNotBeNull(decision);
    }

    [Fact]
    public void A_vote_before_its_first_rule_has_no_rule_and_is_recorded_without_a_check() =>
        PolicySnapshot.Shipped.For(new DateOnly(2024, 3, 3)).Vote("resolution").ShouldBeNull();

    private static bool Reaches(VoteRule rule, int votes, int people) =>
        rule.Strict ? votes * rule.Denominator > people * rule.Numerator : votes * rule.Denominator >= people * rule.Numerator;
}
