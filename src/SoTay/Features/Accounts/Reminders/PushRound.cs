using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Push;
using SoTay.Platform.Time;

namespace SoTay.Features.Accounts.Reminders;

/// <summary>
/// Tells devices, for one round of messages. A service that does not answer is left out for the rest of the round, so that a
/// machine without internet loses some seconds and no more.
/// </summary>
public sealed partial class PushRound(AppDb db, IPush push, PushDevices devices, FieldCipher cipher, VietnamClock clock, ILogger<PushRound> logger)
{
    private readonly HashSet<string> _silent = [];
    private readonly HashSet<string> _refusing = [];
    private PushServices _services = new(null);

    /// <summary>The devices of these members that can be told now, by member. Forgets those whose session or account is over.</summary>
    public async Task<ILookup<Guid, PushDevice>> BeginAsync(IReadOnlyCollection<Guid> members, CancellationToken cancellation)
    {
        await ForgetAsync(cancellation);
        _services = await devices.ServicesAsync(cancellation);
        if (!_services.IsOn || members.Count == 0) return Enumerable.Empty<PushDevice>().ToLookup(_ => Guid.Empty);
        return (await (from device in db.PushDevices.AsNoTracking()
                       join account in db.Accounts on device.AccountId equals account.Id
                       where device.Sealed != null && account.MemberId != null && members.Contains(account.MemberId.Value)
                       orderby device.Id
                       select new { Member = account.MemberId!.Value, Device = device }).ToListAsync(cancellation)).ToLookup(row => row.Member, row => row.Device);
    }

    /// <summary>True when the service of at least one of the devices took the word.</summary>
    public async Task<bool> TellAsync(IEnumerable<PushDevice> told, PushWord word, CancellationToken cancellation)
    {
        var taken = false;
        foreach (var device in told.Where(device => device.Sealed is not null))
        {
            var answer = await SendAsync(device, word, cancellation);
            taken |= answer == PushAnswer.Accepted;
            await NoteAsync(device, answer, cancellation);
        }

        return taken;
    }

    private async Task<PushAnswer> SendAsync(PushDevice device, PushWord word, CancellationToken cancellation)
    {
        if (device.Open(cipher) is not { } address) return PushAnswer.Gone;
        // Asked again, because the list may have become shorter since.
        if (_services.Of(address.Endpoint) is not { } service) return PushAnswer.Refused;
        if (_silent.Contains(service)) return PushAnswer.Silent;
        var answer = await push.SendAsync(address, word, cancellation);
        if (answer == PushAnswer.Silent && _silent.Add(service)) Log.Silent(logger, service);
        if (answer == PushAnswer.Refused && _refusing.Add(service)) Log.Refused(logger, service);
        return answer;
    }

    private async Task NoteAsync(PushDevice device, PushAnswer answer, CancellationToken cancellation)
    {
        var box = answer == PushAnswer.Gone ? null : device.Sealed;
        var lost = answer == PushAnswer.Accepted ? null : device.LostAt ?? (DateTime?)clock.Now;
        if (box == device.Sealed && lost == device.LostAt) return;
        // Only while it says what was tried: the person may have turned it on anew in this moment.
        await db.PushDevices.Where(row => row.Id == device.Id && row.Since == device.Since)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Sealed, box).SetProperty(row => row.LostAt, lost), cancellation);
        (device.Sealed, device.LostAt) = (box, lost);
    }

    private Task<int> ForgetAsync(CancellationToken cancellation)
    {
        var (now, sessions, accounts) = (clock.Now, db.AccountSessions, db.Accounts);
        return db.PushDevices.Where(row => !sessions.Any(session => session.Id == row.SessionId && session.EndedAt == null && session.ExpiresAt > now)
            || !accounts.Any(account => account.Id == row.AccountId && account.ClosedAt == null)).ExecuteDeleteAsync(cancellation);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The push service {Service} does not answer and is left out for this round")]
        public static partial void Silent(ILogger logger, string service);

        [LoggerMessage(LogLevel.Warning, "The push service {Service} refused a word; the person sees since when the device is not reached")]
        public static partial void Refused(ILogger logger, string service);
    }
}
