using Microsoft.EntityFrameworkCore;
using SoTay.Features.Policies;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Push;
using SoTay.Platform.Time;

namespace SoTay.Features.Accounts.Reminders;

/// <summary>The devices on which people asked to be told.</summary>
public sealed class PushDevices(AppDb db, FieldCipher cipher, PolicyBook policies, VietnamClock clock)
{
    /// <summary>The services that the administrator allows today (policy push.services); none unless somebody decided so.</summary>
    public async Task<PushServices> ServicesAsync(CancellationToken cancellation) =>
        new((await policies.ForAsync(null, clock.Today, cancellation)).Code("push.services")?.Value);

    /// <summary>From now on this session's device is told. A second time replaces what the browser said the first time.</summary>
    public async Task<Refusal?> AddAsync(Guid account, Guid? session, PushAddress? address, CancellationToken cancellation)
    {
        var services = await ServicesAsync(cancellation);
        if (!services.IsOn) return AccountRefusals.PushOff;
        if (!await db.AccountSessions.AnyAsync(row => row.Id == session && row.AccountId == account && !row.OnSharedDevice, cancellation)) return AccountRefusals.PushShared;
        if (address is null || services.Of(address.Endpoint) is null) return AccountRefusals.PushUnfit;
        var device = await db.PushDevices.FirstOrDefaultAsync(row => row.SessionId == session, cancellation)
            ?? db.Add(new PushDevice { AccountId = account, SessionId = session!.Value }).Entity;
        (device.Sealed, device.Since, device.LostAt) = (PushDevice.Seal(address, cipher), clock.Now, null);
        try { await db.SaveChangesAsync(cancellation); }
        // A second tap was faster; its word is as good as this one.
        catch (DbUpdateException fault) when (fault.CameSecond && db.Entry(device).State == EntityState.Added) { db.ChangeTracker.Clear(); }
        return null;
    }

    /// <summary>False when the account has no such device, or has it no more.</summary>
    public async Task<bool> RemoveAsync(Guid account, Guid device, CancellationToken cancellation) =>
        await db.PushDevices.Where(row => row.AccountId == account && row.Id == device).ExecuteDeleteAsync(cancellation) > 0;

    /// <summary>With the words for each device, the one in use last on top.</summary>
    public async Task<List<KnownDevice>> OfAsync(Guid account, CancellationToken cancellation)
    {
        var now = clock.Now;
        return await (from device in db.PushDevices.AsNoTracking()
                      join session in db.AccountSessions on device.SessionId equals session.Id
                      where device.AccountId == account && session.EndedAt == null && session.ExpiresAt > now
                      orderby session.SeenAt descending, device.Id
                      select new KnownDevice(device.Id, device.SessionId, session.Device, device.Since, device.LostAt, device.Sealed == null)).Take(50).ToListAsync(cancellation);
    }
}

/// <summary>One device as its owner sees it.</summary>
/// <param name="IsGone">Its service knows it no more: only turning it on again on that device helps.</param>
public sealed record KnownDevice(Guid Id, Guid SessionId, string Device, DateTime Since, DateTime? LostAt, bool IsGone);
