namespace SoTay.Features.Accounts;

/// <summary>Roles of the issue; each is held at an organisation and reaches what is below it.</summary>
public enum Role
{
    Member,
    Secretary,
    DeputySecretary,
    CellCommitteeMember,
    /// <summary>Committee member of the level above who follows cells.</summary>
    AssignedObserver,
    CommuneOffice,
    CommuneSecretary,
    ProvinceOffice,
    Inspector,
    Administrator,
}
