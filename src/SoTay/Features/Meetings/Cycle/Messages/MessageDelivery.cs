using System.Buffers.Text;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts;
using SoTay.Features.Accounts.Reminders;
using SoTay.Features.Members;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Mail;
using SoTay.Platform.Push;
using SoTay.Platform.Settings;
using SoTay.Platform.Time;

namespace SoTay.Features.Meetings.Cycle.Messages;

/// <summary>
/// Sends what was written on the person's own ways: mail where an address was given, a word to the devices that asked for it, a printed
/// notice for who has no account or no phone. A message is marked before it leaves, so that a stop between the two never sends it twice.
/// </summary>
public sealed class MessageDelivery(AppDb db, IMail mail, PushRound push, FieldCipher cipher, VietnamClock clock)
{
    public const int AtOnce = 500;

    /// <summary>Answers how many waited, <see cref="AtOnce"/> at most: then there may be more.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation = default)
    {
        var waiting = await db.MeetingMessages.AsNoTracking().Where(row => row.SentAt == null).OrderBy(row => row.Id).Take(AtOnce).ToListAsync(cancellation);
        var members = waiting.Select(row => row.MemberId).Distinct().ToList();
        var accounts = (await db.Accounts.AsNoTracking().Where(row => row.ClosedAt == null && row.MemberId != null && members.Contains(row.MemberId.Value))
            .Select(row => new { Member = row.MemberId!.Value, row.AddressSealed }).ToListAsync(cancellation)).ToLookup(row => row.Member, row => row.AddressSealed);
        var served = (await db.Members.Where(row => members.Contains(row.Id) && row.IsServedByOfficer).Select(row => row.Id).ToListAsync(cancellation)).ToHashSet();
        var devices = await push.BeginAsync(members, cancellation);
        var product = await db.PublicAddressAsync(cancellation);
        var sending = new List<(MeetingMessage Row, string? Address, MessageWays Ways)>();
        var marked = new List<(Guid Id, MessageWays Ways)>();
        foreach (var row in waiting)
        {
            // Opened or done before this round: nothing of it is said again.
            var over = row.SettledAt is not null;
            var address = over ? null : cipher.TryOpen(accounts[row.MemberId].FirstOrDefault(given => given is not null));
            var ways = (address is null ? MessageWays.None : MessageWays.Mail) | (!over && (served.Contains(row.MemberId) || !accounts.Contains(row.MemberId)) ? MessageWays.Print : MessageWays.None);
            if (over || address is null && !devices[row.MemberId].Any()) marked.Add((row.Id, ways));
            else sending.Add((row, address, ways));
        }

        // What leaves on no way of its own is marked together: most of a village's members have neither address nor device.
        foreach (var group in marked.GroupBy(one => one.Ways, one => one.Id))
        {
            var ids = group.ToList();
            await db.MeetingMessages.Where(known => ids.Contains(known.Id) && known.SentAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(known => known.SentAt, clock.Now).SetProperty(known => known.Ways, group.Key), cancellation);
        }

        foreach (var (row, address, ways) in sending)
        {
            var mine = await db.MeetingMessages.Where(known => known.Id == row.Id && known.SentAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(known => known.SentAt, clock.Now).SetProperty(known => known.Ways, ways), cancellation);
            if (mine == 0) continue;
            if (address is not null) await mail.SendAsync(new Letter(address, row.Title, $"{row.Say}\n\n{(product is null ? "Mở Sổ Tay, mục “Việc cần làm”." : product + row.Href)}"), cancellation);
            // Known only afterwards: a service may take it or not. A stop in between leaves the list without this way, never a second word.
            if (await push.TellAsync(devices[row.MemberId], Word(row), cancellation))
                await db.MeetingMessages.Where(known => known.Id == row.Id).ExecuteUpdateAsync(set => set.SetProperty(known => known.Ways, ways | MessageWays.Push), cancellation);
        }

        return waiting.Count;
    }

    // The kind and the page only. The topic is another one for each person: a common one would tell the service who belongs together.
    private PushWord Word(MeetingMessage row) =>
        new(MessageWords.Of(row.Step), row.Href, Base64Url.EncodeToString(cipher.Match("push", $"{row.MemberId} {row.SubjectId} {row.Step}")));
}
