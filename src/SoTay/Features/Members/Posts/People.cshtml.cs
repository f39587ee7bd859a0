using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Members.Posts;

/// <summary>The people, or the units without a secretary, behind one number of posts.</summary>
[Requires(Capability.SeeRoster)]
public sealed class PeopleModel(AppDb db, PostBook book, VietnamClock clock) : PageModel
{
    public const int OnPage = 100;

    [FromQuery(Name = "which")]
    public string Which { get; set; } = "posts.total";

    [FromQuery(Name = "on")]
    public string? On { get; set; }

    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public AsOf AsOf { get; private set; } = null!;

    public Organisation Unit { get; private set; } = null!;

    public string Label { get; private set; } = "";

    public IReadOnlyList<PostRow> Rows { get; private set; } = [];

    public IReadOnlyList<VacantUnit> Vacant { get; private set; } = [];

    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    public int Total { get; private set; }

    public int Pages => Math.Max(1, (Total + OnPage - 1) / OnPage);

    public string Link(int page) => PostLinks.People(Unit.Id, Which, AsOf.Date, page);

    public async Task<IActionResult> OnGetAsync(Guid organisation, CancellationToken cancellation)
    {
        if (await db.Organisations.AsNoTracking().FirstOrDefaultAsync(row => row.Id == organisation, cancellation) is not { } unit) return NotFound();
        if (PostMeasure.Find(Which) is null && Which != PostMeasure.Vacant) return NotFound();
        (Unit, AsOf) = (unit, AsOf.Parse(On, clock.Today));
        var sheet = await book.ReadAsync(organisation, AsOf.Date, cancellation);
        Label = PostMeasure.Find(Which)?.Label ?? PostMeasure.VacantLabel;
        var rows = PostMeasure.Find(Which) is { } measure ? sheet.Rows.Where(measure.Is).ToList() : [];
        Total = Which == PostMeasure.Vacant ? sheet.Vacant.Count : rows.Count;
        Number = Math.Clamp(Number, 1, Pages);
        Rows = [.. rows.Skip((Number - 1) * OnPage).Take(OnPage)];
        if (Which == PostMeasure.Vacant) Vacant = [.. sheet.Vacant.Skip((Number - 1) * OnPage).Take(OnPage)];
        Names = await db.NamesOfAsync(Rows.Select(row => row.Post.MemberId), cancellation);
        return Page();
    }
}
