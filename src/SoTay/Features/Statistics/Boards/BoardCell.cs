using SoTay.Features.Meetings;
using SoTay.Features.Organisations;
using SoTay.Features.Statistics.Obligations;

namespace SoTay.Features.Statistics.Boards;

/// <summary>One cell of a board: who it is, its twelve months, what it owes.</summary>
public sealed record BoardCell(Guid Id, string Name, string Code, BoardGroup Group, IReadOnlyList<MonthState> Months, IReadOnlyList<Obligation> Owes)
{
    /// <summary>Why months were late or not held, by month; null where nothing is said.</summary>
    public IReadOnlyList<MonthReason?> Reasons { get; init; } = [];

    /// <summary>Name of the secretary; only looked up for those who owe.</summary>
    public string? Secretary { get; init; }

    /// <summary>"Đã nhắc 08/11"</summary>
    public DateOnly? RemindedOn { get; init; }

    public bool IsOwing => Owes.Count > 0;
}

/// <summary>Cells of a like kind stand together on a board.</summary>
public enum BoardGroup
{
    Offices,
    Schools,
    Health,
    Enterprises,
    Quarters,
    Villages,
    Others,
}

public static class BoardGroups
{
    public static BoardGroup Of(EconomicKind? kind, LocalityKind locality) => locality switch
    {
        LocalityKind.Quarter => BoardGroup.Quarters,
        LocalityKind.Village => BoardGroup.Villages,
        _ => kind?.Main switch
        {
            EconomicKind.PartyAgency or EconomicKind.StateAgency or EconomicKind.ArmedForces or EconomicKind.PublicService => BoardGroup.Offices,
            EconomicKind.School => BoardGroup.Schools,
            EconomicKind.Health => BoardGroup.Health,
            EconomicKind.StateEnterprise or EconomicKind.PrivateEnterprise or EconomicKind.Cooperative => BoardGroup.Enterprises,
            _ => BoardGroup.Others,
        },
    };

    public static string Name(BoardGroup group) => group switch
    {
        BoardGroup.Offices => "Cơ quan, lực lượng vũ trang",
        BoardGroup.Schools => "Trường học",
        BoardGroup.Health => "Y tế",
        BoardGroup.Enterprises => "Doanh nghiệp, hợp tác xã",
        BoardGroup.Quarters => "Tổ dân phố",
        BoardGroup.Villages => "Thôn, bản",
        _ => "Chi bộ khác",
    };
}
