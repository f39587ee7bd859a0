using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;

namespace SoTay.Features.Members.Posts;

/// <summary>Who held which post of a unit from when to when, how they came to it and why it ended; newest first.</summary>
[Requires(Capability.SeeRoster)]
public sealed class HistoryModel(AppDb db, PersonAccess access) : PageModel
{
    public const int OnPage = 50;

    [FromQuery(Name = "kind")]
    public PostKind? Kind { get; set; }

    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public Organisation Unit { get; private set; } = null!;

    public List<Post> Rows { get; private set; } = [];

    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    /// <summary>Former units whose affairs came here: their posts are told on their own pages.</summary>
    public List<(Guid Id, string Name)> Former { get; private set; } = [];

    public bool MayWrite { get; private set; }

    public int Total { get; private set; }

    public int Pages => Math.Max(1, (Total + OnPage - 1) / OnPage);

    public IEnumerable<SelectListItem> Kinds { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid organisation, CancellationToken cancellation)
    {
        if (await db.Organisations.AsNoTracking().FirstOrDefaultAsync(row => row.Id == organisation, cancellation) is not { } unit) return NotFound();
        Unit = unit;
        var posts = db.Posts.AsNoTracking().Where(row => row.OrganisationId == organisation);
        var kinds = await posts.GroupBy(row => row.Kind).Select(group => new { Kind = group.Key, Count = group.Count() }).ToListAsync(cancellation);
        Kinds = kinds.OrderBy(row => row.Kind).Select(row => new SelectListItem($"{OrganisationWords.Of(row.Kind, unit.Kind)}: {row.Count:N0}", row.Kind.ToString(), row.Kind == Kind));
        if (Kind is { } kind) posts = posts.Where(row => row.Kind == kind);
        Total = await posts.CountAsync(cancellation);
        Number = Math.Clamp(Number, 1, Pages);
        Rows = await posts.OrderByDescending(row => row.To == null).ThenByDescending(row => row.From).ThenBy(row => row.Id).Skip((Number - 1) * OnPage).Take(OnPage).ToListAsync(cancellation);
        Names = await db.NamesOfAsync(Rows.Select(row => row.MemberId), cancellation);
        Former = [.. (await (from change in db.OrganisationChanges.AsNoTracking()
                             join former in db.Organisations on change.OrganisationId equals former.Id
                             where change.OtherOrganisationId == organisation && (change.Kind == OrganisationChangeKind.Absorb || change.Kind == OrganisationChangeKind.Merge) && former.EndedOn < change.On
                             orderby former.Code
                             select new { former.Id, former.Name }).ToListAsync(cancellation)).Select(row => (row.Id, row.Name))];
        MayWrite = !unit.IsEnded && await access.MayAsync(Capability.ManagePosts, organisation, cancellation);
        return Page();
    }
}
