using SoTay.Features.Members.Admissions;
using SoTay.Features.Policies;
using SoTay.Platform;

namespace SoTay.Features.Members.Paths;

/// <summary>Reads the form of a step by the rules of its day: a mark, or the sentence that says what is wrong.</summary>
internal static class PathReading
{
    public static (PathMark? Mark, Refusal? No) Read(MemberPath path, PathStep step, PathInput input, PathFacts facts, PolicyReader rules, DateOnly today)
    {
        var on = input.On!.Value;
        if ((Words(step, input) ?? Codes(step, input, facts, on) ?? Early(path, step, on, rules)) is { } no) return (null, no);
        var (from, until, wrong) = Term(path, step, input, rules, today);
        if (wrong is not null) return (null, wrong);
        var (vote, counted) = step.Vote is null ? (null, null) : Vote(step, input, facts, rules);
        if (counted is not null) return (null, counted);
        var carried = vote is null || vote.Passed;
        if (carried && step.Wants("number") && !step.MayHave("number") && string.IsNullOrWhiteSpace(input.Number)) return (null, PathRefusals.NumberMissing);
        return (new PathMark
        {
            OrganisationId = path.OrganisationId, MemberId = path.MemberId, Step = step.Code, On = on, Number = input.Number?.Trim() ?? "", By = step.Wants("by") ? input.By!.Trim() : "",
            Code = step.Wants("ground") ? input.Ground! : step.Wants("year") ? $"{input.Year}" : step.Answers.Count > 0 ? input.Answer! : "",
            From = carried ? from : null, Until = carried ? until : null, Effect = carried ? step.Effect : PathEffect.None,
            Base = vote?.Base, For = vote?.For, Against = vote?.Against, Other = vote?.Other, Needed = vote?.Needed, Passed = vote?.Passed, MeetingVoteId = vote is null ? null : input.MeetingVote,
        }, null);
    }

    /// <summary>The last day for a complaint, and the text behind it; null where no rule is known for the day.</summary>
    public static (DateOnly? Until, PolicyBasis? Basis, string Say) ComplaintTerm(PathKind kind, DateOnly on, PolicyReader rules) => kind switch
    {
        PathKind.StrikeOff when rules.Whole("removal.complaint_within_working_days") is { } days => (rules.Calendar.AddWorkingDays(on, days.Value), days.Basis, $"khiếu nại trong {days.Value} ngày làm việc từ ngày quyết định"),
        PathKind.Expulsion when rules.Whole("discipline.complaint.within_days") is { } days => (on.AddDays(days.Value), days.Basis, $"khiếu nại trong {days.Value} ngày từ ngày nhận quyết định; sổ tính từ ngày ký"),
        _ => (null, null, ""),
    };

    private static Refusal? Words(PathStep step, PathInput input)
    {
        if (input.Number?.Trim().Length > PathMark.NumberLimit) return PathRefusals.TooLong("Number", PathMark.NumberLimit);
        if (step.Wants("number") && !step.MayHave("number") && step.Vote is null && string.IsNullOrWhiteSpace(input.Number)) return PathRefusals.NumberMissing;
        if (!step.Wants("by")) return null;
        if (string.IsNullOrWhiteSpace(input.By)) return PathRefusals.ByMissing;
        return input.By.Trim().Length > PathMark.ByLimit ? PathRefusals.TooLong("By", PathMark.ByLimit) : null;
    }

    private static Refusal? Codes(PathStep step, PathInput input, PathFacts facts, DateOnly on)
    {
        if (step.Wants("ground") && !(step.Kind is PathKind.Exemption ? ExemptionGrounds.IsKnown(input.Ground) : StrikeOffGrounds.IsKnown(input.Ground, facts.IsProbationary))) return PathRefusals.GroundMissing;
        if (step.Wants("year") && (input.Year is not { } year || year > on.Year || year < on.Year - 10)) return PathRefusals.YearWrong(on.Year);
        if (step.Answers.Count > 0 && !step.Answers.Contains(input.Answer)) return PathRefusals.AnswerMissing(step);
        if (step.Wants("cell") && input.Cell is null) return PathRefusals.CellMissing;
        return step.Wants("confirm") && !input.Confirmed ? PathRefusals.NotConfirmed(step) : null;
    }

    /// <summary>Steps that a term holds back, or that come too late.</summary>
    public static Refusal? Early(MemberPath path, PathStep step, DateOnly on, PolicyReader rules) => step.Code switch
    {
        "help" when path.Of("assign")?.Until is { } end && on < end => PathRefusals.HelpNotOver(end, rules.Whole("removal.education_months")?.Basis),
        "complaint" when path.ComplaintUntil is { } last && on > last => PathRefusals.ComplaintTooLate(on, last),
        _ => null,
    };

    private static (DateOnly? From, DateOnly? Until, Refusal? No) Term(MemberPath path, PathStep step, PathInput input, PolicyReader rules, DateOnly today)
    {
        var on = input.On!.Value;
        if (step is { Kind: PathKind.Screening, Code: "assign" }) return (null, rules.Whole("removal.education_months") is { } months ? on.AddMonths(months.Value) : null, null);
        var from = step.Wants("from") ? input.From ?? on : (DateOnly?)null;
        if (from < on) return (null, null, PathRefusals.FromBeforeDecision(on));
        if (from > today) return (null, null, PathRefusals.InFuture(from.Value) with { Field = "From" });
        return step switch
        {
            _ when !step.Wants("until") => (from, null, null),
            { Kind: PathKind.Exemption } => Exempt(path, from!.Value, input.Until, rules),
            { Code: "prolong" } => Within(null, path.Decided!.Until?.AddDays(1) ?? on, input.Until, path.Decided.Until?.AddDays(rules.Whole("discipline.suspension.extension_max_days")?.Value ?? 0), rules.Whole("discipline.suspension.extension_max_days")),
            _ => Within(on, on, input.Until, rules.Whole("discipline.suspension.max_days") is { } days ? on.AddDays(days.Value - 1) : null, rules.Whole("discipline.suspension.max_days")),
        };
    }

    private static (DateOnly?, DateOnly?, Refusal?) Exempt(MemberPath path, DateOnly from, DateOnly? until, PolicyReader rules)
    {
        if (until < from) return (null, null, PathRefusals.UntilBeforeFrom(from));
        if (path.Of("request")?.Code is not "remote" || rules.Whole("exemption.remote_work.max_months_exclusive") is not { } months) return (from, until, null);
        return until is { } end && end < from.AddMonths(months.Value) ? (from, until, null) : (null, null, PathRefusals.RemoteTooLong(months.Value, months.Basis));
    }

    // A term that the rule bounds: left empty it is the longest one.
    private static (DateOnly?, DateOnly?, Refusal?) Within(DateOnly? from, DateOnly first, DateOnly? until, DateOnly? most, Dated<int>? rule)
    {
        if (until is null) return most is null ? (null, null, PathRefusals.UntilMissing) : (from, most, null);
        if (until < first) return (null, null, PathRefusals.UntilBeforeFrom(first));
        return most is { } last && until > last ? (null, null, PathRefusals.SuspendedTooLong(rule!.Value, last, rule.Basis)) : (from, until, null);
    }

    private static (Counted? Vote, Refusal? No) Vote(PathStep step, PathInput input, PathFacts facts, PolicyReader rules)
    {
        if (input.Counts is not { Base: { } all, For: { } votes, Against: { } against, Other: { } other }) return (null, PathRefusals.CountsMissing);
        if (all < 0 || votes < 0 || against < 0 || other < 0) return (null, PathRefusals.CountsNegative);
        if (rules.Vote(facts.VoteOf(step)!) is not { } rule) return (null, AdmissionRefusals.NoVoteRule(input.On!.Value));
        if (facts.Base is { } people && (all < people.Least || all > people.Most)) return (null, PathRefusals.WrongBase(all, people, rule, input.On!.Value));
        if ((long)votes + against + other > all) return (null, PathRefusals.MoreThanAll(votes + against + other, all));
        return (new(all, votes, against, other, rule.Needed(all), rule.Passes(votes, all)), null);
    }

    private sealed record Counted(int Base, int For, int Against, int Other, int Needed, bool Passed);
}
