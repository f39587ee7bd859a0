using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members;
using SoTay.Features.Members.Competitions;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.Terms;
using SoTay.Features.Policies;
using SoTay.Platform;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Cli.Demo;

/// <summary>Terms of the commune and its cells, a post that has passed on, and two open competitions: one whose council is marking, one that is over.</summary>
internal sealed class DemoPostLife(AppDb db, PolicyBook policies, VietnamClock clock)
{
    private static readonly DateOnly Begun = new(2025, 7, 1);

    public async Task AddAsync(DemoGround ground, CancellationToken cancellation)
    {
        if (ground.Commune is not { } commune || ground.IsProvince) return;
        await TermAsync(commune.Id, new() { Name = DemoPosts.Term, From = Begun, CongressOn = Begun, Number = "02-QĐ/TU", Planned = 27, Elected = 27, Predecessors = 2 }, cancellation);
        // Some secretaries have not written theirs down yet: the list above names them.
        foreach (var (cell, at) in ground.Cells.Select((cell, at) => (cell, at)))
            if (at % 7 != 5) await TermAsync(cell.Id, new() { Name = DemoPosts.Term, From = Begun, CongressOn = Begun, Number = "15-QĐ/ĐU" }, cancellation);
        Past(ground);
        await CompetitionsAsync(ground, commune.Id, cancellation);
    }

    private async Task TermAsync(Guid unit, TermInput typed, CancellationToken cancellation)
    {
        var organisation = await db.Organisations.AsNoTracking().Include(row => row.Periods).FirstAsync(row => row.Id == unit, cancellation);
        var term = new UnitTerm { OrganisationId = unit };
        // A unit that is younger than the term simply has none.
        if (term.Write(organisation, typed, [], await policies.ForAsync(unit, typed.From!.Value, cancellation), clock.Today) is null) db.Add(term);
    }

    // The first deputy of the shown cell, who took up other work after half a year.
    private void Past(DemoGround ground)
    {
        if (Plain(ground, ground.Shown).LastOrDefault() is not { } member || clock.Today < new DateOnly(2026, 1, 1)) return;
        db.Add(new Post
        {
            OrganisationId = ground.Shown.Id, MemberId = member.Id, Kind = PostKind.CommitteeMember, From = Begun, To = new(2025, 12, 31), Term = DemoPosts.Term, DecisionNumber = "15-QĐ/ĐU", DecisionDate = Begun,
            Way = PostWay.Elected, Ending = PostEnding.Moved, IsLocal = true,
        });
    }

    private async Task CompetitionsAsync(DemoGround ground, Guid commune, CancellationToken cancellation)
    {
        var people = ground.Cells.Where(cell => cell != ground.Shown).SelectMany(cell => Plain(ground, cell).Skip(1).Take(1).Select(member => (Member: member, Cell: cell.Name))).Take(5).ToList();
        if (people.Count < 5 || ground.LeaderOf(ground.Shown) is not { } leader) return;
        var rules = await policies.ForAsync(commune, clock.Today, cancellation);
        var open = Begin(commune, "Phó chủ nhiệm Ủy ban kiểm tra Đảng ủy", -45, people[..3], leader, rules);
        var over = Begin(commune, "Phó trưởng Ban Xây dựng Đảng", -110, people[3..], leader, rules);
        db.AddRange(open, over);
        db.AddRange(Marks(open, open.Examiners[1..]));
        var marks = Marks(over, over.Examiners);
        db.AddRange(marks);
        Sound(over.CloseMarks(clock.Today.AddDays(-65), new CompetitionTotals(over, marks), clock.Today));
        var ballot = new CompetitionBallot { Base = 27, Present = 25, Issued = 25, Returned = 25, Invalid = 1, Votes = new() { [over.Candidates[0].Id] = 19, [over.Candidates[1].Id] = 5 } };
        Sound(over.Vote(clock.Today.AddDays(-63), ballot, rules.Vote("committee_resolution"), (0, 0), clock.Today));
        Sound(over.Decide([over.Candidates[0].Id], "64-QĐ/ĐU", clock.Today.AddDays(-60), clock.Today.AddDays(-58), rules, clock.Today));
    }

    private Competition Begin(Guid commune, string title, int days, IReadOnlyList<(Member Member, string Cell)> people, Member examiner, PolicyReader rules)
    {
        var announced = clock.Today.AddDays(days);
        var one = new Competition { OrganisationId = commune, UnitId = commune, MadeAt = VietnamClock.Moment(announced, new TimeOnly(8, 30)), ByName = DemoRun.By.Name };
        Sound(one.Write(null, title, 1, announced.AddDays(20), announced.AddDays(43), announced.AddDays(50)));
        Sound(one.AddCondition("Tốt nghiệp đại học trở lên"));
        Sound(one.AddCondition("Có trung cấp lý luận chính trị trở lên"));
        Sound(one.AddCriterion(CompetitionPart.Written, "Kiến thức chung và nghiệp vụ", 100, 1));
        Sound(one.AddCriterion(CompetitionPart.Presentation, "Trình bày chương trình hành động", 60, 1));
        Sound(one.AddCriterion(CompetitionPart.Presentation, "Trả lời câu hỏi", 40, 1));
        Sound(one.AddExaminer(examiner.Id, examiner.FullName));
        Sound(one.AddExaminer(null, "Hoàng Văn Thụ"));
        Sound(one.AddExaminer(null, "Lò Thị Minh"));
        Sound(one.Announce(announced, "12-TB/ĐU", clock.Today));
        foreach (var (member, cell) in people) Sound(one.Register(member.Id, member.FullName, cell, announced.AddDays(12), clock.Today));
        foreach (var candidate in one.Candidates)
            foreach (var condition in one.Conditions) Sound(one.Check(candidate, condition, true));
        Sound(one.Close(announced.AddDays(21), null, null, rules, clock.Today));
        return one;
    }

    private static List<CompetitionMark> Marks(Competition one, IEnumerable<CompetitionExaminer> examiners) =>
        [.. from examiner in examiners
            from candidate in one.Candidates
            from criterion in one.Criteria
            select new CompetitionMark
            {
                CompetitionId = one.Id, CandidateId = candidate.Id, ExaminerId = examiner.Id, CriterionId = criterion.Id,
                Hundredths = criterion.Most * (88 - 6 * one.Candidates.IndexOf(candidate) - 2 * one.Examiners.IndexOf(examiner)),
            }];

    private static void Sound(Refusal? refusal)
    {
        if (refusal is not null) throw new InvalidOperationException(refusal.Say);
    }

    private static List<Member> Plain(DemoGround ground, DemoUnit cell) =>
        ground.Rosters[cell.Id].FindAll(member => member is { Membership: Membership.Official, IsExempt: false } && member.Id != ground.PlainMember.Id && ground.Posts[cell.Id].TrueForAll(post => post.MemberId != member.Id));
}
