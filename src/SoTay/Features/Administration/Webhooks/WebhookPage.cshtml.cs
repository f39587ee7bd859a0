using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;
using SoTay.Platform.Webhooks;

namespace SoTay.Features.Administration.Webhooks;

/// <summary>One address: what it was told and what came of it, page by page; pause, go on, send again.</summary>
[Requires(Capability.Administer)]
public sealed class WebhookPageModel(AppDb db, PersonAccess access, WebhookBook book, VietnamClock clock) : PageModel
{
    public const int PageSize = 50;

    public WebhookBook.Row Row { get; private set; } = null!;

    public IReadOnlyList<WebhookDelivery> Deliveries { get; private set; } = [];

    [BindProperty(SupportsGet = true)]
    public DeliveryState? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int Number { get; set; } = 1;

    public bool HasMore { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid hook, CancellationToken cancellation) => await LoadAsync(hook, cancellation) ? Page() : NotFound();

    public Task<IActionResult> OnPostPauseAsync(Guid hook, CancellationToken cancellation) => ChangeAsync(hook, row => row.Pause(clock.Now), "Đã tạm dừng báo", cancellation);

    public Task<IActionResult> OnPostResumptionAsync(Guid hook, CancellationToken cancellation) => ChangeAsync(hook, row => row.Resume(), "Báo tiếp", cancellation);

    /// <summary>Sends again what was given up: one event, or all of this address.</summary>
    public async Task<IActionResult> OnPostRepeatAsync(Guid hook, Guid? delivery, CancellationToken cancellation)
    {
        if (!await LoadAsync(hook, cancellation)) return NotFound();
        var now = clock.Now;
        int count;
        using (await db.TurnAsync(cancellation))
            count = await db.WebhookDeliveries.Where(row => row.WebhookId == hook && row.State == DeliveryState.GivenUp && (delivery == null || row.Id == delivery))
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, DeliveryState.Waiting).SetProperty(row => row.Tries, 0).SetProperty(row => row.NextAt, now), cancellation);
        if (count == 0) return this.Refuse(WebhookRefusals.NothingToRepeat);
        this.Say($"Đang gửi lại {count:N0} lần báo");
        return Redirect(WebhookLinks.To(hook));
    }

    private async Task<IActionResult> ChangeAsync(Guid hook, Action<Webhook> change, string done, CancellationToken cancellation)
    {
        if (!await LoadAsync(hook, cancellation)) return NotFound();
        change(Row.Hook);
        try { await db.SaveAsync(access.Person.Actor, cancellation: cancellation); }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await LoadAsync(hook, cancellation) ? this.Refuse(WebhookRefusals.ChangedMeanwhile) : NotFound();
        }

        this.Say(done);
        return Redirect(WebhookLinks.To(hook));
    }

    private async Task<bool> LoadAsync(Guid hook, CancellationToken cancellation)
    {
        if (await book.OneAsync(hook, cancellation) is not { } row) return false;
        (Row, Number) = (row, Math.Clamp(Number, 1, 100_000));
        var rows = db.WebhookDeliveries.AsNoTracking().Where(one => one.WebhookId == hook && (State == null || one.State == State));
        var found = await rows.OrderByDescending(one => one.MadeAt).ThenByDescending(one => one.Id).Skip((Number - 1) * PageSize).Take(PageSize + 1).ToListAsync(cancellation);
        (Deliveries, HasMore) = ([.. found.Take(PageSize)], found.Count > PageSize);
        return true;
    }
}
