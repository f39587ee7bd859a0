using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations.RollUps;
using SoTay.Platform.Data;
using SoTay.Platform.Text;

namespace SoTay.Features.Organisations;

/// <summary>What a list of cells is narrowed by.</summary>
public sealed record CellFilter(EconomicKind? Economic, LocalityKind? Locality, string? Words);

/// <summary>A cell as a line of the list and of its export.</summary>
public sealed record CellRow(Guid Id, string Code, string Name, string Parent, EconomicKind? Economic, LocalityKind Locality, DateOnly? EstablishedOn, int Members, int Official, Guid? Secretary);

/// <summary>Cells at work below a unit, in the order of their codes.</summary>
internal static class CellsQuery
{
    extension(AppDb db)
    {
        public IQueryable<Organisation> CellsBelow(Guid organisation, CellFilter filter)
        {
            var below = db.SubtreeOf(organisation);
            var cells = db.Organisations.AsNoTracking().Where(row => row.EndedOn == null && (row.Kind == OrganisationKind.Cell || row.Kind == OrganisationKind.GrassrootsCell) && below.Contains(row.Id));
            if (filter.Economic?.All is { } kinds) cells = cells.Where(row => kinds.Contains(row.EconomicKind));
            if (filter.Locality is { } locality) cells = cells.Where(row => row.LocalityKind == locality);
            if (Folding.Fold(filter.Words ?? "") is { Length: > 0 } words) cells = cells.Where(row => row.FoldedName.Contains(words) || row.Code.StartsWith(filter.Words!.Trim()));
            return cells.OrderBy(row => row.Code);
        }

        public IQueryable<CellRow> Rows(IQueryable<Organisation> cells)
        {
            var (units, counts, posts) = (db.Organisations.AsNoTracking(), db.Headcounts.AsNoTracking(), db.Posts.AsNoTracking());
            return cells.Select(row => new CellRow(row.Id, row.Code, row.Name, units.Where(parent => parent.Id == row.ParentId).Select(parent => parent.Name).FirstOrDefault() ?? "",
                row.EconomicKind, row.LocalityKind, row.EstablishedOn,
                counts.Where(count => count.OrganisationId == row.Id && count.Kind == HeadcountKind.Members).Select(count => count.Value).FirstOrDefault(),
                counts.Where(count => count.OrganisationId == row.Id && count.Kind == HeadcountKind.Official).Select(count => count.Value).FirstOrDefault(),
                posts.Where(post => post.OrganisationId == row.Id && post.Kind == PostKind.Secretary && post.To == null).OrderByDescending(post => post.From).Select(post => (Guid?)post.MemberId).FirstOrDefault()));
        }
    }
}
