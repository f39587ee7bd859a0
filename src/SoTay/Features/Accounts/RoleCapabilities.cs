using SoTay.Platform.Auth;
using static SoTay.Platform.Auth.Capability;

namespace SoTay.Features.Accounts;

/// <summary>What each role may do where it is held and below; docs/security.md shows the same table, a test compares them.</summary>
public static class RoleCapabilities
{
    private static readonly Dictionary<Role, HashSet<Capability>> Table = new()
    {
        [Role.Member] = [Self, SeeMeetings],
        [Role.Secretary] = [Self, SeeOrganisations, SeeRoster, SeeSealed, EditRoster, Export, ActForMember, SeeMeetings, PrepareMeetings, RunMeetings, TakeMinutes, CorrectMeetings, KeepRegister, ManageTasks, SeeBoard, ReportTargets, SetTargets, SeeDues, AssignDues, KeepDues, SeeDuesBook],
        [Role.DeputySecretary] = [Self, SeeOrganisations, SeeRoster, SeeSealed, EditRoster, Export, ActForMember, SeeMeetings, PrepareMeetings, RunMeetings, TakeMinutes, CorrectMeetings, KeepRegister, ManageTasks, SeeBoard, ReportTargets, SetTargets, SeeDues, AssignDues, KeepDues, SeeDuesBook],
        [Role.CellCommitteeMember] = [Self, SeeOrganisations, SeeRoster, SeeMeetings, PrepareMeetings, RunMeetings, TakeMinutes, KeepRegister, ManageTasks, SeeDues, SeeDuesBook],
        [Role.AssignedObserver] = [Self, SeeOrganisations, SeeMeetings, SeeBoard],
        [Role.CommuneOffice] = [Self, SeeOrganisations, SeeRoster, SeeSealed, EditRoster, Import, Export, ActForMember, DecideCorrections, ManageOrganisations, ManagePosts, SeeMeetings, PublishGuidance, SeeBoard, Remind, ManageAccounts, SeeAudit, ReportTargets, SetTargets, SeeDuesBook, DecideGrades],
        [Role.CommuneSecretary] = [Self, SeeOrganisations, SeeRoster, Export, SeeMeetings, SeeBoard, Remind, ReportTargets, SeeDuesBook],
        [Role.ProvinceOffice] = [Self, SeeOrganisations, SeeRoster, SeeSealed, EditRoster, Import, Export, DecideCorrections, ManageOrganisations, ManagePosts, SeeMeetings, PublishGuidance, SeeBoard, Remind, ManageAccounts, SeeAudit, ReportTargets, SetTargets, SeeDuesBook, DecideGrades],
        [Role.Inspector] = [Self, SeeOrganisations, SeeRoster, SeeMeetings, SeeBoard, SeeAudit, SeeDuesBook],
        [Role.Administrator] = [Self, SeeOrganisations, ManageAccounts, ManagePolicies, SeeAudit, Administer],
    };

    // A committee's own meetings are prepared and run where it sits, its register is kept there; cells see to theirs themselves.
    private static readonly HashSet<Capability> OwnAffairs = [PrepareMeetings, RunMeetings, TakeMinutes, CorrectMeetings, KeepRegister, ManageTasks, KeepDues, SeeCompetitions, RunCompetitions];

    public static IReadOnlySet<Capability> Of(Role role) => Table[role];

    /// <summary>What the role may do for the affairs of the organisation where it is held, and nowhere below it.</summary>
    public static IReadOnlySet<Capability> OwnOf(Role role) => role is Role.CommuneOffice or Role.CommuneSecretary or Role.ProvinceOffice ? OwnAffairs : Nothing;

    private static readonly HashSet<Capability> Nothing = [];
}
