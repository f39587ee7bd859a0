using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;

namespace SoTay.Features.Members.Paths;

/// <summary>Paths go where the member and the cell go.</summary>
internal sealed class PathsFollow(AppDb db) : IFollowsOrganisations
{
    /// <summary>A cell goes into another: what is not finished goes along.</summary>
    public async Task EndedAsync(Guid ended, Guid? successor, Decision decision, CancellationToken cancellation)
    {
        if (successor is not { } heir) return;
        foreach (var path in await db.MemberPaths.Where(row => row.OrganisationId == ended && (row.State == PathState.Open || row.State == PathState.InForce)).ToListAsync(cancellation))
            path.OrganisationId = heir;
    }

    /// <summary>Members who moved or left the roster, as their placements stand in this context. A path whose own step took the member off is past being open.</summary>
    public static async Task MembersAsync(AppDb db, IReadOnlyCollection<Guid> members, ILookup<Guid, Placement> placements, CancellationToken cancellation)
    {
        foreach (var path in await db.MemberPaths.Where(row => members.Contains(row.MemberId) && (row.State == PathState.Open || row.State == PathState.InForce)).ToListAsync(cancellation))
        {
            var own = placements[path.MemberId].Where(row => row.Kind == PlacementKind.Permanent).ToList();
            var cell = own.Find(row => row.To is null)?.OrganisationId;
            if (own.Count > 0) path.Follow(cell, cell is null ? own.Max(row => row.To) : null);
        }
    }

    /// <summary>Members whom a decision on units placed in another cell.</summary>
    public static async Task MovedAsync(AppDb db, IReadOnlyCollection<Guid> members, Guid cell, CancellationToken cancellation)
    {
        foreach (var path in await db.MemberPaths.Where(row => members.Contains(row.MemberId) && (row.State == PathState.Open || row.State == PathState.InForce)).ToListAsync(cancellation)) path.Follow(cell, null);
    }

    /// <summary>An exemption or a suspension that was ended by hand in the record, or a member who was restored: paths in force have nothing left to wait for.</summary>
    public static async Task CloseAsync(AppDb db, Guid member, IReadOnlyCollection<PathKind> kinds, CancellationToken cancellation)
    {
        foreach (var path in await db.MemberPaths.Where(row => row.MemberId == member && row.State == PathState.InForce && kinds.Contains(row.Kind)).ToListAsync(cancellation)) path.Close();
    }
}
