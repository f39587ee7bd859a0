using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Ui;

namespace SoTay.Features.Policies.Values;

[Requires(Capability.ManagePolicies)]
public sealed class AddPolicyModel(AppDb db, PolicyBook book, IOrganisationLine tree, PersonAccess access) : PageModel
{
    [BindProperty]
    public PolicyInput Input { get; set; } = new();

    public PolicyEntry Entry { get; private set; } = null!;

    /// <summary>Newest value of the whole Party: what the new one follows.</summary>
    public PolicyValue? Newest { get; private set; }

    public IReadOnlyList<SelectListItem>? Choices => Entry.Unit.Kind switch
    {
        PolicyKind.Flag => [new("Có", "1"), new("Không", "0")],
        PolicyKind.Code => [.. Entry.Choices.Select(code => new SelectListItem(PolicyCatalogue.Word(code), code))],
        _ => null,
    };

    public static IReadOnlyList<SelectListItem> Sources { get; } =
        [.. Enum.GetValues<Confidence>().Select(source => new SelectListItem(PolicyWords.Of(source), source.ToString()))];

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancellation) =>
        await LoadAsync(key, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string key, CancellationToken cancellation)
    {
        if (!await LoadAsync(key, cancellation)) return NotFound();
        if (!ModelState.IsValid) return this.Again();
        if (PolicyText.Read(Input.Value, Entry.Unit) is not { } stored) return this.Refuse(PolicyRefusals.WrongUnit(Entry), "Input.");
        var (organisation, unknown) = await OrganisationAsync(cancellation);
        if (unknown is not null) return this.Refuse(unknown, "Input.");

        var value = Input.ToValue(Entry, stored, organisation?.Id);
        var history = await db.HistoryAsync(Entry, organisation?.Id, cancellation);
        if (history.Add(value) is { } refusal) return this.Refuse(refusal, "Input.");
        db.Add(value);
        try { await db.SaveAsync(access.Person.Actor, value.LegalBasis, cancellation); }
        catch (DbUpdateConcurrencyException) { return this.Refuse(PolicyRefusals.ChangedMeanwhile); }
        book.Forget();
        this.Say($"Đã thêm “{Entry.Name}”: {PolicyText.Show(stored, Entry.Unit)} từ {value.From!.Value.Shown()}.", PolicyLinks.Withdraw(Entry.Key, value.Id));
        return Redirect(PolicyLinks.Key(Entry.Key));
    }

    private async Task<(OrganisationName? Organisation, Refusal? Unknown)> OrganisationAsync(CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(Input.OrganisationCode)) return (null, null);
        var found = await tree.ByCodeAsync(Input.OrganisationCode.Trim(), cancellation);
        return (found, found is null ? PolicyRefusals.OrganisationUnknown(Input.OrganisationCode.Trim()) : null);
    }

    private async Task<bool> LoadAsync(string key, CancellationToken cancellation)
    {
        if (PolicyCatalogue.Find(key) is not { } entry) return false;
        Entry = entry;
        Newest = (await db.HistoryAsync(entry, null, cancellation)).Values.LastOrDefault();
        db.ChangeTracker.Clear();
        return true;
    }
}
