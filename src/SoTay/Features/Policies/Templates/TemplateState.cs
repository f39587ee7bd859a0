namespace SoTay.Features.Policies.Templates;

/// <summary>A local template with its values and whether it counts today.</summary>
public sealed record TemplateState(string Template, IReadOnlyList<PolicyValue> Values, PolicyAdoption? Adoption)
{
    public string Name => PolicyCatalogue.Word(Template);

    /// <summary>Adopts the template from a day; refused without a basis, when it is adopted already, and when another adopted one sets the same key.</summary>
    public (PolicyAdoption? Adoption, Platform.Refusal? Refusal) Adopt(DateOnly? from, string? basis, IEnumerable<TemplateState> others)
    {
        if (Adoption is not null) return (null, PolicyRefusals.AlreadyAdopted);
        if (string.IsNullOrWhiteSpace(basis)) return (null, PolicyRefusals.NoBasis);
        if (from is not { } day) return (null, PolicyRefusals.NoDate);
        foreach (var other in others.Where(other => other.Adoption is not null && other.Template != Template))
            if (Values.Select(value => value.Key).Intersect(other.Values.Select(value => value.Key), StringComparer.Ordinal).FirstOrDefault() is { } key)
                return (null, PolicyRefusals.TemplatesMeet(Name, other.Name, PolicyCatalogue.Find(key)!));
        return (new PolicyAdoption { Template = Template, From = day, LegalBasis = basis.Trim()[..Math.Min(basis.Trim().Length, PolicyValue.LongestBasis)] }, null);
    }
}
