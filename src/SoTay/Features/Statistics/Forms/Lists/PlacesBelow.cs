using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;

namespace SoTay.Features.Statistics.Forms.Lists;

/// <summary>Which unit directly below another an organisation stood in, or whether it stood below at all, as the tree was on a day.</summary>
internal sealed class PlacesBelow
{
    private readonly ILookup<Guid, (Guid Child, DateOnly From, DateOnly? To)> _places;

    private PlacesBelow(ILookup<Guid, (Guid Child, DateOnly From, DateOnly? To)> places) => _places = places;

    /// <param name="byChild">Told by the unit directly below; else by the unit itself.</param>
    public static async Task<PlacesBelow> ReadAsync(AppDb db, Guid unit, bool byChild, CancellationToken cancellation)
    {
        var tree = db.OrganisationAncestors.AsNoTracking();
        var rows = byChild
            ? from child in tree
              where child.AncestorId == unit && child.Depth == 1
              join above in tree on child.DescendantId equals above.AncestorId
              where (child.To == null || above.From <= child.To) && (above.To == null || above.To >= child.From)
              select new { above.DescendantId, Child = child.DescendantId, From = above.From > child.From ? above.From : child.From, To = child.To == null ? above.To : above.To == null || child.To < above.To ? child.To : above.To }
            : tree.Where(row => row.AncestorId == unit).Select(row => new { row.DescendantId, Child = row.AncestorId, row.From, row.To });
        return new((await rows.ToListAsync(cancellation)).ToLookup(row => row.DescendantId, row => (row.Child, row.From, row.To)));
    }

    public Guid? Of(Guid organisation, DateOnly day)
    {
        foreach (var (child, from, to) in _places[organisation])
            if (from <= day && (to is null || to >= day)) return child;
        return null;
    }
}
