namespace SoTay.Features.Documents.Papers;

/// <summary>Who signs, and for whom. Build with <see cref="ForCell"/>; other bodies name their capacity themselves.</summary>
/// <param name="Capacity"><c>T/M CHI ỦY</c>, <c>T/M CHI BỘ</c>, <c>T/M ĐẢNG ỦY</c>, <c>T/M BAN THƯỜNG VỤ</c>; null when a person signs as such (minutes).</param>
/// <param name="Title"><c>BÍ THƯ</c>, <c>CHỦ TRÌ</c>, <c>THƯ KÝ</c> …</param>
/// <param name="Name">Full name below the room for the signature; null when not known.</param>
public sealed record PaperSignature(string? Capacity, string Title, string? Name)
{
    /// <summary>Signed on the screen: the paper says so where the pen would write.</summary>
    public bool IsSigned { get; init; }

    /// <summary>A cell with a committee signs on behalf of it, one without on behalf of the cell (domain rule: documents, section 4).</summary>
    /// <param name="hasCommittee">True where the cell has a <i>chi ủy</i>.</param>
    /// <param name="byDeputy">True when the deputy signs in the secretary's absence.</param>
    public static PaperSignature ForCell(bool hasCommittee, string? name, bool byDeputy = false) =>
        new(hasCommittee ? "T/M CHI ỦY" : "T/M CHI BỘ", byDeputy ? "PHÓ BÍ THƯ" : "BÍ THƯ", name);
}
