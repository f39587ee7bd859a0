using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts;
using SoTay.Features.Accounts.Lists;
using SoTay.Features.Organisations;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Http;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;
using SoTay.Platform.Webhooks;

namespace SoTay.Features.Administration.Webhooks;

/// <summary>Addresses of other programs that are told of tasks, and a new one, whose secret is shown once.</summary>
[Requires(Capability.Administer)]
public sealed class WebhookListModel(AppDb db, PersonAccess access, WebhookBook book, FieldCipher cipher, VietnamClock clock) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Where { get; set; }

    [BindProperty]
    public string? Address { get; set; }

    public IReadOnlyList<WebhookBook.Row> Hooks { get; private set; } = [];

    /// <summary>The new one, on this one answer only.</summary>
    public (string Name, string Secret)? Made { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Where = access.Person.HoldersOf(Capability.Administer) is [var only] ? await db.Organisations.Where(row => row.Id == only).Select(row => row.Name).FirstOrDefaultAsync(cancellation) : null;
        Hooks = await book.AllAsync(cancellation);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid) return await AgainAsync(null, cancellation);
        var name = Name?.Trim() ?? "";
        if (name.Length == 0) return await AgainAsync(WebhookRefusals.NameMissing, cancellation);
        if (name.Length > Webhook.NameLimit) return await AgainAsync(WebhookRefusals.NameTooLong, cancellation);
        if (await db.UnitByWordsAsync(access.Person, Where) is not { } unit || !await access.MayAsync(Capability.Administer, unit.Id, cancellation)) return await AgainAsync(AccountRefusals.UnitNotFound(Where), cancellation);
        var inside = await book.InsideAsync(cancellation);
        if (WebhookAddress.Read(Address, inside) is not { } address) return await AgainAsync(WebhookRefusals.AddressUnfit(inside), cancellation);
        var secret = WebhookSigning.NewSecret();
        var hook = new Webhook { Name = name, OrganisationId = unit.Id, Address = address.AbsoluteUri, AddedAt = clock.Now };
        hook.Keep(cipher.Seal(secret));
        db.Add(hook);
        await db.SaveAsync(access.Person.Actor, cancellation: cancellation);
        Response.KeepNoCopy();
        Made = (name, secret);
        // An empty form for the next one.
        ModelState.Clear();
        (Name, Where, Address) = (null, null, null);
        await OnGetAsync(cancellation);
        return Page();
    }

    private async Task<IActionResult> AgainAsync(Refusal? refusal, CancellationToken cancellation)
    {
        Hooks = await book.AllAsync(cancellation);
        return refusal is null ? this.Again() : this.Refuse(refusal);
    }
}
