using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Awards.Pages;

/// <summary>How many of a kind a level gave in the year.</summary>
public sealed record AwardCount(OrganisationKind Level, AwardKind Kind, int Members, int Units);

/// <summary>Awards of the people and organisations of a unit in a year, and what is proposed.</summary>
[Requires(Capability.SeeRoster)]
public sealed class AwardsModel(AppDb db, PersonAccess access, VietnamClock clock) : PageModel
{
    public const int PageSize = 50;
    private const int EarliestYear = 1930;

    public Organisation Unit { get; private set; } = null!;

    public int Year { get; private set; }

    /// <summary>Shows what waits or was not given instead of what was given.</summary>
    public bool Proposed { get; private set; }

    public AwardKind? Kind { get; private set; }

    public int From { get; private set; }

    public int Total { get; private set; }

    public IReadOnlyList<AwardCount> Counts { get; private set; } = [];

    public IReadOnlyList<AwardLine> Lines { get; private set; } = [];

    /// <summary>Proposals that wait for this very organisation.</summary>
    public int Waiting { get; private set; }

    /// <summary>Awards from before the roster that the members here hold; in no number of a year.</summary>
    public int Earlier { get; private set; }

    public bool MayEdit { get; private set; }

    public bool MayExport { get; private set; }

    public int ThisYear => clock.Today.Year;

    public string Link(int year, bool proposed = false, AwardKind? kind = null, int from = 0)
    {
        string?[] parts = [year == clock.Today.Year ? null : $"year={year}", proposed ? "proposed=true" : null, kind is null ? null : $"kind={kind}", from > 0 ? $"from={from}" : null];
        var said = string.Join('&', parts.Where(part => part is not null));
        return AwardLinks.Of(Unit.Id) + (said.Length > 0 ? "?" + said : "");
    }

    public async Task<IActionResult> OnGetAsync(Guid organisation, int? year, bool proposed, AwardKind? kind, int from, CancellationToken cancellation)
    {
        if (await db.Organisations.AsNoTracking().FirstOrDefaultAsync(row => row.Id == organisation, cancellation) is not { } unit) return NotFound();
        (Unit, Year, Proposed, Kind, From) = (unit, year is { } asked && asked >= EarliestYear && asked <= clock.Today.Year ? asked : clock.Today.Year, proposed, kind, Math.Max(0, from));
        MayEdit = !unit.IsEnded && await access.MayAsync(Capability.EditRoster, organisation, cancellation);
        MayExport = await access.MayAsync(Capability.Export, organisation, cancellation);
        Waiting = await db.Awards.CountAsync(row => row.GiverId == organisation && row.Standing == AwardStanding.Proposed, cancellation);
        Earlier = await db.PastAwardsHeld(organisation).CountAsync(cancellation);
        var (first, last) = (new DateOnly(Year, 1, 1), new DateOnly(Year, 12, 31));
        Counts = await CountsAsync(organisation, first, last, cancellation);
        var inside = db.SubtreeOf(organisation);
        var rows = proposed ? db.Awards.AsNoTracking().Where(row => row.DecidedOn == null && inside.Contains(row.OrganisationId)) : db.AwardsDecided(organisation, first, last);
        if (kind is { } one) rows = rows.Where(row => row.Kind == one);
        Total = await rows.CountAsync(cancellation);
        var page = await (proposed ? rows.OrderBy(row => row.Standing == AwardStanding.Declined).ThenByDescending(row => row.ProposedOn) : rows.OrderByDescending(row => row.DecidedOn)).ThenBy(row => row.Id).Skip(From).Take(PageSize).ToListAsync(cancellation);
        Lines = await AwardLine.OfAsync(db, page, cancellation);
        return Page();
    }

    private async Task<IReadOnlyList<AwardCount>> CountsAsync(Guid organisation, DateOnly first, DateOnly last, CancellationToken cancellation) =>
        [.. (await db.AwardsCounted(organisation, first, last).Join(db.AwardDecisions, row => row.DecisionId, decision => decision.Id, (row, decision) => new { row.Kind, row.MemberId, decision.GiverKind })
            .GroupBy(row => new { row.GiverKind, row.Kind }).Select(group => new { group.Key, Members = group.Count(row => row.MemberId != null), All = group.Count() }).ToListAsync(cancellation))
            .Select(row => new AwardCount(row.Key.GiverKind, row.Key.Kind, row.Members, row.All - row.Members)).OrderBy(row => row.Level).ThenBy(row => row.Kind)];
}
