using SoTay.Features.Members;
using SoTay.Features.Organisations;

namespace SoTay.Cli.Demo;

/// <summary>What stands before the year begins: organisations, the people in each cell, who leads.</summary>
/// <param name="Top">The organisation at the head.</param>
/// <param name="Cells">In the order of their codes.</param>
internal sealed record DemoGround(DemoUnit Top, IReadOnlyList<DemoUnit> Cells, IReadOnlyDictionary<Guid, List<Member>> Rosters, IReadOnlyDictionary<Guid, List<Post>> Posts)
{
    /// <summary>The cell whose secretary and member the demonstration shows.</summary>
    public DemoUnit Shown { get; } = Cells.FirstOrDefault(cell => cell.LocalityKind != LocalityKind.None) ?? Cells[0];

    /// <summary>The commune or ward above the shown cell; null where the store holds one cell.</summary>
    public DemoUnit? Commune => Shown.Parent is { Kind: OrganisationKind.Intermediate, Parent: { } above } ? above : Shown.Parent;

    public Member? LeaderOf(DemoUnit cell) => Posts[cell.Id].FirstOrDefault(post => post.Kind == PostKind.Secretary) is { } post
        ? Rosters[cell.Id].FirstOrDefault(member => member.Id == post.MemberId) : null;

    /// <summary>Ten thousand cells get their year in numbers only.</summary>
    public bool IsProvince => Top.Kind is OrganisationKind.Province;

    /// <summary>An official member without a post, who acts as "the member" of the demonstration.</summary>
    public Member PlainMember => Rosters[Shown.Id].First(row => row is { Membership: Membership.Official, IsExempt: false } && Posts[Shown.Id].TrueForAll(post => post.MemberId != row.Id));
}
