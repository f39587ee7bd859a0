using SoTay.Features.Policies;
using SoTay.Platform.Ui;

namespace SoTay.Features.Members.Admissions;

/// <summary>One line of the timetable.</summary>
/// <param name="On">The day it was done.</param>
/// <param name="Due">The last day for it, as the rule of that time says.</param>
public sealed record AdmissionStep(CandidateStage Stage, StepState State, DateOnly? On, DateOnly? Due, string Who, string Note, PolicyBasis? Basis)
{
    public string Name => AdmissionWords.Name(Stage);

    /// <summary>Done after its last day.</summary>
    public bool WasLate => On > Due;
}

/// <summary>The path of one candidate, step by step: what is done and when, what is next and until when, what is ahead.</summary>
internal static class AdmissionTimetable
{
    public static async Task<IReadOnlyList<AdmissionStep>> OfAsync(Candidate one, IReadOnlyDictionary<Guid, string> names, string above, PolicyBook policies, DateOnly today)
    {
        var decided = (await policies.ForAsync(one.OrganisationId, one.DecidedOn ?? today)).OrFirstKnown();
        var held = (await policies.ForAsync(one.OrganisationId, one.CeremonyOn ?? today)).OrFirstKnown();
        return [.. AdmissionWords.Steps.Select(Line)];

        AdmissionStep Line(CandidateStage step)
        {
            var (due, basis) = Due(one, step, decided, held);
            var state = one.Stage > step && one.Stage is not CandidateStage.Stopped || one.Stage is CandidateStage.Stopped && one.DayOf(step) is not null ? StepState.Done
                : one.Stage != step ? StepState.Ahead : due < today ? StepState.Late : StepState.Current;
            return new(step, state, one.DayOf(step), due, AdmissionWords.Who(step, above), Note(one, step, names), basis);
        }
    }

    private static (DateOnly?, PolicyBasis?) Due(Candidate one, CandidateStage step, PolicyReader decided, PolicyReader held) => step switch
    {
        CandidateStage.Ceremony when one.DecidedOn is { } on && decided.Whole("admission.ceremony.within_working_days") is { } days => (decided.Calendar.AddWorkingDays(on, days.Value), days.Basis),
        CandidateStage.Probation => (one.ProposalDue(held), held.Whole("admission.recognition.propose_within_working_days")?.Basis),
        CandidateStage.CellVote or CandidateStage.Decision when one.Stage <= step => (one.DueOn, decided.Whole("admission.certificate.valid_months")?.Basis),
        _ => (null, null),
    };

    private static string Note(Candidate one, CandidateStage step, IReadOnlyDictionary<Guid, string> names) => step switch
    {
        CandidateStage.Helpers => string.Join(", ", one.Helpers.Select(row => names.GetValueOrDefault(row.MemberId, "đảng viên đã rời chi bộ"))) + (one.UnionIntroduces ? ", cùng Đoàn Thanh niên hoặc công đoàn" : ""),
        CandidateStage.Course when one.CertificateNumber.Length > 0 => $"Số {one.CertificateNumber}",
        CandidateStage.CellVote or CandidateStage.Probation => string.Join(". ", one.Votes.Where(vote => vote.Stage == step).OrderBy(vote => vote.On).Select(Words)),
        CandidateStage.Decision => one.DecisionNumber,
        CandidateStage.Recognition => one.RecognitionNumber.Length > 0 ? $"{one.RecognitionNumber}, chính thức từ {Dates.Full(one.OfficialFrom!.Value)}" : "",
        _ => "",
    };

    private static string Words(CandidateVote vote) =>
        $"{vote.For} trên {vote.Base} đồng ý{(vote.Needed > 0 ? $", cần {vote.Needed}" : "")}{(vote.Passed ? $", {vote.ResolutionNumber}" : $": chưa đủ (ngày {Dates.Full(vote.On)})")}";
}
