using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Features.Statistics.Forms.Growth;
using SoTay.Platform.Data;

namespace SoTay.Features.Statistics.Forms.Lists;

/// <summary>Crossings seen by the unit they happened below, as the tree was on that day.</summary>
internal sealed class BelowUnit(AppDb db, Guid unit)
{
    public IQueryable<Crossing> Narrow(IQueryable<Crossing> rows) => rows.Where(row => db.Set<OrganisationAncestor>()
        .Any(above => above.AncestorId == unit && above.DescendantId == row.Organisation && above.From <= row.Inside && (above.To == null || above.To >= row.Inside)));

    /// <summary>How many stood below each unit directly below.</summary>
    public async Task<IReadOnlyDictionary<Guid, int>> CountAsync(IQueryable<Crossing> rows, CancellationToken cancellation) =>
        await ByChild(rows).GroupBy(row => row.Child).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, cancellation);

    /// <summary>Each crossing with the unit directly below in which it happened.</summary>
    public IQueryable<ChildCrossing> ByChild(IQueryable<Crossing> rows) =>
        from row in rows
        from above in db.Set<OrganisationAncestor>()
        where above.DescendantId == row.Organisation && above.From <= row.Inside && (above.To == null || above.To >= row.Inside)
        from child in db.Set<OrganisationAncestor>()
        where child.AncestorId == unit && child.Depth == 1 && child.DescendantId == above.AncestorId && child.From <= row.Inside && (child.To == null || child.To >= row.Inside)
        select new ChildCrossing { Child = above.AncestorId, Event = row.Event, IsAdmission = row.IsAdmission, Moved = row.Moved, SameProvince = row.SameProvince, IsProbationary = row.IsProbationary };
}

/// <summary>What a crossing is counted by, and below which unit.</summary>
internal sealed class ChildCrossing
{
    public Guid Child { get; init; }

    public Members.MemberEventKind? Event { get; init; }

    public bool IsAdmission { get; init; }

    public bool Moved { get; init; }

    public bool SameProvince { get; init; }

    public bool IsProbationary { get; init; }
}
