namespace SoTay.Features.Organisations.RollUps;

/// <summary>A number of an organisation as of today, its whole subtree included: members, cells. Changed with the fact.</summary>
public sealed class Headcount
{
    public required Guid OrganisationId { get; init; }

    public required HeadcountKind Kind { get; init; }

    public int Value { get; set; }
}

public enum HeadcountKind
{
    /// <summary>Members by permanent placement.</summary>
    Members,
    Official,
    Probationary,
    Female,
    /// <summary>Exempt from activity (miễn sinh hoạt).</summary>
    Exempt,
    /// <summary>Cells at work.</summary>
    Cells,
}
