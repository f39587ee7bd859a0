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

    /// <summary>Takes the last step back, so that it is written again; a decision is not taken back here, because the member exists by it.</summary>
    public Refusal? TakeBack()
    {
        if (!IsOpen) return AdmissionRefusals.Stopped(StoppedOn);
        if (MemberId is not null || Stage is CandidateStage.Helpers) return AdmissionRefusals.NothingToTakeBack;
        Stage--;
        switch (Stage)
        {
            case CandidateStage.Helpers: HelpersOn = null; break;
            case CandidateStage.Course: (CertificateOn, DueOn) = (null, null); break;
            case CandidateStage.Application: AppliedOn = null; break;
            case CandidateStage.Opinions: OpinionsOn = null; break;
            default: Votes.Remove(Carried(CandidateStage.CellVote)!); break;
        }

        return null;
    }

    private void End(StopReason why, DateOnly on) => (StopReason, StoppedOn, Stage, DueOn) = (why, on, CandidateStage.Stopped, null);
}
