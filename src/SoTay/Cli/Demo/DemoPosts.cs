using SoTay.Features.Members;
using SoTay.Features.Organisations;

namespace SoTay.Cli.Demo;

/// <summary>Committees of invented cells.</summary>
internal static class DemoPosts
{
    public const string Term = "2025-2030";
    private static readonly DateOnly Since = new(2025, 7, 1);

    /// <summary>The longest-standing official members lead: secretary, deputy, and a third where the cell is large.</summary>
    public static IEnumerable<Post> OfCell(DemoUnit cell, IReadOnlyList<Member> members, Random random)
    {
        var able = members.Where(member => member is { Membership: Membership.Official, IsExempt: false }).Take(3).ToList();
        PostKind[] kinds = members.Count >= 9 ? [PostKind.Secretary, PostKind.DeputySecretary, PostKind.CommitteeMember] : [PostKind.Secretary];
        foreach (var (member, kind) in able.Zip(kinds))
            yield return new Post
            {
                OrganisationId = cell.Id, MemberId = member.Id, Kind = kind, From = Since, Term = Term, DecisionNumber = "15-QĐ/ĐU", DecisionDate = Since, Way = PostWay.Appointed, IsLocal = random.Next(10) > 0,
                AlsoVillageHead = kind == PostKind.Secretary && cell.LocalityKind != LocalityKind.None && random.Next(100) < 70,
            };
    }
}
