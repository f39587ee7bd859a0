using SoTay.Features.Policies;
using SoTay.Platform;

namespace SoTay.Features.Members.Admissions;

/// <summary>Probationers who were admitted before the product kept the path: it goes on for them from the ceremony.</summary>
public sealed partial class Candidate
{
    /// <summary>Takes up the path of a probationer of the roster at the end of probation; what came before stays on paper.</summary>
    public static (Candidate? One, Refusal? No) TakeUp(Member member, DateOnly? ceremony, PolicyReader rules, DateOnly today)
    {
        if (member is not { Membership: Membership.Probationary, CellId: { } cell }) return (null, AdmissionRefusals.ProbationerMissing);
        if (member is not { JoinedOn: { } joined, JoinedPrecision: DatePrecision.Day }) return (null, AdmissionRefusals.JoinedUnknown(member.FullName));
        var one = new Candidate { OrganisationId = cell, Kind = AdmissionKind.First, FullName = member.FullName, Sex = member.Sex, BirthDate = member.BirthDate, AddedOn = joined };
        (one.MemberId, one.DecidedOn, one.Stage) = (member.Id, joined, CandidateStage.Ceremony);
        return one.HoldCeremony(ceremony, rules, today) is { } no ? (null, no) : (one, null);
    }
}
