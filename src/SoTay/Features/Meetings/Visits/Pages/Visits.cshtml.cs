using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Meetings.Visits.Pages;

/// <summary>Coverage of a year by committee member, beside what the local rule asks; each figure opens the visits behind it.</summary>
[Requires(Capability.SeeBoard)]
public sealed class VisitsModel(AppDb db, VisitCoverage coverage, PolicyBook policies, VietnamClock clock) : PageModel
{
    private const int OnPage = 100;

    public Organisation Unit { get; private set; } = null!;

    public VisitCounts Counts { get; private set; } = null!;

    public IReadOnlyList<FollowerLine> Followers { get; private set; } = [];

    /// <summary>Visits a year asked of a commune's committee member; null where no local rule is adopted.</summary>
    public Dated<int>? Rule { get; private set; }

    public Dated<int>? ProvincialRule { get; private set; }

    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public int Pages => Math.Max(1, (Counts.Followers + OnPage - 1) / OnPage);

    public int Year => clock.Today.Year;

    public int? NeededOf(FollowerLine row) => (row.IsProvincial ? ProvincialRule : Rule)?.Value;

    public string? Link(int page) => page < 1 || page > Pages ? null : $"{VisitLinks.Of(Unit.Id)}?page={page}";

    public async Task OnGetAsync(Guid organisation, CancellationToken cancellation)
    {
        Unit = await db.Organisations.AsNoTracking().FirstAsync(row => row.Id == organisation, cancellation);
        Counts = await coverage.CountAsync(organisation, Year, cancellation);
        Number = Math.Clamp(Number, 1, Pages);
        Followers = await coverage.FollowersAsync(organisation, Year, (Number - 1) * OnPage, OnPage, cancellation);
        var rules = await policies.ForAsync(organisation, clock.Today, cancellation);
        (Rule, ProvincialRule) = (rules.Whole(VisitBook.Rule(isProvincial: false)), rules.Whole(VisitBook.Rule(isProvincial: true)));
    }
}
