using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.Tenures;
using SoTay.Features.Policies;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Members.Posts;

/// <summary>How long heads of units have held their posts without a break, against the rule of each unit (mission A9).</summary>
[Requires(Capability.SeeRoster)]
public sealed class TenuresModel(AppDb db, TenureBook book, PolicyBook policies, VietnamClock clock) : PageModel
{
    public const int OnPage = 100;

    [FromQuery(Name = "on")]
    public string? On { get; set; }

    [FromQuery(Name = "view")]
    public TenureView View { get; set; }

    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public AsOf AsOf { get; private set; } = null!;

    public Organisation Unit { get; private set; } = null!;

    public IReadOnlyList<TenureLine> Rows { get; private set; } = [];

    public IReadOnlyDictionary<TenureState, int> Counts { get; private set; } = new Dictionary<TenureState, int>();

    /// <summary>Kinds of units below for which nobody has set a value.</summary>
    public IReadOnlyList<OrganisationKind> WithoutRule { get; private set; } = [];

    /// <summary>The rules by which the lines were judged.</summary>
    public IReadOnlyList<(OrganisationKind Kind, TenureLimit Limit)> Rules { get; private set; } = [];

    public Dated<int>? Gap { get; private set; }

    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    /// <summary>Of whom nobody knows since when.</summary>
    public int Unknown { get; private set; }

    public int Total { get; private set; }

    public int Pages => Math.Max(1, (Total + OnPage - 1) / OnPage);

    public string Link(TenureView view, int page = 1) => PostLinks.Tenures(Unit.Id, AsOf.Date, view, page);

    public async Task<IActionResult> OnGetAsync(Guid organisation, CancellationToken cancellation)
    {
        if (await db.Organisations.AsNoTracking().FirstOrDefaultAsync(row => row.Id == organisation, cancellation) is not { } unit) return NotFound();
        (Unit, AsOf) = (unit, AsOf.Parse(On, clock.Today));
        var all = await book.ReadAsync(organisation, AsOf.Date, cancellation);
        Counts = all.CountBy(line => line.State).ToDictionary();
        Unknown = all.Count(line => line.Tenure.SinceAssumed);
        WithoutRule = [.. all.Where(line => line.State is TenureState.NoRule).Select(line => line.Unit.Kind).Distinct().Order()];
        Rules = [.. all.Where(line => line.Limit is not null).Select(line => (line.Unit.Kind, line.Limit!)).Distinct().OrderBy(rule => rule.Kind)];
        Gap = (await policies.ForAsync(organisation, AsOf.Date, cancellation)).Whole("org.post.gap_days");
        var rows = View is TenureView.Pressing ? [.. all.Where(line => line.State is TenureState.Over or TenureState.Near)] : all.ToList();
        Total = rows.Count;
        Number = Math.Clamp(Number, 1, Pages);
        Rows = [.. rows.Skip((Number - 1) * OnPage).Take(OnPage)];
        Names = await db.NamesOfAsync(Rows.Select(row => row.Tenure.Post.MemberId), cancellation);
        return Page();
    }
}

public enum TenureView
{
    /// <summary>Over the rule, or near it.</summary>
    Pressing,
    All,
}
