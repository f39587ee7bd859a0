using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Policies;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Organisations.Terms;

/// <summary>Writes down a term, or corrects one.</summary>
[Requires(Capability.ManagePosts)]
public sealed class TermFormModel(AppDb db, PersonAccess access, PolicyBook policies, VietnamClock clock) : PageModel
{
    private List<UnitTerm> _all = [];

    /// <summary>The term to correct; none: a new one.</summary>
    [FromQuery(Name = "term")]
    public Guid? Key { get; set; }

    [BindProperty]
    public TermInput Input { get; set; } = new();

    public Organisation Unit { get; private set; } = null!;

    public UnitTerm? Term { get; private set; }

    /// <summary>How long a term of such a unit is today; null where no rule is known.</summary>
    public Dated<decimal>? Years { get; private set; }

    public string Address => $"{OrganisationLinks.Terms(Unit.Id)}/form{(Key is { } key ? $"?term={key}" : "")}";

    public async Task<IActionResult> OnGetAsync(Guid organisation, CancellationToken cancellation)
    {
        if (!await LoadAsync(organisation, cancellation)) return NotFound();
        if (Term is not null) Input = TermInput.Of(Term);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid organisation, CancellationToken cancellation)
    {
        if (!await LoadAsync(organisation, cancellation)) return NotFound();
        if (!ModelState.IsValid) return this.Again();
        var rules = await policies.ForAsync(organisation, Input.From ?? clock.Today, cancellation);
        var term = Term ?? new UnitTerm { OrganisationId = organisation };
        if (term.Write(Unit, Input, [.. _all.Where(row => row != term)], rules, clock.Today) is { } refusal) return this.Refuse(refusal, "Input.");
        if (Term is null) db.Add(term);
        await db.SaveAsync(access.Person.Actor, term.DecisionNumber, cancellation);
        this.Say($"Đã ghi nhiệm kỳ {term.Name}");
        return Redirect(OrganisationLinks.Terms(organisation));
    }

    private async Task<bool> LoadAsync(Guid organisation, CancellationToken cancellation)
    {
        if (await db.Organisations.AsNoTracking().Include(row => row.Periods).FirstOrDefaultAsync(row => row.Id == organisation, cancellation) is not { } unit) return false;
        Unit = unit;
        _all = await db.UnitTerms.Where(row => row.OrganisationId == organisation).ToListAsync(cancellation);
        Term = _all.Find(row => row.Id == Key);
        Years = TermRules.Years(await policies.ForAsync(organisation, clock.Today, cancellation), unit.Kind);
        return Key is null || Term is not null;
    }
}
