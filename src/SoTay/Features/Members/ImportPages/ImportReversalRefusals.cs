using SoTay.Platform;

namespace SoTay.Features.Members.ImportPages;

/// <summary>Sentences that refuse to undo an import.</summary>
public static class ImportReversalRefusals
{
    public static Refusal Blocked(IReadOnlyList<ReversalObstacle> obstacles) =>
        new($"Vướng {obstacles.Count:N0} người đã có thay đổi sau lần nhập, trong đó có {obstacles[0].Name}. Sổ giữ nguyên. Danh sách ở trang hoàn tác; sai chỗ nào sửa ở trang của từng người.");
}
