using SoTay.Features.Policies;
using SoTay.Platform;

namespace SoTay.Features.Members.Admissions;

/// <summary>The vote, the decision, the ceremony, and after twelve months the recognition.</summary>
public sealed partial class Candidate
{
    /// <summary>
    /// Counts a vote of the cell on the proposal to admit, or to recognise: at least two thirds of all official members (208-QĐ/TW).
    /// One below it is kept and the step stays open.
    /// </summary>
    /// <param name="officials">The fewest and the most official members of the cell on that day, as the roster says (<see cref="CandidateSets"/>).</param>
    public Refusal? CountVote(CandidateStage step, VoteCounts counts, (int Least, int Most) officials, GeneralEducation? education, PolicyReader rules, DateOnly today)
    {
        if (Refuse(step, counts.On, today) is { } no) return no;
        var on = counts.On!.Value;
        if (step is CandidateStage.Probation && on < OfficialFrom) return AdmissionRefusals.ProbationNotOver(OfficialFrom.Value);
        if (Ready(step, education, rules, on) is { } unmet) return unmet;
        if (counts is not { Base: { } all, For: { } votes, Against: { } against, Other: { } other }) return AdmissionRefusals.CountsMissing;
        if (all < 0 || votes < 0 || against < 0 || other < 0) return AdmissionRefusals.CountsNegative;
        if (all < officials.Least || all > officials.Most) return AdmissionRefusals.WrongBase(all, officials, on);
        if ((long)votes + against + other > all) return AdmissionRefusals.MoreThanAll(votes + against + other, all);
        if (rules.OrFirstKnown().Vote(RuleOf(step)) is not { } rule) return AdmissionRefusals.NoVoteRule(on);
        var passed = rule.Passes(votes, all);
        if (passed && string.IsNullOrWhiteSpace(counts.ResolutionNumber)) return AdmissionRefusals.ResolutionMissing;
        if (counts.ResolutionNumber?.Trim().Length > NumberLimit) return AdmissionRefusals.TooLong("Number", NumberLimit);
        Votes.Add(new CandidateVote
        {
            OrganisationId = OrganisationId, Stage = step, On = on, Base = all, For = votes, Against = against, Other = other, Needed = rule.Needed(all),
            Passed = passed, ResolutionNumber = counts.ResolutionNumber?.Trim() ?? "", MeetingVoteId = counts.MeetingVoteId,
        });
        if (!passed) return null;
        (Stage, DueOn) = step is CandidateStage.CellVote ? (CandidateStage.Decision, DueOn) : (CandidateStage.Recognition, null);
        return null;
    }

    /// <summary>Key of the share that a vote of the step needs.</summary>
    internal static string RuleOf(CandidateStage step) => step is CandidateStage.CellVote ? "admission" : "recognition";

    /// <summary>The decision of the level above; Party age runs from its day. The caller makes the member in the same save.</summary>
    public Refusal? Decide(string? number, DateOnly? on, Guid? by, Guid member, GeneralEducation? education, PolicyReader rules, DateOnly today)
    {
        if (Refuse(CandidateStage.Decision, on, today) is { } no) return no;
        if (Number(number) is { } wrong) return wrong;
        if (Ready(CandidateStage.Decision, education, rules, on!.Value) is { } unmet) return unmet;
        (DecisionNumber, DecidedOn, DecidedById, MemberId, Stage) = (number!.Trim(), on, by, member, CandidateStage.Ceremony);
        DueOn = CeremonyDue(rules);
        return null;
    }

    // How the decision travelled is not kept: where the clock starts with its arrival, its day stands for it.
    private DateOnly? CeremonyDue(PolicyReader rules) => rules.OrFirstKnown().Whole("admission.ceremony.within_working_days") is { } days ? rules.Calendar.AddWorkingDays(DecidedOn!.Value, days.Value) : null;

    /// <summary>The ceremony; probation runs from its day. Late is written down, not refused.</summary>
    public Refusal? HoldCeremony(DateOnly? on, PolicyReader rules, DateOnly today)
    {
        if (Refuse(CandidateStage.Ceremony, on, today) is { } no) return no;
        rules = rules.OrFirstKnown();
        var months = rules.Whole(Kind is AdmissionKind.Again ? "readmission.probation.months" : "admission.probation.months")!.Value;
        (CeremonyOn, OfficialFrom, Stage) = (on, on!.Value.AddMonths(months), CandidateStage.Probation);
        DueOn = ProposalDue(rules);
        return null;
    }

    /// <summary>The last working day on which the cell proposes recognition; null where no rule is known.</summary>
    internal DateOnly? ProposalDue(PolicyReader rules) => OfficialFrom is { } end && rules.Whole("admission.recognition.propose_within_working_days") is { } days
        ? rules.Calendar.AddWorkingDays(end, days.Value) : null;

    /// <summary>Recognised as official from the exact end of probation, however late it was decided.</summary>
    public Refusal? Recognise(string? number, DateOnly? on, DateOnly today)
    {
        if (Refuse(CandidateStage.Recognition, on, today) is { } no) return no;
        if (Number(number) is { } wrong) return wrong;
        (RecognitionNumber, RecognisedOn, Stage, DueOn) = (number!.Trim(), on, CandidateStage.Official, null);
        return null;
    }
}
