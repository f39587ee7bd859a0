namespace SoTay.Platform.Auth;

/// <summary>What a person may do at an organisation and below it. Roles (room Accounts) are sets of these.</summary>
public enum Capability
{
    /// <summary>Own record, own notices, own answers: everyone who signs in.</summary>
    Self,
    SeeOrganisations,
    SeeRoster,
    /// <summary>Sealed values (card number, phone, statistics codes) after giving a reason.</summary>
    SeeSealed,
    EditRoster,
    Import,
    Export,
    ActForMember,
    DecideCorrections,
    ManageOrganisations,
    ManagePosts,
    SeeMeetings,
    PrepareMeetings,
    RunMeetings,
    /// <summary>What is said and decided in a meeting that is held: roll-call, opinions, votes, conclusions. Its minute-taker has this for that meeting.</summary>
    TakeMinutes,
    CorrectMeetings,
    /// <summary>Enters, drafts and issues documents of the organisation's register.</summary>
    KeepRegister,
    /// <summary>Agenda templates and topics for the cells below.</summary>
    PublishGuidance,
    SeeBoard,
    Remind,
    ManageTasks,
    /// <summary>Values of the organisation's own targets, and its statutory forms sent upwards.</summary>
    ReportTargets,
    /// <summary>Sets, changes and divides the organisation's targets.</summary>
    SetTargets,
    ManageAccounts,
    ManagePolicies,
    SeeAudit,
    Administer,
}
