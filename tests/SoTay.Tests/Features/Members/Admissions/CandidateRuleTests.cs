using FsCheck;
using FsCheck.Fluent;
using SoTay.Features.Members;
using SoTay.Features.Members.Admissions;
using SoTay.Features.Policies;
using SoTay.Platform;

namespace SoTay.Tests.Features.Members.Admissions;

/// <summary>Rules of the path that have a shape, on the values that the product ships.</summary>
public sealed class CandidateRuleTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly PolicyReader Rules = PolicySnapshot.Shipped.For(Today);

    [Fact]
    public void A_vote_carries_with_two_thirds_of_all_official_members_and_never_with_less() =>
        Check.QuickThrowOnFailure(Prop.ForAll((from one in Gen.Choose(1, 60) from two in Gen.Choose(1, 60) select (one, two)).ToArbitrary(), pair =>
        {
            var (all, votes) = (Math.Max(pair.one, pair.two), Math.Min(pair.one, pair.two));
            var one = AtVote();
            one.CountVote(CandidateStage.CellVote, new VoteCounts(new(2026, 11, 20), all, votes, 0, 0, "1-NQ/CB"), (all, all), GeneralEducation.UpperSecondary, Rules, Today).ShouldBeNull();
            return (one.Stage is CandidateStage.Decision) == (votes * 3 >= all * 2);
        }));

    [Fact]
    public void Steps_written_and_taken_back_come_to_where_they_began() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Gen.Choose(1, 4).ToArbitrary(), back =>
        {
            var one = AtVote();
            for (var i = 0; i < back; i++) one.TakeBack(Rules).ShouldBeNull();
            return (int)one.Stage == (int)CandidateStage.CellVote - back && one.DayOf(one.Stage) is null;
        }));

    [Theory]
    [InlineData("2026-09-16", "2027-09-16")]
    [InlineData("2028-02-29", "2029-02-28")]
    public void Probation_ends_on_the_same_day_a_year_after_the_ceremony(string held, string end)
    {
        var (day, one) = (DateOnly.Parse(held, System.Globalization.CultureInfo.InvariantCulture), AtVote());
        var rules = PolicySnapshot.Shipped.For(day);
        one.CountVote(CandidateStage.CellVote, new VoteCounts(new(2026, 9, 16), 3, 3, 0, 0, "1-NQ/CB"), (3, 3), GeneralEducation.UpperSecondary, rules, day).ShouldBeNull();
        one.Decide("2-QĐ/ĐU", new(2026, 9, 16), null, Guid.CreateVersion7(), GeneralEducation.UpperSecondary, Rules, day).ShouldBeNull();
        one.HoldCeremony(day, rules, day).ShouldBeNull();

        one.OfficialFrom.ShouldBe(DateOnly.Parse(end, System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>The oldest rule of admission in the book is of 26/07/2026; steps from February to June 2026.</summary>
    [Fact]
    public void A_day_before_the_oldest_rule_meets_that_rule()
    {
        var one = new Candidate { OrganisationId = Guid.CreateVersion7(), Kind = AdmissionKind.First, FullName = "Nguyễn Văn Ân", Sex = Sex.Male, BirthDate = new(2008, 5, 10), AddedOn = new(2026, 2, 1) };
        Say(one.AssignHelpers([new HelperFacts(Guid.CreateVersion7(), "Vi Thị Bích", true, new(2026, 1, 15))], true, new(2026, 2, 10), Of(2, 10), Today)).ShouldContain("chưa đủ 12 tháng cùng đơn vị (208-QĐ/TW 26/7/2026)");
        one.AssignHelpers([new HelperFacts(Guid.CreateVersion7(), "Vi Thị Bích", true, new(2020, 1, 1))], true, new(2026, 2, 10), Of(2, 10), Today).ShouldBeNull();
        Say(one.KeepCertificate("1/GCN", new(2019, 6, 1), Of(3, 1), Today)).ShouldContain("hết hạn từ 02/06/2024");
        one.KeepCertificate("1/GCN", new(2026, 3, 1), Of(3, 1), Today).ShouldBeNull();
        one.DueOn.ShouldBe(new DateOnly(2031, 3, 1));
        Mark(one, CandidateStage.Application);
        Say(one.Apply(new(2026, 4, 1), GeneralEducation.UpperSecondary, Of(4, 1), Today)).ShouldContain("chưa đủ 18 tuổi");
        Say(one.Apply(new(2026, 5, 10), GeneralEducation.Literate, Of(5, 10), Today)).ShouldContain("chưa đạt trung học cơ sở");
        one.Apply(new(2026, 5, 10), GeneralEducation.LowerSecondary, Of(5, 10), Today).ShouldBeNull();
        Mark(one, CandidateStage.Opinions);
        one.Gather(new(2026, 5, 20), GeneralEducation.LowerSecondary, Of(5, 20), Today).ShouldBeNull();
        one.CountVote(CandidateStage.CellVote, new VoteCounts(new(2026, 6, 1), 33, 1, 32, 0, "1-NQ/CB"), (33, 33), GeneralEducation.LowerSecondary, Of(6, 1), Today).ShouldBeNull();
        (one.Stage, one.Votes[0].Passed, one.Votes[0].Needed).ShouldBe((CandidateStage.CellVote, false, 22));
    }

    [Fact]
    public void Without_any_rule_of_the_vote_nothing_carries()
    {
        var none = new PolicySnapshot(ShippedPolicies.Values().Where(value => !value.Key.StartsWith("vote.", StringComparison.Ordinal)), [], []).For(Today);
        var one = AtVote();

        Say(one.CountVote(CandidateStage.CellVote, new VoteCounts(new(2026, 11, 20), 3, 3, 0, 0, "1-NQ/CB"), (3, 3), GeneralEducation.UpperSecondary, none, Today)).ShouldContain("Chính sách không có tỷ lệ phiếu cần đạt");
        (one.Stage, one.Votes.Count).ShouldBe((CandidateStage.CellVote, 0));
    }

    [Fact]
    public void Codes_and_captions_of_forms_are_data()
    {
        AdmissionForms.All.Select(form => (form.Step, form.Code)).ShouldBeUnique();
        AdmissionForms.Of(CandidateStage.Application).Where(form => form.IsRequired).Select(form => form.Code).ShouldBe(["1-KNĐ", "2-KNĐ", "3-KNĐ"]);
    }

    private static Candidate AtVote()
    {
        var one = new Candidate { OrganisationId = Guid.CreateVersion7(), Kind = AdmissionKind.First, FullName = "Nguyễn Văn Ân", Sex = Sex.Male, BirthDate = new(2000, 1, 1), AddedOn = new(2026, 8, 1) };
        one.AssignHelpers([new HelperFacts(Guid.CreateVersion7(), "Vi Thị Bích", true, new(2020, 1, 1))], true, new(2026, 8, 2), Rules, Today).ShouldBeNull();
        one.KeepCertificate("1/GCN", new(2026, 6, 1), Rules, Today).ShouldBeNull();
        foreach (var step in new[] { CandidateStage.Application, CandidateStage.Opinions })
        {
            Mark(one, step);
            (step is CandidateStage.Application ? one.Apply(new(2026, 9, 1), GeneralEducation.UpperSecondary, Rules, Today) : one.Gather(new(2026, 9, 15), GeneralEducation.UpperSecondary, Rules, Today)).ShouldBeNull();
        }

        return one;
    }

    private static void Mark(Candidate one, CandidateStage step) => one.Mark([.. AdmissionForms.Of(step).Select(form => new PaperMark { Code = form.Code, Present = true })], Today).ShouldBeNull();

    private static PolicyReader Of(int month, int day) => PolicySnapshot.Shipped.For(new(2026, month, day));

    private static string Say(Refusal? no) => no.ShouldNotBeNull().Say;
}
