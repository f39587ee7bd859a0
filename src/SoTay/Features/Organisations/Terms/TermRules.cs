using SoTay.Features.Policies;

namespace SoTay.Features.Organisations.Terms;

/// <summary>What the dated rules say about terms.</summary>
public static class TermRules
{
    /// <summary>How long a term of such a unit is, in years; null where no value is known for the day.</summary>
    public static Dated<decimal>? Years(PolicyReader rules, OrganisationKind kind) => kind switch
    {
        OrganisationKind.Cell => rules.Number("org.term.attached_cell.years"),
        OrganisationKind.GrassrootsCell => rules.Number("org.term.grassroots_cell.years"),
        OrganisationKind.Group => null,
        _ => rules.Number("org.term.committee.years"),
    };

    /// <summary>So many days before its end a term is warned of; 0 where there is no value.</summary>
    public static int WarnDays(PolicyReader rules) => rules.Whole("org.term.warn_days")?.Value ?? 0;
}
