using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Features.Statistics.Boards.Layers;
using SoTay.Features.Statistics.Obligations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Statistics.Boards;

/// <summary>Who met, month by month: the cells of a commune, or the communes of a province.</summary>
[Requires(Capability.SeeBoard)]
public sealed class BoardPage(AppDb db, PersonAccess access, VietnamClock clock, IServiceProvider services) : PageModel
{
    private static readonly Compiled<Func<AppDb, Guid, Task<Organisation?>>> One = new(() => EF.CompileAsyncQuery((AppDb db, Guid id) => db.Set<Organisation>().AsNoTracking().FirstOrDefault(row => row.Id == id)));

    [BindProperty(SupportsGet = true)] public int? Year { get; set; }

    [BindProperty(SupportsGet = true)] public BoardGroup? Kind { get; set; }

    [BindProperty(SupportsGet = true)] public Guid? Follower { get; set; }

    [BindProperty(SupportsGet = true)] public bool Owing { get; set; }

    /// <summary>A past day, as typed: 03/12/2026.</summary>
    [BindProperty(SupportsGet = true)] public string? On { get; set; }

    /// <summary>On a phone: the whole board instead of the list of those who owe.</summary>
    [BindProperty(SupportsGet = true)] public bool All { get; set; }

    /// <summary>What the squares tell.</summary>
    [BindProperty(SupportsGet = true)] public BoardLayer Show { get; set; }

    /// <summary>Null for the board as it opens, and on a past day: the other layers are of today.</summary>
    public BoardMarks? Marks { get; private set; }

    public AsOf AsOf { get; private set; } = null!;

    public Organisation Organisation { get; private set; } = null!;

    public CellBoard? Cells { get; private set; }

    public CommuneBoard? Communes { get; private set; }

    public IReadOnlyList<Follower> Followers { get; private set; } = [];

    public IReadOnlyList<(string Rule, PolicyBasis Basis)> Bases { get; private set; } = [];

    public bool MayRemind { get; private set; }

    public DateOnly Today => clock.Today;

    /// <summary>Years that the filter offers: this one and four before.</summary>
    public IEnumerable<int> Years => Enumerable.Range(0, 5).Select(back => Today.Year - back);

    /// <summary>The same board with other squares.</summary>
    public string LayerLink(BoardLayer layer) =>
        $"{StatisticsLinks.Board(Organisation.Id, Cells!.Year)}&kind={Kind}&follower={Follower}{(Owing ? "&owing=true" : "")}{(All ? "&all=true" : "")}{(layer is BoardLayer.Met ? "" : $"&show={layer}")}";

    public bool IsFiltered => Kind is not null || Follower is not null || Owing;

    public async Task<IActionResult> OnGetAsync(Guid organisation, CancellationToken cancellation)
    {
        if (await One.In(db)(db, organisation) is not { } found) return NotFound();
        Organisation = found;
        AsOf = AsOf.Parse(On, Today);
        var year = Year is >= 2000 and <= 2100 ? Year.Value : AsOf.Date.Year;
        if (CommuneBoardQuery.IsFor(found))
        {
            Communes = await services.GetRequiredService<CommuneBoardQuery>().ReadAsync(found, year, AsOf.IsToday ? null : AsOf.Date, cancellation);
            return Page();
        }

        Cells = await services.GetRequiredService<CellBoardQuery>().ReadAsync(found, year, AsOf.IsToday ? null : AsOf.Date, new BoardFilter(Kind, Follower, Owing), cancellation);
        if (!AsOf.IsToday) Show = BoardLayer.Met;
        if (Show is not BoardLayer.Met) Marks = await services.GetRequiredService<BoardLayerQuery>().ReadAsync(Cells, Show, cancellation);
        Followers = await BoardPeople.FollowersAsync(db, organisation, Today, cancellation);
        Bases = await services.GetRequiredService<ObligationRules>().BasesAsync(organisation, AsOf.Date, cancellation);
        MayRemind = AsOf.IsToday && await access.MayAsync(Capability.Remind, organisation, cancellation);
        return Page();
    }
}
