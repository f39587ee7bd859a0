using SoTay.Features.Organisations;
using SoTay.Features.Organisations.Import;

namespace SoTay.Features.Members.Import;

/// <summary>Posts that a member list names, in the body they belong to: the cell, the committee above it, or the intermediate one.</summary>
internal static class ImportedPosts
{
    public static IEnumerable<Post> Of(MemberRow row, Guid member, OrganisationPlace cell, DateOnly asOf)
    {
        foreach (var word in row.Posts)
        {
            if (Body(word.Level, cell) is not { } body) continue;
            yield return new Post
            {
                MemberId = member, OrganisationId = body.Id, Kind = word.Kind, From = NewMember.Beginning(row.Joined, body.From, asOf), FromAssumed = true,
            };
        }
    }

    private static OrganisationPlace? Body(PostLevel level, OrganisationPlace cell) => level switch
    {
        PostLevel.Cell => cell,
        PostLevel.Intermediate => cell.Line.FirstOrDefault(p => p.Kind == OrganisationKind.Intermediate),
        _ => cell.Line.FirstOrDefault(p => !p.IsCell && p.Kind is not (OrganisationKind.Intermediate or OrganisationKind.Group)),
    };
}
