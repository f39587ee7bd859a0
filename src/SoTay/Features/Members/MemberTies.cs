using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts;
using SoTay.Features.Accounts.Roles;
using SoTay.Features.Accounts.Sessions;
using SoTay.Features.Members.Admissions;
using SoTay.Features.Members.Paths;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;

namespace SoTay.Features.Members;

/// <summary>
/// What hangs on belonging to a cell follows the placements: the role with which a member sees the meetings there, the cell's own
/// roles and posts. Whoever moved holds none of the old cell any more; whoever left the roster holds none at all, but for an
/// administrator's role, which is the machine's. An office gives posts and roles in the new cell, by its decision.
/// </summary>
public sealed class MemberTies(AppDb db, SignedInPeople? people = null)
{
    /// <summary>Brings roles and posts in line with placements as they stand in this context, saved or about to be; written by the next save.</summary>
    public async Task FollowAsync(IReadOnlyCollection<Guid> members, CancellationToken cancellation)
    {
        var accounts = await db.Accounts.AsNoTracking().Where(row => row.ClosedAt == null && row.MemberId != null && members.Contains(row.MemberId.Value))
            .Select(row => new { row.Id, Member = row.MemberId!.Value }).ToListAsync(cancellation);
        var ids = accounts.ConvertAll(row => row.Id);
        var posts = (await db.Posts.Where(row => members.Contains(row.MemberId) && row.To == null).ToListAsync(cancellation)).ToLookup(row => row.MemberId);
        var grants = (await db.RoleGrants.Where(row => ids.Contains(row.AccountId) && row.To == null).ToListAsync(cancellation)).ToLookup(row => row.AccountId);
        await db.Placements.Where(row => members.Contains(row.MemberId)).LoadAsync(cancellation);
        var placements = db.Placements.Local.Where(row => members.Contains(row.MemberId)).ToLookup(row => row.MemberId);
        foreach (var member in members)
            foreach (var post in posts[member])
                if (LastDay(placements[member], post.OrganisationId) is { } last) post.Close(last, PostEnding.LeftUnit);
        await CandidatesFollow.MembersAsync(db, members, placements, cancellation);
        await PathsFollow.MembersAsync(db, members, placements, cancellation);
        foreach (var account in accounts)
        {
            var places = placements[account.Member].ToList();
            var left = places.TrueForAll(row => row.To is not null);
            foreach (var grant in grants[account.Id].Where(row => row.Role != Role.Administrator && (left || RoleRules.IsOfCell(row.Role))))
            {
                // A member's role where the member never was: an import that was taken back had moved them there.
                var strayed = grant.Role == Role.Member && !places.Exists(row => row.OrganisationId == grant.OrganisationId);
                var last = LastDay(places, grant.OrganisationId) ?? (strayed ? grant.From.AddDays(-1) : (DateOnly?)null);
                if (last is { } day) grant.Cease(day);
            }

            foreach (var place in places.Where(row => row.To is null && !grants[account.Id].Any(grant => grant.Role == Role.Member && grant.OrganisationId == row.OrganisationId)))
                db.Add(new RoleGrant { AccountId = account.Id, Role = Role.Member, OrganisationId = place.OrganisationId, From = place.From });
        }

        if (people is not null)
            db.WithSave(_ =>
            {
                ids.ForEach(people.Forget);
                return Task.CompletedTask;
            });
    }

    /// <summary>The last day in that cell of somebody who is there no more, or in the roster of somebody who left it; null for who is there, or never was.</summary>
    private static DateOnly? LastDay(IEnumerable<Placement> placements, Guid organisation)
    {
        var all = placements.ToList();
        if (all.Count > 0 && all.TrueForAll(row => row.To is not null)) return all.Max(row => row.To);
        var here = all.FindAll(row => row.OrganisationId == organisation);
        return here.Exists(row => row.To is null) ? null : here.Max(row => row.To);
    }
}
