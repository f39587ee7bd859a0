using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Platform;

namespace SoTay.Features.Awards;

/// <summary>Who may give what, and the money that goes with it, as the policies hold them on a day (keys <c>reward.*</c>; domain/reviews.md section 5).</summary>
public static class AwardRules
{
    /// <summary>The highest kind that this kind of organisation gives; null where no rule is known, which checks nothing.</summary>
    public static Dated<string>? Highest(OrganisationKind giver, PolicyReader rules) => KeyOf(giver) is { } key ? rules.Code(key) : null;

    public static Refusal? Refuse(AwardKind kind, OrganisationKind giver, PolicyReader rules)
    {
        if (giver is OrganisationKind.Group) return AwardRefusals.GroupGivesNothing;
        return Highest(giver, rules) is { } highest && kind > Parse(highest.Value) ? AwardRefusals.TooHigh(kind, giver, Parse(highest.Value), highest.Basis) : null;
    }

    /// <summary>Money that goes with a certificate of a member, VND: a factor of the base salary of that day; null where no policy in force gives any.</summary>
    public static (long Amount, PolicyBasis Basis)? Bonus(AwardKind kind, bool isMember, PolicyReader rules) =>
        kind is AwardKind.Certificate && isMember && rules.Number("reward.cell_certificate.member_bonus_base_salary_factor") is { } factor && rules.Number("base_salary.vnd") is { } salary
            ? ((long)Math.Round(factor.Value * salary.Value, MidpointRounding.AwayFromZero), factor.Basis) : null;

    private static AwardKind Parse(string code) => code switch { "praise" => AwardKind.Praise, "certificate" => AwardKind.Certificate, _ => AwardKind.MeritCertificate };

    private static string? KeyOf(OrganisationKind kind) => kind switch
    {
        OrganisationKind.Cell => "reward.highest.cell",
        OrganisationKind.GrassrootsCell => "reward.highest.grassroots_cell",
        OrganisationKind.GrassrootsCommittee => "reward.highest.grassroots_committee",
        OrganisationKind.Commune => "reward.highest.commune",
        OrganisationKind.UpperCommittee => "reward.highest.upper_committee",
        OrganisationKind.Province => "reward.highest.province",
        _ => null,
    };
}
