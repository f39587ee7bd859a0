using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.RollUps;
using SoTay.Platform.Data;

namespace SoTay.Features.Members.Lists;

/// <summary>An organisation with its number of members, as the register goes through it.</summary>
public sealed record RosterCell(Guid Id, string Name, int Members)
{
    /// <summary>The cells below an organisation in the order of their codes; at most one commune's worth.</summary>
    public static Task<List<RosterCell>> CellsAsync(AppDb db, Guid organisation, CancellationToken cancellation) =>
        (from above in db.OrganisationAncestors
         where above.AncestorId == organisation && above.To == null
         join cell in db.Organisations on above.DescendantId equals cell.Id
         where cell.EndedOn == null && (cell.Kind == OrganisationKind.Cell || cell.Kind == OrganisationKind.GrassrootsCell)
         join count in db.Headcounts.Where(row => row.Kind == HeadcountKind.Members) on cell.Id equals count.OrganisationId into counts
         from count in counts.DefaultIfEmpty()
         orderby cell.Code
         select new RosterCell(cell.Id, cell.Name, count == null ? 0 : count.Value)).AsNoTracking().ToListAsync(cancellation);

    /// <summary>What stands directly below, for an organisation too large to list.</summary>
    public static Task<List<RosterCell>> BelowAsync(AppDb db, Guid organisation, CancellationToken cancellation) =>
        (from below in db.Organisations
         where below.ParentId == organisation && below.EndedOn == null
         join count in db.Headcounts.Where(row => row.Kind == HeadcountKind.Members) on below.Id equals count.OrganisationId into counts
         from count in counts.DefaultIfEmpty()
         orderby below.Code
         select new RosterCell(below.Id, below.Name, count == null ? 0 : count.Value)).AsNoTracking().ToListAsync(cancellation);

    /// <summary>Splits cells into pages of whole cells with about so many members each.</summary>
    public static IReadOnlyList<IReadOnlyList<RosterCell>> Pages(IReadOnlyList<RosterCell> cells, int members)
    {
        var pages = new List<IReadOnlyList<RosterCell>>();
        var page = new List<RosterCell>();
        foreach (var cell in cells)
        {
            if (page.Count > 0 && page.Sum(one => one.Members) + cell.Members > members)
            {
                pages.Add(page);
                page = [];
            }

            page.Add(cell);
        }

        if (page.Count > 0) pages.Add(page);
        return pages;
    }
}
