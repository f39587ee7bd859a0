using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations.RollUps;
using SoTay.Features.Policies;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Organisations.Terms;

/// <summary>Terms of a unit, how full its bodies are, and which units below it stand before their congress.</summary>
[Requires(Capability.SeeOrganisations)]
public sealed class TermsModel(AppDb db, PersonAccess access, IEnumerable<IRoster> rosters, PolicyBook policies, VietnamClock clock) : PageModel
{
    public const int PageSize = 50;

    public Organisation Unit { get; private set; } = null!;

    public List<UnitTerm> Rows { get; private set; } = [];

    public IReadOnlyList<SeatLine> Seats { get; private set; } = [];

    public List<TermBelow> Below { get; private set; } = [];

    /// <summary>Which units below are shown; null: those whose term is over or ends soon.</summary>
    public TermView View { get; private set; }

    public int Total { get; private set; }

    public int Late { get; private set; }

    public int From { get; private set; }

    public int WarnDays { get; private set; }

    public bool MayWrite { get; private set; }

    /// <summary>Nobody has written down of how many former units the commune was formed.</summary>
    public bool AsksPredecessors { get; private set; }

    public DateOnly Today => clock.Today;

    public string Link(TermView view, int from = 0) => $"{OrganisationLinks.Terms(Unit.Id)}?view={view}{(from > 0 ? $"&from={from}" : "")}";

    public string Form(UnitTerm? term = null) => $"{OrganisationLinks.Terms(Unit.Id)}/form{(term is null ? "" : $"?term={term.Id}")}";

    public async Task<IActionResult> OnGetAsync(Guid organisation, TermView view, int from, CancellationToken cancellation)
    {
        if (await db.Organisations.AsNoTracking().FirstOrDefaultAsync(row => row.Id == organisation, cancellation) is not { } unit) return NotFound();
        (Unit, View, From) = (unit, view, Math.Max(0, from));
        var rules = await policies.ForAsync(organisation, Today, cancellation);
        WarnDays = TermRules.WarnDays(rules);
        Rows = await db.UnitTerms.AsNoTracking().Where(row => row.OrganisationId == organisation).OrderByDescending(row => row.From).ToListAsync(cancellation);
        MayWrite = await access.MayAsync(Capability.ManagePosts, organisation, cancellation);
        if (!unit.IsEnded) await SeatsAsync(rules, cancellation);
        if (!unit.IsCell) await BelowAsync(cancellation);
        return Page();
    }

    private async Task SeatsAsync(PolicyReader rules, CancellationToken cancellation)
    {
        var term = Rows.Find(row => row.To is null);
        var predecessors = await db.PredecessorsAsync(Unit.Id, cancellation) ?? term?.Predecessors;
        AsksPredecessors = Unit.Kind == OrganisationKind.Commune && predecessors is null;
        var posts = await new UnitQuery(db, rosters, new AsOf(Today, Today)).PostsAsync(Unit.Id, cancellation);
        var official = await db.Headcounts.Where(row => row.OrganisationId == Unit.Id && row.Kind == HeadcountKind.Official).Select(row => row.Value).FirstOrDefaultAsync(cancellation);
        Seats = SeatLines.Of(Unit, posts, official, term, predecessors, rules);
    }

    private async Task BelowAsync(CancellationToken cancellation)
    {
        var (today, soon) = (Today, Today.AddDays(WarnDays));
        var all = db.TermsBelow(Unit.Id);
        Late = await all.CountAsync(row => row.DueOn < today, cancellation);
        var rows = View switch { TermView.Missing => all.Where(row => row.DueOn == null), TermView.All => all, _ => all.Where(row => row.DueOn <= soon) };
        Total = await rows.CountAsync(cancellation);
        Below = await rows.OrderBy(row => row.DueOn == null).ThenBy(row => row.DueOn).ThenBy(row => row.Code).ThenBy(row => row.Id).Skip(From).Take(PageSize).ToListAsync(cancellation);
    }
}

public enum TermView
{
    /// <summary>Over, or over soon.</summary>
    Ending,
    /// <summary>No term is written down.</summary>
    Missing,
    All,
}
