using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;

namespace SoTay.Features.Statistics.Boards;

/// <summary>Names that a board shows: secretaries of cells, and who follows cells.</summary>
internal static class BoardPeople
{
    public static async Task<Dictionary<Guid, string>> SecretariesAsync(AppDb db, List<Guid> cells, DateOnly day, CancellationToken cancellation)
    {
        var rows = await db.Posts.AsNoTracking()
            .Where(post => cells.Contains(post.OrganisationId) && post.Kind == PostKind.Secretary && post.From <= day && (post.To == null || post.To >= day))
            .Join(db.Members, post => post.MemberId, member => member.Id, (post, member) => new { post.OrganisationId, member.FullName }).ToListAsync(cancellation);
        return rows.GroupBy(row => row.OrganisationId).ToDictionary(group => group.Key, group => group.First().FullName);
    }

    /// <summary>Committee members who follow a cell below the organisation today, for the filter.</summary>
    public static Task<List<Follower>> FollowersAsync(AppDb db, Guid organisation, DateOnly day, CancellationToken cancellation) =>
        db.CellAssignments.AsNoTracking().Where(row => db.SubtreeOf(organisation).Contains(row.OrganisationId) && row.From <= day && (row.To == null || row.To >= day))
            .Join(db.Members, row => row.MemberId, member => member.Id, (row, member) => new { member.Id, member.FullName, member.SortKey })
            .Distinct().OrderBy(row => row.SortKey).Select(row => new Follower(row.Id, row.FullName)).ToListAsync(cancellation);
}

public sealed record Follower(Guid Id, string Name);
