using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Members.Paths.Pages;

/// <summary>Paths in a cell or in everything below a committee: what each waits for and until when, late ones first; those in force; those finished.</summary>
[Requires(Capability.SeeRoster)]
public sealed class PathsModel(AppDb db, VietnamClock clock) : PageModel
{
    public const int PageSize = 50;

    public Organisation Unit { get; private set; } = null!;

    /// <summary>Null: on the way.</summary>
    public PathState? State { get; private set; }

    public PathKind? Kind { get; private set; }

    public IReadOnlyList<(MemberPath Path, string Member, string Cell)> Rows { get; private set; } = [];

    public int From { get; private set; }

    public int Total { get; private set; }

    public int Late { get; private set; }

    public DateOnly Today => clock.Today;

    public string Link(PathState? state, PathKind? kind, int from = 0)
    {
        string?[] asked = [state is { } one ? $"state={one}" : null, kind is { } way ? $"kind={way}" : null, from > 0 ? $"from={from}" : null];
        var query = string.Join('&', asked.OfType<string>());
        return PathLinks.Of(Unit.Id) + (query.Length > 0 ? "?" + query : "");
    }

    /// <summary>Who acts next.</summary>
    public static string Who(MemberPath path) => path.Step.Length == 0 ? "" : $"Người làm: {Lower(PathSteps.Find(path.Kind, path.Step).Who.Replace("{above}", "cấp trên", StringComparison.Ordinal))}";

    public async Task<IActionResult> OnGetAsync(Guid organisation, PathState? state, PathKind? kind, int from, CancellationToken cancellation)
    {
        if (await db.Organisations.AsNoTracking().FirstOrDefaultAsync(row => row.Id == organisation, cancellation) is not { } unit) return NotFound();
        (Unit, State, Kind, From) = (unit, state is PathState.InForce or PathState.Done ? state : null, kind, Math.Max(0, from));
        var (below, today) = (db.SubtreeOf(organisation), Today);
        var all = db.MemberPaths.AsNoTracking().Where(row => below.Contains(row.OrganisationId));
        Late = await all.CountAsync(row => row.DueOn < today, cancellation);
        if (Kind is { } only) all = all.Where(row => row.Kind == only);
        // What is in force and only runs its time stands apart from what somebody has to do.
        var rows = State switch
        {
            PathState.InForce => all.Where(row => row.State == PathState.InForce && row.Step == "end"),
            PathState.Done => all.Where(row => row.State == PathState.Done || row.State == PathState.Stopped),
            _ => all.Where(row => row.State == PathState.Open || row.State == PathState.InForce && (row.Step != "end" || row.DueOn < today)),
        };
        Total = await rows.CountAsync(cancellation);
        var page = await (State is PathState.Done ? rows.OrderByDescending(row => row.MadeAt) : rows.OrderBy(row => row.DueOn == null).ThenBy(row => row.DueOn)).ThenBy(row => row.Id)
            .Include(row => row.Marks.OrderBy(mark => mark.On).ThenBy(mark => mark.Id)).Skip(From).Take(PageSize).AsSplitQuery().ToListAsync(cancellation);
        Rows = await db.NamedAsync(page, cancellation);
        return Page();
    }

    private static string Lower(string words) => char.ToLowerInvariant(words[0]) + words[1..];
}
