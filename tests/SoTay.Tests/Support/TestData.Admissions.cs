using Microsoft.Extensions.DependencyInjection;
using SoTay.Features.Members;
using SoTay.Features.Members.Admissions;
using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Platform.Auth;

namespace SoTay.Tests.Support;

public sealed partial class TestData
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    /// <summary>Somebody on the source list of a cell since August 2026: an adult with upper secondary education unless said otherwise.</summary>
    public async Task<Candidate> CandidateAsync(Organisation cell, string name = "Trần Thị Mai Anh", DateOnly? born = null, GeneralEducation education = GeneralEducation.UpperSecondary,
        CandidateStage stage = CandidateStage.Helpers, Member? helper = null)
    {
        var one = new Candidate
        {
            OrganisationId = cell.Id, Kind = AdmissionKind.First, FullName = name, Sex = Sex.Female, BirthDate = born ?? new DateOnly(2000, 3, 14), AddedOn = new DateOnly(2026, 8, 1),
            EducationSealed = app.Services.GetRequiredService<FieldCipher>().Seal(education.ToString()),
        };
        if (stage > CandidateStage.Helpers) Walk(one, stage, helper?.Id ?? (await MemberAsync(cell)).Id, education);
        return await AddAsync(one);
    }

    /// <summary>The steps up to one, by the rules that the product ships: certificate 20/06, helper 05/08, application 01/09, opinions 15/09, vote 05/10 of 6 by 6.</summary>
    private static void Walk(Candidate one, CandidateStage until, Guid helper, GeneralEducation education)
    {
        var rules = PolicySnapshot.Shipped.For(Today);
        foreach (var step in Enum.GetValues<CandidateStage>().Where(step => step < until))
        {
            one.Mark([.. AdmissionForms.Of(step).Where(form => form.IsRequired).Select(form => new PaperMark { Code = form.Code, Present = true })], Today).ShouldBeNull();
            (step switch
            {
                CandidateStage.Helpers => one.AssignHelpers([new HelperFacts(helper, "Người giúp đỡ", true, Beginning)], true, new(2026, 8, 5), rules, Today),
                CandidateStage.Course => one.KeepCertificate("127/GCN", new(2026, 6, 20), rules, Today),
                CandidateStage.Application => one.Apply(new(2026, 9, 1), education, rules, Today),
                CandidateStage.Opinions => one.Gather(new(2026, 9, 15), education, rules, Today),
                CandidateStage.CellVote => one.CountVote(step, new VoteCounts(new(2026, 10, 5), 6, 6, 0, 0, "08-NQ/CB"), (6, 6), education, rules, Today),
                _ => throw new InvalidOperationException("A decision makes a member: take it in the browser."),
            }).ShouldBeNull();
        }
    }
}
