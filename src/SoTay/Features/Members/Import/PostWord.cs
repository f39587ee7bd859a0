using SoTay.Features.Organisations;

namespace SoTay.Features.Members.Import;

/// <summary>A post as a member list names it: the kind, and in which body above or at the cell it is held.</summary>
public sealed record PostWord(PostKind Kind, PostLevel Level, bool IsStandingDeputy, string Code);

public enum PostLevel
{
    Cell,

    /// <summary>The committee of the nearest intermediate organisation (đảng ủy bộ phận).</summary>
    Intermediate,

    /// <summary>The nearest committee above that is not an intermediate one.</summary>
    Committee
}
