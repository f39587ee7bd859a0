namespace SoTay.Platform.Ui;

/// <summary>A branch of a tree that opens without script.</summary>
/// <param name="Note">Small words after the name, "46 chi bộ, 806 đảng viên".</param>
/// <param name="Open">Whether its children show at first.</param>
public sealed record TreeNode(string Name, string? Href, string? Note, IReadOnlyList<TreeNode> Children, bool Open = false)
{
    /// <summary>What happens to it, beside the name: "chuyển đến".</summary>
    public (string Words, State State)? Mark { get; init; }
}
