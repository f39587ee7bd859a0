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
    /// <summary>Names and amounts of a cell's dues: the cell's officers, never a level above.</summary>
    SeeDues,
    /// <summary>Approves what each member pays. Held by a duty that the cell gives, by no role.</summary>
    ApproveDues,
    /// <summary>Collects dues and proposes amounts. Held by a duty that the cell gives, by no role.</summary>
    CollectDues,
    /// <summary>Says who approves and who collects in a cell; a duty does not carry it, so nobody assigns themselves.</summary>
    AssignDues,
    /// <summary>Keeps the unit's book of dues: spending, closing, hand-overs.</summary>
    KeepDues,
    /// <summary>Totals of dues and the book, without names.</summary>
    SeeDuesBook,
    /// <summary>Decides the yearly grades of the units below and of their members.</summary>
    DecideGrades,
    /// <summary>An open competition of the level that decides, with its marks and votes; the council has this for its own competition.</summary>
    SeeCompetitions,
    /// <summary>Writes down the steps of an open competition.</summary>
    RunCompetitions,
    ManageAccounts,
    ManagePolicies,
    SeeAudit,
    Administer,
}
