using SoTay.Features.Policies;
using SoTay.Platform;

namespace SoTay.Features.Members.Admissions;

/// <summary>Exceptions, a step taken back, and the ends of the path before its goal.</summary>
public sealed partial class Candidate
{
    /// <summary>A written consent to an exception: number, day, who agreed.</summary>
    public Refusal? Agree(ConsentKind? kind, string? number, DateOnly? on, string? by, DateOnly today)
    {
        if (!IsOpen) return AdmissionRefusals.Stopped(StoppedOn);
        if (kind is not { } what) return AdmissionRefusals.ConsentKindMissing;
        if (Number(number) is { } wrong) return wrong with { Field = "Consent.Number" };
        if (on is not { } day) return AdmissionRefusals.DateMissing with { Field = "Consent.On" };
        if (day > today) return AdmissionRefusals.InFuture(day, "Consent.On");
        if (string.IsNullOrWhiteSpace(by)) return AdmissionRefusals.ConsentByMissing;
        if (by.Trim().Length > CandidateConsent.ByLimit) return AdmissionRefusals.TooLong("Consent.By", CandidateConsent.ByLimit);
        if (ConsentLevels.Refuse(what, by.Trim()) is { } low) return low;
        Consents.Add(new CandidateConsent { OrganisationId = OrganisationId, Kind = what, Number = number!.Trim(), On = day, By = by.Trim() });
        return null;
    }

    /// <summary>
    /// No longer considered: the person's name, birth date, education and certificate go, the steps, votes and the reason stay for the
    /// cell's count. Only before the decision; a probationer leaves by the roster.
    /// </summary>
    public Refusal? Stop(StopReason? reason, DateOnly? on, DateOnly today)
    {
        if (Stage is CandidateStage.Stopped) return AdmissionRefusals.Stopped(StoppedOn);
        if (MemberId is not null) return AdmissionRefusals.MemberAlready;
        if (reason is not { } why || why is Admissions.StopReason.LeftRoster) return AdmissionRefusals.StopReasonMissing;
        if (on is not { } day) return AdmissionRefusals.DateMissing with { Field = "StopOn" };
        if (day > today) return AdmissionRefusals.InFuture(day, "StopOn");
        if (day < AddedOn) return AdmissionRefusals.BeforeAdded(day, AddedOn) with { Field = "StopOn" };
        End(why, day);
        (FullName, BirthDate, EducationSealed, CertificateNumber) = ("", null, null, "");
        Helpers.Clear();
        return null;
    }

    /// <summary>The member whom the decision made belongs to another cell now, or left the roster.</summary>
    internal void Follow(Guid? cell, DateOnly? left)
    {
        if (cell is { } now) OrganisationId = now;
        else if (IsOpen && left is { } day) End(Admissions.StopReason.LeftRoster, day);
    }

    /// <summary>The last step is one that only this path knows. A decision made or changed the member: it is taken back in the record (TakingBack).</summary>
    public bool MayTakeBack => IsOpen && Stage is not (CandidateStage.Helpers or CandidateStage.Ceremony);

    /// <summary>Takes the last step back, so that it is written again.</summary>
    /// <param name="rules">Of the day of the decision or the ceremony, for the term that runs again.</param>
    public Refusal? TakeBack(PolicyReader rules)
    {
        if (!IsOpen) return AdmissionRefusals.Stopped(StoppedOn);
        if (!MayTakeBack) return AdmissionRefusals.NothingToTakeBack;
        Stage--;
        switch (Stage)
        {
            case CandidateStage.Helpers: HelpersOn = null; break;
            case CandidateStage.Course: (CertificateOn, DueOn) = (null, null); break;
            case CandidateStage.Application: AppliedOn = null; break;
            case CandidateStage.Opinions: OpinionsOn = null; break;
            case CandidateStage.Ceremony: (CeremonyOn, OfficialFrom, DueOn) = (null, null, CeremonyDue(rules)); break;
            default: Votes.Remove(Carried(Stage)!); break;
        }

        if (Stage is CandidateStage.Probation) DueOn = ProposalDue(rules);
        return null;
    }

    private void End(StopReason why, DateOnly on) => (StopReason, StoppedOn, Stage, DueOn) = (why, on, CandidateStage.Stopped, null);
}
