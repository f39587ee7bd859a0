using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Policies.Values;

[Requires(Capability.ManagePolicies)]
public sealed class ConfirmPolicyModel(AppDb db, PolicyBook book, PersonAccess access, VietnamClock clock) : PageModel
{
    [BindProperty]
    public string? LegalBasis { get; set; }

    /// <summary>The version that was read, so that two administrators do not confirm different texts over each other.</summary>
    [BindProperty]
    public int Version { get; set; }

    public PolicyEntry Entry { get; private set; } = null!;

    public PolicyValue Value { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string key, Guid value, CancellationToken cancellation)
    {
        if (!await LoadAsync(key, value, cancellation)) return NotFound();
        (LegalBasis, Version) = (Value.LegalBasis, Value.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string key, Guid value, CancellationToken cancellation)
    {
        if (!await LoadAsync(key, value, cancellation)) return NotFound();
        if (Version != Value.Version) return this.Refuse(PolicyRefusals.ConfirmedMeanwhile(Value));
        if (Value.Confirm(LegalBasis, clock.Today) is { } refusal) return this.Refuse(refusal);
        try { await db.SaveAsync(access.Person.Actor, "Đối chiếu với văn bản", cancellation); }
        catch (DbUpdateConcurrencyException) { return this.Refuse(PolicyRefusals.ConfirmedMeanwhile(Value)); }
        book.Forget();
        this.Say($"Đã đối chiếu “{Entry.Name}”.");
        return Redirect(PolicyLinks.Key(key));
    }

    private async Task<bool> LoadAsync(string key, Guid value, CancellationToken cancellation)
    {
        if (PolicyCatalogue.Find(key) is not { } entry) return false;
        if (await db.PolicyValues.SingleOrDefaultAsync(row => row.Id == value && row.Key == key && !row.Withdrawn, cancellation) is not { } found) return false;
        (Entry, Value) = (entry, found);
        return true;
    }
}
