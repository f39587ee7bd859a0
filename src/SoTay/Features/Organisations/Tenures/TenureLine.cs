namespace SoTay.Features.Organisations.Tenures;

/// <summary>A holder with the time in the post, and how it stands against the rule of the unit.</summary>
/// <param name="Unit">Its kind and name on the day.</param>
/// <param name="Limit">Null where no value is set for such a unit.</param>
public sealed record TenureLine(Tenure Tenure, OrganisationPeriod Unit, TenureLimit? Limit, TenureState State)
{
    public DateOnly? LastDay => Limit?.LastDay(Tenure.Since);
}

public enum TenureState
{
    Over,
    /// <summary>The last day comes within <c>org.post.warn_months</c>.</summary>
    Near,
    Within,
    /// <summary>Nobody has written down since when: no reproach rests on a guess.</summary>
    Unknown,
    /// <summary>Nobody has set a value for such a unit.</summary>
    NoRule,
}
