namespace SoTay.Features.Meetings;

/// <summary>One step of the count: "Chính thức 19", "Miễn, vắng mặt trừ 1 (Tẩn Quý Thành)".</summary>
public sealed record VoteBaseLine(string Words, int Count, IReadOnlyList<string> Names)
{
    public string Shown => (Count < 0 ? $"trừ {-Count}" : $"{Count}") + (Names.Count > 0 ? $" ({string.Join(", ", Names)})" : "");
}
