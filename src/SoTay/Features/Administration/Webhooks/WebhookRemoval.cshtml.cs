using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;
using SoTay.Platform.Webhooks;

namespace SoTay.Features.Administration.Webhooks;

/// <summary>Takes an address away for good, with its secret and whatever still waits for it.</summary>
[Requires(Capability.Administer)]
public sealed class WebhookRemovalModel(AppDb db, PersonAccess access, WebhookBook book, VietnamClock clock) : PageModel
{
    public WebhookBook.Row Row { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid hook, CancellationToken cancellation) => await LoadAsync(hook, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid hook, CancellationToken cancellation)
    {
        if (!await LoadAsync(hook, cancellation)) return NotFound();
        Row.Hook.Remove(clock.Now);
        db.WithSave(stop => db.WebhookDeliveries.Where(row => row.WebhookId == hook && row.State != DeliveryState.Delivered).ExecuteDeleteAsync(stop));
        try { await db.SaveAsync(access.Person.Actor, cancellation: cancellation); }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await LoadAsync(hook, cancellation) ? this.Refuse(WebhookRefusals.ChangedMeanwhile) : Redirect(WebhookLinks.List);
        }

        this.Say($"Đã gỡ {Row.Hook.Name}");
        return Redirect(WebhookLinks.List);
    }

    private async Task<bool> LoadAsync(Guid hook, CancellationToken cancellation)
    {
        if (await book.OneAsync(hook, cancellation) is not { } row) return false;
        Row = row;
        return true;
    }
}
