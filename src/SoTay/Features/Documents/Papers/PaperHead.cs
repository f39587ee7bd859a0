using System.Text.Json.Serialization;

namespace SoTay.Features.Documents.Papers;

/// <summary>What stands at the top of every paper.</summary>
/// <param name="Superior">Organisation above, as on paper: <c>ĐẢNG BỘ PHƯỜNG ĐÔNG SƠN</c>; written in capitals by the paper.</param>
/// <param name="Issuer">Issuing organisation: <c>CHI BỘ THÔN NÀ LÚNG</c>; written in capitals by the paper.</param>
/// <param name="Place">Place of the date line: <c>Đông Sơn</c>.</param>
/// <param name="Date">Date of issue.</param>
/// <param name="Symbol">Number and symbol; null for papers that carry none (roll-call).</param>
public sealed record PaperHead(string Superior, string Issuer, string Place, DateOnly Date, DocumentSymbol? Symbol)
{
    /// <summary>Type and issuer of a draft that has no number yet, <c>KH/CB</c>: number and day stay open for the pen. Left out of the fingerprint of minutes, which have none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Unnumbered { get; init; }
}
