namespace SoTay.Features.Policies.Values;

/// <summary>What is typed to add a value.</summary>
public sealed class PolicyInput
{
    public string? Value { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }

    public string? LegalBasis { get; set; }

    public Confidence Confidence { get; set; } = Confidence.A;

    public string? Note { get; set; }

    public string? OrganisationCode { get; set; }

    public PolicyValue ToValue(PolicyEntry entry, string stored, Guid? organisation) => new()
    {
        Key = entry.Key,
        Value = stored,
        Unit = entry.Unit.Code,
        Scope = organisation is null ? PolicyScope.National : PolicyScope.Organisation,
        OrganisationId = organisation,
        From = From,
        To = To,
        LegalBasis = Cut(LegalBasis, PolicyValue.LongestBasis) ?? "",
        Confidence = Confidence,
        Note = Cut(Note, PolicyValue.LongestNote),
    };

    private static string? Cut(string? text, int most) =>
        text?.Trim() is { Length: > 0 } trimmed ? trimmed[..Math.Min(trimmed.Length, most)] : null;
}
