using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Members.Posts;

/// <summary>What the posts of a unit and all below it add up to on a day, and the same for each unit right below; every number opens to its list.</summary>
[Requires(Capability.SeeRoster)]
public sealed class CountsModel(AppDb db, PostBook book, VietnamClock clock) : PageModel
{
    // The columns of the table by unit; the others are a step away.
    private static readonly string[] Columns = ["posts.total", "posts.secretaries.not-local", "posts.secretaries.also-village-head", "posts.women", "posts.tenure.over"];

    public const int OnPage = 50;

    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    [FromQuery(Name = "on")]
    public string? On { get; set; }

    public AsOf AsOf { get; private set; } = null!;

    public Organisation Unit { get; private set; } = null!;

    public PostSheet Sheet { get; private set; } = null!;

    public List<(NamedUnit? Unit, int Vacant, int[] Counts)> Branches { get; } = [];

    /// <summary>Units right below.</summary>
    public int Total { get; private set; }

    public int Pages => Math.Max(1, (Total + OnPage - 1) / OnPage);

    public string Link(int page) => $"{OrganisationLinks.PostCounts(Unit.Id)}?on={AsOf.Date:yyyy-MM-dd}{(page > 1 ? $"&page={page}" : "")}";

    public static IReadOnlyList<PostMeasure> Shown { get; } = [.. Columns.Select(key => PostMeasure.Find(key)!)];

    public int Count(PostMeasure measure) => Sheet.Rows.Count(measure.Is);

    public async Task<IActionResult> OnGetAsync(Guid organisation, CancellationToken cancellation)
    {
        if (await db.Organisations.AsNoTracking().FirstOrDefaultAsync(row => row.Id == organisation, cancellation) is not { } unit) return NotFound();
        (Unit, AsOf) = (unit, AsOf.Parse(On, clock.Today));
        Sheet = await book.ReadAsync(organisation, AsOf.Date, cancellation);
        var (children, inside) = await book.BranchesAsync(organisation, AsOf.Date, cancellation);
        if (children.Count == 0) return Page();
        var rows = Sheet.Rows.ToLookup(row => inside.GetValueOrDefault(row.Post.OrganisationId, organisation));
        var vacant = Sheet.Vacant.ToLookup(one => inside.GetValueOrDefault(one.Id, organisation));
        Total = children.Count;
        Number = Math.Clamp(Number, 1, Pages);
        if (Number == 1) Branches.Add((null, vacant[organisation].Count(), [.. Shown.Select(measure => rows[organisation].Count(measure.Is))]));
        foreach (var child in children.Skip((Number - 1) * OnPage).Take(OnPage)) Branches.Add((child, vacant[child.Id].Count(), [.. Shown.Select(measure => rows[child.Id].Count(measure.Is))]));
        return Page();
    }
}
