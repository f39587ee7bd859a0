using SoTay.Features.Policies;
using SoTay.Platform.Ui;

namespace SoTay.Features.Members.Admissions;

/// <summary>
/// The legal conditions of admission on a day (208-QĐ/TW; domain rules: members, section 1). One source for the list that a person
/// reads and for the refusal of the step. A day before the oldest known rule meets that rule.
/// </summary>
internal static class AdmissionConditions
{
    public static IEnumerable<AdmissionCondition> OfPerson(Candidate one, GeneralEducation? education, PolicyReader rules, DateOnly on)
    {
        rules = rules.OrFirstKnown();
        if (one.BirthDate is { } born) foreach (var condition in OfAge(one, born, rules, on)) yield return condition;
        if (rules.Code("admission.education.min_level") is { } level) yield return OfEducation(one, education, level, on);
        if (one.Kind is AdmissionKind.Again) foreach (var condition in OfReadmission(one, rules, on)) yield return condition;
    }

    private static IEnumerable<AdmissionCondition> OfAge(Candidate one, DateOnly born, PolicyReader rules, DateOnly on)
    {
        if (rules.Whole("admission.age.min_months") is { } least)
        {
            var enough = born.AddMonths(least.Value);
            yield return new($"Đủ {least.Value / 12} tuổi, tính theo tháng", on < enough ? AdmissionRefusals.TooYoung(on, least.Value / 12, enough, least.Basis) : null, least.Basis);
        }

        if (IsOverAge(one, rules, on) is not { } most) yield break;
        var consent = one.ConsentTo(ConsentKind.OverAge, on);
        var asked = rules.Flag("admission.over_age.prior_written_consent")?.Value != false;
        yield return new(consent is null ? $"Không quá {most.Value} tuổi, trừ khi có văn bản đồng ý" : $"Quá {most.Value} tuổi, {Agreed(consent)}",
            consent is null && asked ? AdmissionRefusals.TooOld(most.Value, most.Basis) : null, most.Basis);
    }

    /// <summary>The limit that the person is past on the day; null for who is not.</summary>
    public static Dated<int>? IsOverAge(Candidate one, PolicyReader rules, DateOnly on) =>
        one.BirthDate is { } born && rules.OrFirstKnown().Whole("admission.age.normal_max_years") is { } most && on > born.AddYears(most.Value) ? most : null;

    private static AdmissionCondition OfEducation(Candidate one, GeneralEducation? education, Dated<string> level, DateOnly on)
    {
        // The catalogue of the policy knows one level; its word is the contract's code.
        var least = Enum.Parse<GeneralEducation>(level.Value.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);
        var words = StatisticsWords.Of(least).ToLowerInvariant();
        if (education >= least) return new($"Trình độ từ {words}", null, level.Basis);
        return one.ConsentTo(ConsentKind.Education, on) is { } consent
            ? new($"Chưa đạt {words}, {Agreed(consent)}", null, level.Basis)
            : new($"Trình độ từ {words}", AdmissionRefusals.EducationTooLow(words, level.Basis), level.Basis);
    }

    private static IEnumerable<AdmissionCondition> OfReadmission(Candidate one, PolicyReader rules, DateOnly on)
    {
        var wait = rules.Whole(one.RecordCleared ? "readmission.wait_months.after_record_cleared" : "readmission.wait_months");
        if (wait is not null && one.LeftOn is { } left)
        {
            var from = left.AddMonths(wait.Value);
            yield return new($"Đủ {wait.Value} tháng từ ngày ra khỏi Đảng", on < from ? AdmissionRefusals.WaitNotOver(wait.Value, from, wait.Basis) : null, wait.Basis);
        }

        var consent = one.ConsentTo(ConsentKind.Readmission, on);
        yield return new(consent is null ? "Có văn bản đồng ý cho kết nạp lại" : $"Kết nạp lại, {Agreed(consent)}", consent is null ? AdmissionRefusals.ReadmissionConsent : null, wait?.Basis);
    }

    public static AdmissionCondition Helper(Candidate one, HelperFacts helper, PolicyReader rules, DateOnly on)
    {
        if (!helper.IsOfficial || helper.Since is not { } since) return new($"{helper.FullName}: đảng viên chính thức của chi bộ", AdmissionRefusals.HelperNotOfficial(helper.FullName, on));
        var say = $"{helper.FullName}: đảng viên chính thức, ở chi bộ từ {Dates.Full(since)}";
        if (rules.OrFirstKnown().Whole("admission.introducer.min_months_same_unit") is not { } least) return new(say);
        var enough = since.AddMonths(least.Value) <= on || one.ConsentTo(ConsentKind.HelperTime, on) is not null;
        return new(say, enough ? null : AdmissionRefusals.HelperTooNew(helper.FullName, since, least.Value, least.Basis), least.Basis);
    }

    /// <summary>The certificate is good on a day: through the last day of its months.</summary>
    public static AdmissionCondition? Certificate(DateOnly? issued, PolicyReader rules, DateOnly on)
    {
        if (issued is not { } from || rules.OrFirstKnown().Whole("admission.certificate.valid_months") is not { } months) return null;
        var last = LastDayOf(from, rules)!.Value;
        return new($"Giấy chứng nhận còn hạn, đến {Dates.Full(last)}", on > last ? AdmissionRefusals.CertificateExpired(last, months.Basis) : null, months.Basis);
    }

    /// <summary>The last day on which a certificate is good; null where no rule is known.</summary>
    public static DateOnly? LastDayOf(DateOnly issued, PolicyReader rules) => rules.OrFirstKnown().Whole("admission.certificate.valid_months") is { } months ? issued.AddMonths(months.Value) : null;

    public static IEnumerable<AdmissionCondition> Papers(Candidate one, CandidateStage step) =>
        AdmissionForms.Of(step).Where(form => form.IsRequired).Select(form => new AdmissionCondition($"Có {form.Code}: {form.Caption}",
            one.Papers.Exists(row => row.Code == form.Code) ? null : AdmissionRefusals.PaperMissing(form)));

    private static string Agreed(CandidateConsent consent) => $"{consent.By} đã đồng ý ({consent.Number}, {Dates.Full(consent.On)})";
}
