namespace SoTay.Features.Policies;

/// <summary>Whom a share of votes is counted against (domain rule: meetings, section 8).</summary>
public enum VoteBase
{
    /// <summary>All official members of the cell.</summary>
    AllOfficialMembers,

    /// <summary>Official members summoned, less those on temporary activity elsewhere and absent exempt members.</summary>
    OfficialMembersAdjusted,

    /// <summary>Official members without the exempt ones.</summary>
    OfficialMembersWithoutExempt,

    /// <summary>All members of the committee or standing committee.</summary>
    AllCommitteeMembers,

    /// <summary>Everybody who was summoned.</summary>
    MembersSummoned,
}
