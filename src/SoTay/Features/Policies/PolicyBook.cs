using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Data;

namespace SoTay.Features.Policies;

/// <summary>
/// The way to the rules for the other rooms: <c>var rules = await policies.ForAsync(cell.Id, meeting.HeldOn);</c>.
/// The values stay in memory; a change on this node is seen at once, one made on another node within a minute.
/// </summary>
public sealed class PolicyBook(IServiceScopeFactory scopes, TimeProvider time)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    private volatile Kept? kept;

    /// <summary>The rules for an organisation (null = for none in particular) on the date of an event.</summary>
    public async ValueTask<PolicyReader> ForAsync(Guid? organisation, DateOnly date, CancellationToken cancellation = default)
    {
        var snapshot = await CurrentAsync(cancellation);
        if (organisation is not { } id || !snapshot.HasOwnValues) return snapshot.For(date);
        await using var scope = scopes.CreateAsyncScope();
        var tree = scope.ServiceProvider.GetService<IOrganisationLine>();
        var above = tree is null ? [] : await tree.AncestorsAsync(id, date, cancellation);
        return snapshot.For(date, [id, .. above]);
    }

    public async ValueTask<PolicySnapshot> CurrentAsync(CancellationToken cancellation = default)
    {
        if (kept is { } now && time.GetElapsedTime(now.Since) < Fresh) return now.Snapshot;
        await using var scope = scopes.CreateAsyncScope();
        var read = await ReadAsync(scope.ServiceProvider.GetRequiredService<AppDb>(), cancellation);
        kept = new Kept(read, time.GetTimestamp());
        return read;
    }

    /// <summary>To be called after a saved change, so that the next reader sees it.</summary>
    public void Forget() => kept = null;

    private static async Task<PolicySnapshot> ReadAsync(AppDb db, CancellationToken cancellation)
    {
        var values = await db.PolicyValues.AsNoTracking().ToListAsync(cancellation);
        // A store that has not been filled yet (a command on a fresh folder) still knows the rules of the product.
        if (values.Count == 0) return PolicySnapshot.Shipped;
        var adoptions = await db.PolicyAdoptions.AsNoTracking().ToListAsync(cancellation);
        var days = await db.CalendarDays.AsNoTracking().ToListAsync(cancellation);
        return new PolicySnapshot(values, adoptions, days);
    }

    private sealed record Kept(PolicySnapshot Snapshot, long Since);
}
