using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Policies.Values;

[Requires(Capability.ManagePolicies)]
public sealed class PolicyModel(AppDb db, PolicyBook book, IOrganisationLine tree, VietnamClock clock) : PageModel
{
    public PolicyEntry Entry { get; private set; } = null!;

    public PolicyValue? InForce { get; private set; }

    /// <summary>National line, newest first; taken-back entries are kept and shown.</summary>
    public IReadOnlyList<PolicyValue> History { get; private set; } = [];

    public IReadOnlyList<PolicyValue> Local { get; private set; } = [];

    public IReadOnlyList<(PolicyValue Value, string Organisation)> Own { get; private set; } = [];

    public DateOnly Today => clock.Today;

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancellation)
    {
        if (PolicyCatalogue.Find(key) is not { } entry) return NotFound();
        Entry = entry;
        InForce = (await book.CurrentAsync(cancellation)).Find(key, clock.Today, []);
        var values = await db.PolicyValues.AsNoTracking().Where(value => value.Key == key).ToListAsync(cancellation);
        values.Sort((one, other) => (other.From ?? DateOnly.MinValue).CompareTo(one.From ?? DateOnly.MinValue));
        History = values.FindAll(value => value.Scope is PolicyScope.National or PolicyScope.Product);
        Local = values.FindAll(value => value.Scope is PolicyScope.Template);
        var own = values.FindAll(value => value.Scope is PolicyScope.Organisation);
        var names = await tree.NamesAsync([.. own.Select(value => value.OrganisationId!.Value).Distinct()], cancellation);
        Own = [.. own.Select(value => (value, names.GetValueOrDefault(value.OrganisationId!.Value)?.Name ?? "tổ chức đã đổi"))];
        return Page();
    }
}
