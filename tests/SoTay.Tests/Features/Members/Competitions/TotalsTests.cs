using FsCheck;
using FsCheck.Fluent;
using SoTay.Features.Members.Competitions;
using SoTay.Features.Organisations;
using SoTay.Features.Policies;

namespace SoTay.Tests.Features.Members.Competitions;

/// <summary>Totals of random competitions against a slow recount: mean of the examiners' sums, spread, and nothing while a mark is missing.</summary>
public sealed class TotalsTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Fact]
    public void Totals_equal_a_recount() => Check.QuickThrowOnFailure(Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
    {
        var random = new Random(seed);
        var one = Made(random);
        var marks = (from candidate in one.Candidates
                     from examiner in one.Examiners
                     from criterion in one.Criteria
                     select new CompetitionMark { CompetitionId = one.Id, CandidateId = candidate.Id, ExaminerId = examiner.Id, CriterionId = criterion.Id, Hundredths = random.Next(criterion.Most * 100 + 1) }).ToList();
        var totals = new CompetitionTotals(one, marks);
        totals.FirstMissing.ShouldBeNull();
        totals.Most.ShouldBe(one.Criteria.Sum(row => row.Most * row.Weight));
        foreach (var candidate in one.Candidates)
        {
            var sums = one.Examiners.ConvertAll(examiner => marks.Where(mark => mark.CandidateId == candidate.Id && mark.ExaminerId == examiner.Id)
                .Sum(mark => mark.Hundredths * (decimal)one.Criteria.Single(row => row.Id == mark.CriterionId).Weight) / 100);
            totals.Total(candidate).ShouldBe(sums.Sum() / sums.Count);
            totals.Total(candidate)!.Value.ShouldBeInRange(0, totals.Most);
            totals.Spread(candidate).ShouldBe(sums.Max() - sums.Min());
            // Means by criterion, with their weights, come to the same.
            Math.Abs(one.Criteria.Sum(row => totals.ByCriterion(candidate, row)!.Value * row.Weight) - totals.Total(candidate)!.Value).ShouldBeLessThan(0.000001m);
        }

        var lost = marks[random.Next(marks.Count)];
        var less = new CompetitionTotals(one, marks.Where(mark => mark != lost));
        less.FirstMissing!.Value.Candidate.Id.ShouldBe(lost.CandidateId);
        less.Total(one.Candidates.Single(row => row.Id == lost.CandidateId)).ShouldBeNull();
    }));

    [Fact]
    public void Whoever_carries_the_vote_has_enough_and_more_than_whoever_has_no_place() => Check.QuickThrowOnFailure(Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
    {
        var random = new Random(seed);
        var one = Made(random);
        var rules = PolicySnapshot.Shipped.For(Today);
        one.Announce(new(2026, 10, 1), "5-TB/ĐU", Today).ShouldBeNull();
        one.Close(new(2026, 10, 3), "1", "2", rules, Today).ShouldBeNull();
        one.CloseMarks(new(2026, 10, 4), new CompetitionTotals(one, from candidate in one.Candidates
                                                                    from examiner in one.Examiners
                                                                    from criterion in one.Criteria
                                                                    select new CompetitionMark { CompetitionId = one.Id, CandidateId = candidate.Id, ExaminerId = examiner.Id, CriterionId = criterion.Id, Hundredths = 0 }), Today).ShouldBeNull();
        var people = random.Next(1, 40);
        var ballot = new CompetitionBallot { Base = people, Present = people, Issued = people, Returned = people, Invalid = 0 };
        var left = people;
        foreach (var candidate in one.Candidates)
            if (one.Places == 1) left -= (ballot.Votes[candidate.Id] = random.Next(left + 1))!.Value;
            else ballot.Votes[candidate.Id] = Math.Min(people, random.Next(people * one.Places / one.Candidates.Count + 1));
        one.Vote(new(2026, 10, 5), ballot, rules.Vote("committee_resolution"), (0, 0), Today).ShouldBeNull();
        // In: more than half, and at most as many others with as many votes or more as leave a place.
        var should = one.Candidates.Where(row => row.Votes * 2 > people && one.Candidates.Count(other => other.Votes >= row.Votes) <= one.Places).ToList();
        one.Leading.ShouldBe(should, ignoreOrder: true);
        foreach (var candidate in one.Candidates.Where(row => !should.Contains(row))) one.Decide([.. should.Take(one.Places - 1).Select(row => row.Id), candidate.Id], "8-QĐ/ĐU", new(2026, 10, 6), new(2026, 10, 6), rules, Today).ShouldNotBeNull();
    }));

    private static Competition Made(Random random)
    {
        var one = new Competition { OrganisationId = Guid.CreateVersion7(), UnitId = Guid.CreateVersion7(), MadeAt = DateTime.UnixEpoch, ByName = "Văn phòng" };
        one.Write(PostKind.CommitteeMember, "Cấp ủy viên", random.Next(1, 4), new(2026, 10, 2), new(2026, 10, 4), new(2026, 10, 5)).ShouldBeNull();
        one.AddCondition("Tốt nghiệp đại học").ShouldBeNull();
        for (var at = 0; at < random.Next(1, 5); at++) one.AddCriterion((CompetitionPart)random.Next(2), $"Tiêu chí {at}", random.Next(1, 101), random.Next(1, 4)).ShouldBeNull();
        for (var at = 0; at < random.Next(1, 6); at++) one.AddExaminer(null, $"Người chấm {at}").ShouldBeNull();
        for (var at = 0; at < random.Next(1, 5); at++)
        {
            one.Candidates.Add(new() { CompetitionId = one.Id, OrganisationId = one.OrganisationId, MemberId = Guid.CreateVersion7(), Name = $"Ứng viên {at}", Unit = "Chi bộ", RegisteredOn = new(2026, 10, 1) });
            one.Candidates[^1].Checks.Add(new() { CandidateId = one.Candidates[^1].Id, ConditionId = one.Conditions[0].Id, OrganisationId = one.OrganisationId, IsMet = true });
        }

        return one;
    }
}
