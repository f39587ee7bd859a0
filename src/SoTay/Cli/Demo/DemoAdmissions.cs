using SoTay.Features.Members;
using SoTay.Features.Members.Admissions;
using SoTay.Features.Policies;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Cli.Demo;

/// <summary>People on the way into the Party: in the shown cell at three steps, in some others at one, and the young probationers with the path behind them.</summary>
internal sealed class DemoAdmissions(AppDb db, PolicyBook policies, FieldCipher cipher, VietnamClock clock)
{
    private const int Most = 10;
    private static readonly CandidateStage[] Shown = [CandidateStage.Helpers, CandidateStage.Application, CandidateStage.CellVote];
    private static readonly CandidateStage[] Others = [CandidateStage.Course, CandidateStage.Opinions, CandidateStage.Decision, CandidateStage.CellVote, CandidateStage.Application];

    public async Task AddAsync(DemoGround ground, Random random, CancellationToken cancellation)
    {
        if (ground.IsProvince) return;
        var cells = ground.Cells.Where(cell => cell != ground.Shown).Take(Most).ToList();
        foreach (var stage in Shown) await AddAsync(ground, ground.Shown, stage, random, cancellation);
        foreach (var (cell, at) in cells.Select((cell, at) => (cell, at))) await AddAsync(ground, cell, Others[at % Others.Length], random, cancellation);
        foreach (var cell in cells.Prepend(ground.Shown))
            foreach (var member in ground.Rosters[cell.Id].Where(row => row is { Membership: Membership.Probationary, JoinedPrecision: DatePrecision.Day } && row.JoinedOn > clock.Today.AddMonths(-14)))
                await AddAsync(ground, cell, CandidateStage.Probation, random, cancellation, member);
    }

    private async Task AddAsync(DemoGround ground, DemoUnit cell, CandidateStage until, Random random, CancellationToken cancellation, Member? member = null)
    {
        if (ground.Rosters[cell.Id].Find(row => row.Membership == Membership.Official && row.JoinedOn < clock.Today.AddYears(-3) && !row.IsExempt) is not { } helper) return;
        var (woman, decided) = (random.Next(2) == 0, member?.JoinedOn ?? clock.Today.AddDays(-3));
        var education = GeneralEducation.UpperSecondary;
        var one = new Candidate
        {
            OrganisationId = cell.Id, Kind = AdmissionKind.First, FullName = member?.FullName ?? DemoNames.Of(random, woman), Sex = member?.Sex ?? (woman ? Sex.Female : Sex.Male),
            BirthDate = member?.BirthDate ?? clock.Today.AddYears(-random.Next(20, 40)).AddDays(-random.Next(300)), AddedOn = decided.AddMonths(-7), EducationSealed = member is null ? cipher.Seal(education.ToString()) : null,
        };
        var rules = await policies.ForAsync(cell.Id, clock.Today, cancellation);
        var officials = ground.Rosters[cell.Id].Count(row => row.Membership == Membership.Official);
        foreach (var step in AdmissionWords.Steps.Where(step => step < until))
        {
            one.Mark([.. AdmissionForms.Of(step).Where(form => form.IsRequired).Select(form => new PaperMark { Code = form.Code, Present = true })], clock.Today);
            // A store whose people are past a rule (age, months) simply stays at the step before.
            if (Take(one, step, decided, helper, officials, education, member, rules) is not null) break;
        }

        if (member is null || one.Stage == until) db.Add(one);
    }

    private Platform.Refusal? Take(Candidate one, CandidateStage step, DateOnly decided, Member helper, int officials, GeneralEducation education, Member? member, PolicyReader rules) => step switch
    {
        CandidateStage.Helpers => one.AssignHelpers([new HelperFacts(helper.Id, helper.FullName, true, helper.JoinedOn)], true, decided.AddMonths(-6), rules, clock.Today),
        CandidateStage.Course => one.KeepCertificate("127-GCN/TTCT", decided.AddMonths(-5), rules, clock.Today),
        CandidateStage.Application => one.Apply(decided.AddMonths(-3), education, rules, clock.Today),
        CandidateStage.Opinions => one.Gather(decided.AddMonths(-2), education, rules, clock.Today),
        CandidateStage.CellVote => one.CountVote(step, new VoteCounts(decided.AddMonths(-1), officials, officials, 0, 0, "04-NQ/CB"), (officials, officials), education, rules, clock.Today),
        CandidateStage.Decision => one.Decide("215-QĐ/ĐU", decided, null, member!.Id, education, rules, clock.Today),
        _ => one.HoldCeremony(decided.AddDays(12) > clock.Today ? clock.Today : decided.AddDays(12), rules, clock.Today),
    };
}
