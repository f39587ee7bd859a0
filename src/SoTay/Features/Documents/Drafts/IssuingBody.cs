using SoTay.Features.Organisations;

namespace SoTay.Features.Documents.Drafts;

/// <summary>In whose name an organisation issues a document (399-QĐ/TW 9/1/2026).</summary>
public enum IssuingBody
{
    /// <summary>The cell, or the committee of an organisation above cells.</summary>
    Unit,
    StandingCommittee,
    Congress,
}

public static class IssuingBodies
{
    /// <summary>A party group issues nothing.</summary>
    public static IReadOnlyList<IssuingBody> Of(OrganisationKind kind) => kind switch
    {
        OrganisationKind.Group => [],
        OrganisationKind.Cell or OrganisationKind.GrassrootsCell => [IssuingBody.Unit, IssuingBody.Congress],
        _ => [IssuingBody.Unit, IssuingBody.StandingCommittee, IssuingBody.Congress],
    };

    /// <summary>Issuer code of the symbol: <c>CB</c>, <c>ĐU</c>, <c>TU</c>, <c>TW</c>; <c>ĐH</c> for a congress.</summary>
    public static string Code(this IssuingBody body, OrganisationKind kind) => kind switch
    {
        _ when body is IssuingBody.Congress => "ĐH",
        OrganisationKind.Cell or OrganisationKind.GrassrootsCell => "CB",
        OrganisationKind.Province => "TU",
        OrganisationKind.Central => "TW",
        _ => "ĐU",
    };

    public static string Words(this IssuingBody body, OrganisationKind kind) => body switch
    {
        IssuingBody.Congress => "Đại hội",
        IssuingBody.StandingCommittee => "Ban thường vụ",
        _ when kind is OrganisationKind.Cell or OrganisationKind.GrassrootsCell => "Chi bộ",
        _ => "Cấp ủy",
    };

    /// <summary>The middle of the policy keys <c>document.types.….allowed</c>; null where no rule was found.</summary>
    public static string? Rule(this IssuingBody body, OrganisationKind kind)
    {
        var isCell = kind is OrganisationKind.Cell or OrganisationKind.GrassrootsCell;
        return body switch
        {
            IssuingBody.Congress => isCell ? "cell_congress" : null,
            IssuingBody.StandingCommittee => "standing_committee",
            _ when isCell => "cell",
            _ when kind is OrganisationKind.GrassrootsCommittee or OrganisationKind.Intermediate => "grassroots_committee",
            _ => "committee",
        };
    }
}
