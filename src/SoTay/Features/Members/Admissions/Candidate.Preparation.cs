using SoTay.Features.Policies;
using SoTay.Platform;
using SoTay.Platform.Ui;

namespace SoTay.Features.Members.Admissions;

/// <summary>From the source list to the opinions. Each method takes the rules of the step's day and changes nothing when it refuses.</summary>
public sealed partial class Candidate
{
    /// <summary>The cell assigns one or two official members, at least twelve months in the same unit.</summary>
    public Refusal? AssignHelpers(IReadOnlyList<HelperFacts> helpers, bool withUnion, DateOnly? on, PolicyReader rules, DateOnly today)
    {
        if (Refuse(CandidateStage.Helpers, on, today) is { } no) return no;
        if (helpers.Count == 0) return AdmissionRefusals.HelperMissing;
        if (helpers.DistinctBy(row => row.MemberId).Count() < helpers.Count) return AdmissionRefusals.HelperTwice;
        for (var i = 0; i < helpers.Count; i++)
            if (AdmissionConditions.Helper(this, helpers[i], rules, on!.Value).Unmet is { } unmet) return i == 0 ? unmet : unmet with { Field = "Helper2" };
        Helpers.Clear();
        Helpers.AddRange(helpers.Select(row => new Introducer { OrganisationId = OrganisationId, MemberId = row.MemberId }));
        (HelpersOn, UnionIntroduces, Stage) = (on, withUnion, CandidateStage.Course);
        return null;
    }

    /// <summary>The certificate of the course; it may be older than the listing, and must be good today.</summary>
    public Refusal? KeepCertificate(string? number, DateOnly? on, PolicyReader rules, DateOnly today)
    {
        if (RefuseStep(CandidateStage.Course) is { } no) return no;
        if (Number(number) is { } wrong) return wrong;
        if (on is null) return AdmissionRefusals.DateMissing;
        if (on > today) return AdmissionRefusals.InFuture(on.Value);
        if (AdmissionConditions.Certificate(on, rules, today) is { Unmet: not null, Basis: { } basis }) return AdmissionRefusals.CertificateExpiredHere(AdmissionConditions.LastDayOf(on.Value, rules)!.Value, basis);
        (CertificateNumber, CertificateOn, Stage) = (number!.Trim(), on, CandidateStage.Application);
        DueOn = AdmissionConditions.LastDayOf(on.Value, rules);
        return null;
    }

    /// <summary>Marks which papers of the present step are there; content and scans stay outside.</summary>
    public Refusal? Mark(IReadOnlyList<PaperMark> marks, DateOnly today)
    {
        if (!IsOpen) return AdmissionRefusals.Stopped(StoppedOn);
        var known = AdmissionForms.Of(Stage).ToDictionary(form => form.Code, StringComparer.Ordinal);
        var ours = marks.Where(mark => known.ContainsKey(mark.Code)).ToList();
        if (ours.Find(mark => mark.On > today) is { } late) return AdmissionRefusals.WrongDay(known[late.Code]);
        if (ours.Exists(mark => mark.Number?.Trim().Length > NumberLimit)) return AdmissionRefusals.TooLong("Number", NumberLimit);
        foreach (var mark in ours)
        {
            var paper = Papers.Find(row => row.Code == mark.Code);
            if (!mark.Present)
            {
                if (paper is not null) Papers.Remove(paper);
                continue;
            }

            if (paper is null) Papers.Add(paper = new CandidatePaper { OrganisationId = OrganisationId, Code = mark.Code });
            (paper.Number, paper.On) = (mark.Number?.Trim() ?? "", mark.On);
        }

        return null;
    }

    /// <summary>The application is in, with the papers of the step.</summary>
    public Refusal? Apply(DateOnly? on, GeneralEducation? education, PolicyReader rules, DateOnly today)
    {
        if ((Refuse(CandidateStage.Application, on, today) ?? Ready(CandidateStage.Application, education, rules, on!.Value)) is { } no) return no;
        (AppliedOn, Stage) = (on, CandidateStage.Opinions);
        return null;
    }

    /// <summary>The opinions of unions and of the cell at the residence are gathered.</summary>
    public Refusal? Gather(DateOnly? on, GeneralEducation? education, PolicyReader rules, DateOnly today)
    {
        if ((Refuse(CandidateStage.Opinions, on, today) ?? Ready(CandidateStage.Opinions, education, rules, on!.Value)) is { } no) return no;
        (OpinionsOn, Stage) = (on, CandidateStage.CellVote);
        return null;
    }

    /// <summary>What the present step asks on a day, beside its papers and its own form.</summary>
    internal IEnumerable<AdmissionCondition> Conditions(CandidateStage step, GeneralEducation? education, PolicyReader rules, DateOnly on)
    {
        if (step is CandidateStage.Application or CandidateStage.Opinions or CandidateStage.CellVote or CandidateStage.Decision)
        {
            foreach (var condition in AdmissionConditions.OfPerson(this, education, rules, on)) yield return condition;
            if (AdmissionConditions.Certificate(CertificateOn, rules, on) is { } certificate) yield return certificate;
        }

        if (step is CandidateStage.Probation && CeremonyOn is { } held && rules.OrFirstKnown().Whole("admission.member_cv.within_working_days") is { } within)
        {
            var form = AdmissionForms.All.First(one => one.Code == AdmissionForms.MemberCv);
            yield return new($"Lập lý lịch đảng viên trong {within.Value} ngày làm việc sau lễ kết nạp, chậm nhất {Dates.Full(rules.Calendar.AddWorkingDays(held, within.Value))}",
                Papers.Exists(row => row.Code == form.Code) ? null : AdmissionRefusals.PaperMissing(form), within.Basis)
            { Blocks = false };
        }

        if (step is CandidateStage.Application && Helpers.Count == 1 && !UnionIntroduces && rules.OrFirstKnown().Whole("admission.introducer.count") is { } count)
            yield return new($"Đủ {count.Value} nơi giới thiệu: thêm một đảng viên, hoặc Đoàn Thanh niên, công đoàn", AdmissionRefusals.HelperMissing, count.Basis) { Blocks = false };
    }

    private Refusal? Ready(CandidateStage step, GeneralEducation? education, PolicyReader rules, DateOnly on) =>
        Conditions(step, education, rules, on).Concat(AdmissionConditions.Papers(this, step)).Refusal();

    private Refusal? Refuse(CandidateStage step, DateOnly? on, DateOnly today)
    {
        if (RefuseStep(step) is { } no) return no;
        if (on is not { } day) return AdmissionRefusals.DateMissing;
        if (day > today) return AdmissionRefusals.InFuture(day);
        var (before, last) = Enum.GetValues<CandidateStage>().Where(one => one < step).Select(one => (one, DayOf(one))).DefaultIfEmpty().MaxBy(row => row.Item2);
        if (day < last) return AdmissionRefusals.BeforeStep(day, before, last.Value);
        return day < AddedOn ? AdmissionRefusals.BeforeAdded(day, AddedOn) : null;
    }

    private Refusal? RefuseStep(CandidateStage step) =>
        Stage is CandidateStage.Stopped ? AdmissionRefusals.Stopped(StoppedOn)
        : Stage > step ? AdmissionRefusals.DoneAlready(step, DayOf(step))
        : Stage < step ? AdmissionRefusals.NotYet(step, Stage) : null;

    private static Refusal? Number(string? number) => string.IsNullOrWhiteSpace(number) ? AdmissionRefusals.NumberMissing
        : number.Trim().Length > NumberLimit ? AdmissionRefusals.TooLong("Number", NumberLimit) : null;
}
