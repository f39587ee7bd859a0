using SoTay.Features.Organisations.RollUps;

namespace SoTay.Features.Members;

/// <summary>Where and in what a member is counted.</summary>
public sealed record Counted(Guid? Cell, IReadOnlyList<HeadcountKind> Kinds)
{
    public static readonly Counted Nowhere = new(null, []);

    public static Counted Of(Member member) => new(member.CellId, [.. MemberCounts.KindsOf(member)]);
}
