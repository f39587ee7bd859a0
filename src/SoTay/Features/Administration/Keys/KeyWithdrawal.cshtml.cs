using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Exchange;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Administration.Keys;

/// <summary>From now on the files of an installation are refused.</summary>
[Requires(Capability.Administer)]
public sealed class KeyWithdrawalModel(AppDb db, PersonAccess access, VietnamClock clock) : PageModel
{
    public TrustedKey Key { get; private set; } = null!;

    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid trusted, CancellationToken cancellation) => await LoadAsync(trusted, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid trusted, CancellationToken cancellation)
    {
        if (!await LoadAsync(trusted, cancellation)) return NotFound();
        if (Key.Withdraw(Reason, access.Person.Name, clock.Now) is { } no) return this.Refuse(no);
        try { await db.SaveAsync(access.Person.Actor, Key.Reason, cancellation); }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await LoadAsync(trusted, cancellation) ? this.Refuse(ExchangeRefusals.WithdrawnAlready) : NotFound();
        }

        this.Say($"Thôi nhận tệp của {Key.Name}");
        return Redirect(KeyLinks.List);
    }

    private async Task<bool> LoadAsync(Guid trusted, CancellationToken cancellation)
    {
        if (await db.TrustedKeys.FirstOrDefaultAsync(row => row.Id == trusted, cancellation) is not { } found) return false;
        Key = found;
        return true;
    }
}
