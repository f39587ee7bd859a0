using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members;
using SoTay.Features.Statistics.Forms.Growth;
using SoTay.Platform.Data;

namespace SoTay.Features.Statistics.Forms.Lists;

/// <summary>The comings and goings that a row counts.</summary>
/// <param name="whole">See <see cref="CrossingKind.Cause"/>.</param>
/// <param name="narrow">Of the newly admitted only those whom the row counts.</param>
internal sealed class CrossingSet(Border border, FormPeriod period, FormRow row, bool whole, Func<IQueryable<Crossing>, IQueryable<Crossing>> narrow)
{
    private readonly HashSet<string> _wanted = row.Form == "growth" ? [.. FormLayout.Find(row.Form)!.CountsOf(row)] : [GrowthCounts.NameOf(BorderCause.Admitted)];

    public async Task<IReadOnlyDictionary<Guid, int>> CountAsync(BelowUnit below, CancellationToken cancellation)
    {
        Dictionary<Guid, int> counts = [];
        foreach (var isIn in new[] { true, false })
            foreach (var group in await below.ByChild(Rows(isIn)).GroupBy(one => new { one.Child, one.Event, one.IsAdmission, one.Moved, one.SameProvince, one.IsProbationary })
                         .Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancellation))
                if (Counts(new(isIn, group.Key.Event, group.Key.IsAdmission, group.Key.Moved, group.Key.SameProvince, group.Key.IsProbationary)))
                    counts[group.Key.Child] = counts.GetValueOrDefault(group.Key.Child) + group.Count;
        return counts;
    }

    /// <summary>In the order of days and names.</summary>
    public async Task<IReadOnlyList<Crossed>> ReadAsync(AppDb db, BelowUnit below, CancellationToken cancellation)
    {
        List<(Crossed Crossed, string Sort)> found = [];
        foreach (var isIn in new[] { true, false })
            found.AddRange(from one in await below.Narrow(Rows(isIn)).Join(db.Members, one => one.Member, member => member.Id, (one, member) => new { Crossing = one, member.SortKey }).ToListAsync(cancellation)
                           let crossing = one.Crossing
                           let kind = new CrossingKind(isIn, crossing.Event, crossing.IsAdmission, crossing.Moved, crossing.SameProvince, crossing.IsProbationary)
                           where Counts(kind)
                           select (new Crossed(crossing.Member, crossing.Organisation, crossing.On, GrowthWords.Of(kind.Cause(whole))), one.SortKey));
        return [.. found.OrderBy(one => one.Crossed.On).ThenBy(one => one.Sort, StringComparer.Ordinal).Select(one => one.Crossed)];
    }

    private IQueryable<Crossing> Rows(bool isIn) => narrow(isIn ? border.Entries(period.From, period.To) : border.Exits(period.From, period.To));

    private bool Counts(CrossingKind kind)
    {
        var cause = kind.Cause(whole);
        return _wanted.Contains(GrowthCounts.NameOf(cause)) || cause == BorderCause.StruckOff && kind.IsProbationary && _wanted.Contains(GrowthCounts.Probationary);
    }
}

/// <summary>Somebody who came or went, or stands there on a day of no event.</summary>
internal sealed record Crossed(Guid Member, Guid Cell, DateOnly? On, string Why);
