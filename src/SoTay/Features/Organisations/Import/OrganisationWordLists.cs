namespace SoTay.Features.Organisations.Import;

/// <summary>Codes of organisations with their words, for files people read.</summary>
public static class OrganisationWordLists
{
    public static IReadOnlyDictionary<string, string> Kind { get; } = OrganisationWords.List("kind").Labels;

    public static IReadOnlyDictionary<string, string> EconomicKind { get; } = OrganisationWords.List("economic_kind").Labels;

    public static IReadOnlyDictionary<string, string> LocalityKind { get; } = OrganisationWords.List("locality_kind").Labels;
}
