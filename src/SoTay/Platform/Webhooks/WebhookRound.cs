using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Settings;

namespace SoTay.Platform.Webhooks;

/// <summary>
/// Sends what is due. An event is taken before it leaves, so that no two nodes send it at once; one that was taken and not finished comes
/// again. So each arrives at least once, and those of one subject in their order.
/// </summary>
public sealed class WebhookRound(IServiceScopeFactory scopes, WebhookWire wire, WebhookSettings settings, FieldCipher cipher, TimeProvider time)
{
    /// <summary>Addresses that are called side by side: a silent one does not hold up the others.</summary>
    private const int AtOnce = 8;

    /// <summary>Events for one address in one round: the next round begins when all addresses have had their turn.</summary>
    private const int MostForOne = 100;

    public async Task RunAsync(CancellationToken cancellation = default)
    {
        var (hooks, inside) = await InDbAsync(async db => (await db.DeliveriesDue(Now).Select(row => row.WebhookId).Distinct().ToListAsync(cancellation), settings.Inside || await db.IsDemonstrationAsync(cancellation)));
        await Parallel.ForEachAsync(hooks, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation }, async (hook, stop) => await InDbAsync(db => OfHookAsync(db, hook, inside, stop)));
    }

    /// <summary>What was delivered long ago leaves the list.</summary>
    public Task ForgetAsync(CancellationToken cancellation = default)
    {
        var old = Now - settings.Kept;
        return InDbAsync(async db =>
        {
            using var turn = await db.TurnAsync(cancellation);
            return await db.WebhookDeliveries.Where(row => row.State == DeliveryState.Delivered && row.NextAt < old).ExecuteDeleteAsync(cancellation);
        });
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private async Task<bool> OfHookAsync(AppDb db, Guid hook, bool inside, CancellationToken cancellation)
    {
        var row = await db.Webhooks.AsNoTracking().FirstAsync(found => found.Id == hook, cancellation);
        for (var count = 0; count < MostForOne && await TakeAsync(db, hook, cancellation) is { } delivery; count++)
        {
            var answer = cipher.TryOpen(row.Sealed) is not { } secret ? WebhookWire.Keyless
                : WebhookAddress.Read(row.Address, inside) is not { } to ? WebhookWire.Closed
                : await wire.SendAsync(to, delivery, secret, time.GetUtcNow(), inside, cancellation);
            await NoteAsync(db, delivery, answer, cancellation);
            // What is down is not knocked at for every event: the next round tries the next one.
            if (!WebhookWire.IsTaken(answer)) return false;
        }

        return true;
    }

    private async Task<WebhookDelivery?> TakeAsync(AppDb db, Guid hook, CancellationToken cancellation)
    {
        while (await db.DeliveriesDue(Now).Where(row => row.WebhookId == hook).OrderBy(row => row.NextAt).ThenBy(row => row.Id).FirstOrDefaultAsync(cancellation) is { } next)
        {
            using var turn = await db.TurnAsync(cancellation);
            var (tries, until) = (next.Tries, Now + settings.Hold);
            if (await db.WebhookDeliveries.Where(row => row.Id == next.Id && row.State == DeliveryState.Waiting && row.Tries == tries)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Tries, tries + 1).SetProperty(row => row.NextAt, until), cancellation) == 0) continue;
            next.Tries++;
            return next;
        }

        return null;
    }

    private async Task NoteAsync(AppDb db, WebhookDelivery delivery, string answer, CancellationToken cancellation)
    {
        using var turn = await db.TurnAsync(cancellation);
        var (now, again) = (Now, WebhookWire.IsTaken(answer) ? null : settings.After(delivery.Tries, Now));
        var state = WebhookWire.IsTaken(answer) ? DeliveryState.Delivered : again is null ? DeliveryState.GivenUp : DeliveryState.Waiting;
        await db.WebhookDeliveries.Where(row => row.Id == delivery.Id).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.State, state).SetProperty(row => row.NextAt, again ?? now).SetProperty(row => row.LastAt, now).SetProperty(row => row.Answer, answer), cancellation);
    }

    private async Task<T> InDbAsync<T>(Func<AppDb, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<AppDb>());
    }
}
