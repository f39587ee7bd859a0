using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.RollUps;
using SoTay.Platform.Data;
using SoTay.Platform.Search;

namespace SoTay.Features.Members.Lists;

/// <summary>
/// Reads the register in two or three statements whatever the size of the house: a cell by its index, a larger organisation by
/// picking whole cells from their head-counts and reading only those.
/// </summary>
public sealed class RosterReading(AppDb db, KnownOrganisations organisations, DateOnly today, IReadOnlyList<AgeBand> bands)
{
    /// <summary>Members on one page of a larger organisation, about: pages end with a cell.</summary>
    public const int PageSize = 60;

    /// <summary>More hits than a person reads; then the search asks for another word.</summary>
    public const int MostFound = 100;

    /// <summary>An organisation with more cells is entered through what is below it.</summary>
    public const int MostCells = 300;

    public async Task<RosterPage?> ReadAsync(Guid organisation, RosterFilter filter, CancellationToken cancellation)
    {
        if (await organisations.FindAsync(db, organisation, cancellation) is not { } known) return null;
        var head = new RosterHead(known.Id, known.Name, known.Kind);
        if (filter.HasWords) return await FoundAsync(head, filter, cancellation);
        if (head.IsCell) return await CellAsync(head, filter, cancellation);
        var isLarge = filter.Cell is null && await db.Headcounts.Where(row => row.OrganisationId == organisation && row.Kind == HeadcountKind.Cells)
            .Select(row => row.Value).FirstOrDefaultAsync(cancellation) > MostCells;
        if (isLarge)
            return filter.Narrows ? await NarrowedAsync(head, Walked(organisation, filter), filter, [], cancellation) : new(head) { Below = await RosterCell.BelowAsync(db, organisation, cancellation) };
        var cells = await RosterCell.CellsAsync(db, organisation, cancellation);
        return filter.Narrows ? await NarrowedAsync(head, All(organisation, filter), filter, cells, cancellation) : await WholeCellsAsync(head, filter, cells, cancellation);
    }

    /// <summary>Every member of the filter in register order, for the workbook.</summary>
    public IQueryable<Member> All(Guid organisation, RosterFilter filter)
    {
        var cells = db.SubtreeOf(filter.Cell ?? organisation);
        return filter.On(db.Members.AsNoTracking(), Band(filter), today)
            .Where(row => cells.Contains(row.CellId!.Value) || cells.Contains(row.TemporaryCellId!.Value))
            .OrderBy(row => row.CellId).ThenBy(row => row.SortKey);
    }

    /// <summary>
    /// The same for a province, by those placed permanently: walks the index in register order and stops when the page is full
    /// (sorting all matches of 240,000 members took 700 ms, this takes 30).
    /// </summary>
    private IQueryable<Member> Walked(Guid organisation, RosterFilter filter) =>
        filter.On(db.Members.AsNoTracking(), Band(filter), today)
            .Where(row => db.Set<OrganisationAncestor>().Any(above => above.DescendantId == row.CellId && above.AncestorId == organisation && above.To == null))
            .OrderBy(row => row.CellId).ThenBy(row => row.SortKey);

    // The page that is opened most.
    private static readonly Compiled<Func<AppDb, Guid, IAsyncEnumerable<RosterRow>>> OfCell = new(() => EF.CompileAsyncQuery((AppDb db, Guid cell) => db.Set<Member>().AsNoTracking()
        .Where(row => row.CellId == cell || row.TemporaryCellId == cell).OrderBy(row => row.SortKey).Select(RosterRow.From)));

    private AgeBand? Band(RosterFilter filter) => bands.FirstOrDefault(band => band.Number == filter.Age);

    private async Task<RosterPage> CellAsync(RosterHead head, RosterFilter filter, CancellationToken cancellation)
    {
        var rows = filter.Narrows
            ? await filter.On(db.Members.AsNoTracking().Where(row => row.CellId == head.Id || row.TemporaryCellId == head.Id), Band(filter), today)
                .OrderBy(row => row.SortKey).Select(RosterRow.From).ToListAsync(cancellation)
            : await OfCell.In(db)(db, head.Id).ToListAsync(cancellation);
        return new(head) { Groups = [new(new(head.Id, head.Name, rows.Count), rows)] };
    }

    private async Task<RosterPage> WholeCellsAsync(RosterHead head, RosterFilter filter, IReadOnlyList<RosterCell> cells, CancellationToken cancellation)
    {
        var pages = RosterCell.Pages(cells, PageSize);
        var at = Math.Clamp(filter.At, 1, Math.Max(pages.Count, 1));
        var shown = pages.Count == 0 ? [] : pages[at - 1];
        var ids = shown.Select(cell => cell.Id).ToList();
        var rows = await db.Members.AsNoTracking().Where(row => ids.Contains(row.CellId!.Value) || ids.Contains(row.TemporaryCellId!.Value))
            .OrderBy(row => row.SortKey).Select(RosterRow.From).ToListAsync(cancellation);
        return new(head)
        {
            Cells = cells, Page = at, Pages = pages.Count,
            Groups = [.. shown.Select(cell => new RosterGroup(cell, [.. rows.Where(row => row.CellId == cell.Id || row.TemporaryCellId == cell.Id)]))],
        };
    }

    private async Task<RosterPage> NarrowedAsync(RosterHead head, IQueryable<Member> asked, RosterFilter filter, IReadOnlyList<RosterCell> cells, CancellationToken cancellation)
    {
        var at = Math.Max(filter.At, 1);
        var rows = await asked.Skip((at - 1) * PageSize).Take(PageSize + 1).Select(RosterRow.From).ToListAsync(cancellation);
        var more = rows.Count > PageSize;
        return new(head)
        {
            Cells = cells, Page = at, Pages = more ? at + 1 : at, HasNext = more, IsList = true,
            Groups = await NamedAsync(rows.Take(PageSize), cancellation),
        };
    }

    private async Task<RosterPage> FoundAsync(RosterHead head, RosterFilter filter, CancellationToken cancellation)
    {
        var found = await db.Search.FindAsync(MemberSearch.Kind, filter.Q!, [filter.Cell ?? head.Id], MostFound + 1, cancellation);
        var rows = await filter.On(db.Members.AsNoTracking().Where(row => found.Contains(row.Id)), Band(filter), today)
            .OrderBy(row => row.SortKey).Take(MostFound).Select(RosterRow.From).ToListAsync(cancellation);
        return new(head) { IsList = true, TooMany = found.Count > MostFound, Groups = await NamedAsync(rows, cancellation) };
    }

    // A list across cells is one group; the name of each row's cell stands in the row.
    private async Task<IReadOnlyList<RosterGroup>> NamedAsync(IEnumerable<RosterRow> rows, CancellationToken cancellation)
    {
        var shown = rows.ToList();
        var ids = shown.Select(row => row.CellId ?? row.TemporaryCellId).OfType<Guid>().Distinct().ToList();
        var names = ids.Count == 0 ? [] : await db.Organisations.AsNoTracking().Where(row => ids.Contains(row.Id))
            .Select(row => new { row.Id, row.Name }).ToDictionaryAsync(row => row.Id, row => row.Name, cancellation);
        return shown.Count == 0 ? [] : [new(null, shown) { Names = names }];
    }
}
