using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Ui;

namespace SoTay.Features.Policies.Values;

[Requires(Capability.ManagePolicies)]
public sealed class WithdrawPolicyModel(AppDb db, PolicyBook book, PersonAccess access) : PageModel
{
    public PolicyEntry Entry { get; private set; } = null!;

    public PolicyValue Value { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string key, Guid value, CancellationToken cancellation) =>
        await LoadAsync(key, value, cancellation) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(string key, Guid value, CancellationToken cancellation)
    {
        if (await LoadAsync(key, value, cancellation) is not { } history) return NotFound();
        if (history.Withdraw(Value) is { } refusal) return this.Refuse(refusal);
        try { await db.SaveAsync(access.Person.Actor, "Thu hồi giá trị ghi nhầm", cancellation); }
        catch (DbUpdateConcurrencyException) { return this.Refuse(PolicyRefusals.ChangedMeanwhile); }
        book.Forget();
        this.Say($"Đã thu hồi giá trị {PolicyText.Show(Value.Value, Entry.Unit)} của “{Entry.Name}”.");
        return Redirect(PolicyLinks.Key(key));
    }

    private async Task<PolicyHistory?> LoadAsync(string key, Guid value, CancellationToken cancellation)
    {
        if (PolicyCatalogue.Find(key) is not { } entry) return null;
        if (await db.PolicyValues.SingleOrDefaultAsync(row => row.Id == value && row.Key == key && !row.Withdrawn, cancellation) is not { } found) return null;
        (Entry, Value) = (entry, found);
        return await db.HistoryAsync(entry, found.OrganisationId, cancellation);
    }
}
