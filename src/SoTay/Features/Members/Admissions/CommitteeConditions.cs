using SoTay.Features.Policies;

namespace SoTay.Features.Members.Admissions;

/// <summary>
/// What the levels above do before a decision (208-QĐ/TW; domain rules: members, section 1): the intermediate committee appraises, the grassroots committee or its
/// standing committee resolves by a share of its own. The forms are known from general knowledge only, so they are said and never the ground of a refusal.
/// </summary>
internal static class CommitteeConditions
{
    public static IEnumerable<AdmissionCondition> Of(Candidate one, AdmittingBody body, PolicyReader rules)
    {
        var (appraisal, resolution) = one.Stage switch { CandidateStage.Decision => ("7-KNĐ", "8-KNĐ"), CandidateStage.Recognition => ("14-KNĐ", "15-KNĐ"), _ => ("", "") };
        if (appraisal.Length == 0) yield break;
        if (body.HasIntermediate) yield return Paper(one, appraisal, "", null);
        if (rules.OrFirstKnown().Vote("admission_committee") is { } rule) yield return Paper(one, resolution, $", {rule.Share} tổng số ủy viên đồng ý", rule.Basis);
    }

    private static AdmissionCondition Paper(Candidate one, string code, string share, PolicyBasis? basis)
    {
        var form = AdmissionForms.All.First(row => row.Code == code);
        return new($"Có {form.Code}: {char.ToLowerInvariant(form.Caption[0])}{form.Caption[1..]}{share}", one.Papers.Exists(row => row.Code == code) ? null : AdmissionRefusals.PaperMissing(form), basis) { Blocks = false };
    }
}
