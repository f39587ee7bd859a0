using SoTay.Features.Members.Admissions;
using SoTay.Features.Policies;
using SoTay.Platform.Ui;

namespace SoTay.Features.Members.Paths;

/// <summary>What a step asks on a day, each with the text it rests on; what holds a step back is said by the same sentences (<see cref="PathReading"/>).</summary>
internal static class PathConditions
{
    public static IEnumerable<AdmissionCondition> Of(MemberPath path, PathStep step, PathFacts facts, PolicyReader rules, DateOnly on)
    {
        if (path.Of("ground") is { } ground) yield return new($"Căn cứ: {char.ToLowerInvariant(StrikeOffGrounds.Words(ground.Code, rules)[0])}{StrikeOffGrounds.Words(ground.Code, rules)[1..]}", null, StrikeOffGrounds.Basis(ground.Code, rules));
        switch (path.Kind, step.Code)
        {
            case (PathKind.Exemption, _) when step.Wants("until") && path.Of("request")?.Code == "remote" && rules.Whole("exemption.remote_work.max_months_exclusive") is { } months:
                yield return new($"Đi làm xa: có ngày cuối, dưới {months.Value} tháng", null, months.Basis);
                break;
            case (PathKind.Suspension, "decision") when rules.Whole("discipline.suspension.max_days") is { } days:
                yield return new($"Không quá {days.Value} ngày; để trống ngày cuối thì lấy đủ số ngày này", null, days.Basis);
                break;
            case (PathKind.Suspension, "prolong") when rules.Whole("discipline.suspension.extension_max_days") is { } more:
                yield return new($"Thêm không quá {more.Value} ngày, một lần", null, more.Basis);
                break;
            case (PathKind.Screening, "review") when rules.Whole("screening.failed_years_to_start") is { } years:
                yield return new($"{years.Value} năm không hoàn thành nhiệm vụ thì giáo dục, giúp đỡ", null, years.Basis);
                break;
            case (PathKind.Screening, "assign" or "help") when rules.Whole("removal.education_months") is { } help:
                yield return new(path.Of("assign")?.Until is { } end ? $"Đủ {help.Value} tháng giúp đỡ, đến {Dates.Full(end)}" : $"Giáo dục, giúp đỡ {help.Value} tháng từ ngày này", PathReading.Early(path, step, on, rules), help.Basis);
                break;
            case (PathKind.StrikeOff, "review" or "vote"):
                yield return Requests(path, facts, rules);
                break;
        }

        if (step.Effect is PathEffect.StrikeOff or PathEffect.Expel && PathReading.ComplaintTerm(path.Kind, on, rules) is { Basis: { } basis } term) yield return new(char.ToUpperInvariant(term.Say[0]) + term.Say[1..], null, basis);
    }

    private static AdmissionCondition Requests(MemberPath path, PathFacts facts, PolicyReader rules)
    {
        var (made, asked) = (path.Marks.Exists(mark => mark is { Step: "review", Code: "made" }), path.Marks.Count(mark => mark.Step == "review"));
        var rule = rules.Whole("removal.self_review_requests");
        return new(made ? "Đã kiểm điểm trước chi bộ" : $"Đã yêu cầu kiểm điểm {asked} lần{(rule is null ? "" : $"; sau lần thứ {facts.SelfReviews} không thực hiện thì chi bộ tiến hành")}", null, rule?.Basis);
    }
}
