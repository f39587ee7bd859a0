using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Policies.Templates;

[Requires(Capability.ManagePolicies)]
public sealed class TemplateModel(AppDb db, PolicyBook book, PersonAccess access, VietnamClock clock) : PageModel
{
    [BindProperty]
    public DateOnly? From { get; set; }

    [BindProperty]
    public string? LegalBasis { get; set; }

    public TemplateState State { get; private set; } = null!;

    public PolicySnapshot Rules { get; private set; } = null!;

    public DateOnly Today => clock.Today;

    private IReadOnlyList<TemplateState> all = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        if (!await LoadAsync(slug, cancellation)) return NotFound();
        From = clock.Today;
        return Page();
    }

    /// <summary>Adopts the template, or ends its adoption today.</summary>
    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancellation)
    {
        if (!await LoadAsync(slug, cancellation)) return NotFound();
        if (!ModelState.IsValid) return this.Again();
        if (State.Adoption is { } running)
        {
            if (running.End(clock.Today) is { } notEnded) return this.Refuse(notEnded);
            this.Say($"Mẫu {State.Name} áp dụng hết ngày {clock.Today.Shown()}.");
        }
        else
        {
            var (adoption, refusal) = State.Adopt(From, LegalBasis, all);
            if (adoption is null) return this.Refuse(refusal!);
            db.Add(adoption);
            this.Say($"Mẫu {State.Name} được áp dụng từ {adoption.From.Shown()}.");
        }
        await db.SaveAsync(access.Person.Actor, LegalBasis, cancellation);
        book.Forget();
        return Redirect(PolicyLinks.Template(State.Template));
    }

    private async Task<bool> LoadAsync(string slug, CancellationToken cancellation)
    {
        all = await db.TemplatesAsync(clock.Today, cancellation);
        State = all.FirstOrDefault(state => PolicyLinks.Template(state.Template).EndsWith('/' + slug, StringComparison.Ordinal))!;
        Rules = await book.CurrentAsync(cancellation);
        return State is not null;
    }
}
