namespace SoTay.Features.Organisations.Import;

/// <summary>Enum values as the contract writes them: LowerSecondary is lower-secondary.</summary>
public static class ContractCode
{
    public static string Of<T>(T value) where T : struct, Enum =>
        string.Concat(value.ToString().Select((c, i) => i > 0 && char.IsUpper(c) ? "-" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));
}
