using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members;
using SoTay.Features.Members.Rolls;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;

namespace SoTay.Features.Statistics.Forms.Growth;

/// <summary>
/// Who came to stand inside a unit and who no longer does: permanent placements laid over the dated tree, so that a transfer inside
/// cancels and a unit that moves takes its people across (domain/statistics.md section 1). The last day of whoever leaves the roster
/// counts as the day of leaving; whoever moves is counted by the new cell from its first day. The first day of the tree is its opening: who stood
/// there then without having come that day was there before the data begins, and crossed nothing.
/// </summary>
internal sealed class Border(AppDb db, CellRolls rolls)
{
    public async Task<BorderTraffic> ReadAsync(Guid unit, FormPeriod period, CancellationToken cancellation)
    {
        var inside = await Spans.ReadAsync(db.OrganisationAncestors.Where(row => row.AncestorId == unit && row.From <= period.To.AddDays(1) && (row.To == null || row.To >= period.DayBefore)), cancellation);
        var tree = await TreeAsync(unit, cancellation);
        var passed = await rolls.CountAsync(unit, period.DayBefore, period.To, () => new Passed(), (part, roll) =>
        {
            part.Opening += Opening(roll, period, tree.Begins).Count();
            foreach (var one in roll.Members)
            {
                if (Entry(roll, one, period, tree.Begins, inside) is { } entry) part.Found.Add(entry);
                if (Exit(roll, one, period, inside) is { } exit) part.Found.Add(exit);
            }
        }, (whole, part) =>
        {
            whole.Opening += part.Opening;
            whole.Found.AddRange(part.Found);
        }, cancellation);
        return new(passed.Opening, await JudgeAsync(passed.Found, tree.Top, cancellation), tree.IsWhole);
    }

    /// <summary>Those of a roll who stood there when the period opened: the day before it, or on the first day of the tree.</summary>
    public static IEnumerable<RolledMember> Opening(PlacedRoll roll, FormPeriod period, DateOnly begins) =>
        begins < period.From ? roll.On(period.DayBefore)
        : begins <= period.To && roll.From <= begins ? roll.Members.Where(one => one.From <= begins && !(one.To < begins) && WasThere(one, begins)) : [];

    // Nothing says that they came on the very day on which the tree begins.
    private static bool WasThere(RolledMember one, DateOnly begins) =>
        one.From < begins || one.Came is not (MemberEventKind.Admitted or MemberEventKind.Restored or MemberEventKind.TransferredIn) && !(one.JoinedExactly && one.JoinedOn == begins);

    /// <summary>The first day of a stretch inside, unless the member stood inside the day before.</summary>
    private static Found? Entry(PlacedRoll roll, RolledMember one, FormPeriod period, DateOnly begins, Spans inside)
    {
        var first = one.From > roll.From ? one.From : roll.From;
        if (first < period.From || first > period.To || first > one.To || first > roll.To || first == begins && WasThere(one, begins)) return null;
        var before = first > one.From ? roll.Organisation : one.Previous;
        return before is { } place && inside.Holds(place, first.AddDays(-1)) ? null : new(one, roll.Organisation, IsIn: true, first, first, before, first.AddDays(-1));
    }

    /// <summary>The last day of a stretch inside, unless the member stands inside the day after.</summary>
    private static Found? Exit(PlacedRoll roll, RolledMember one, FormPeriod period, Spans inside)
    {
        if ((one.To is { } own && !(roll.To < own) ? own : roll.To) is not { } last || last < one.From || last < roll.From) return null;
        var after = last == one.To ? one.Next : roll.Organisation;
        var on = after is null ? last : last.AddDays(1);
        return on < period.From || on > period.To || after is { } place && inside.Holds(place, last.AddDays(1)) ? null : new(one, roll.Organisation, IsIn: false, on, last, after, last.AddDays(1));
    }

    /// <summary>Where the tree of a unit begins: only whoever stood below that is known to have come from elsewhere. A tree of one commune cannot tell other provinces.</summary>
    public async Task<TreeBorder> TreeAsync(Guid unit, CancellationToken cancellation)
    {
        var top = await (from row in db.OrganisationAncestors
                         where row.DescendantId == unit
                         join above in db.Organisations on row.AncestorId equals above.Id
                         orderby row.Depth descending, row.From descending
                         select new { above.Id, above.Kind }).FirstAsync(cancellation);
        var begins = await db.OrganisationAncestors.Where(row => row.DescendantId == top.Id && row.AncestorId == top.Id).MinAsync(row => row.From, cancellation);
        return new(top.Id, top.Kind is OrganisationKind.Province or OrganisationKind.Central, begins);
    }

    private async Task<IReadOnlyList<Crossing>> JudgeAsync(List<Found> found, Guid top, CancellationToken cancellation)
    {
        var elsewhere = found.Select(one => one.Other).OfType<Guid>().Distinct().ToList();
        var places = elsewhere.Count == 0 ? [] : elsewhere.Concat(found.Where(one => one.Other is not null).Select(one => one.Organisation)).Distinct().ToList();
        var known = await Spans.ReadAsync(db.OrganisationAncestors.Where(row => row.AncestorId == top && elsewhere.Contains(row.DescendantId)), cancellation);
        var provinces = (await (from row in db.OrganisationAncestors
                                where places.Contains(row.DescendantId)
                                join above in db.Organisations on row.AncestorId equals above.Id
                                where above.Kind == OrganisationKind.Province
                                select new { row.DescendantId, row.AncestorId, row.From, row.To }).ToListAsync(cancellation)).ToLookup(row => row.DescendantId);
        return found.ConvertAll(one => new Crossing(one.IsIn, one.Member, one.Organisation, one.On, one.Inside,
            one.Other is { } other && known.Holds(other, one.OtherDay), one.Other is not { } place || !Provinces(place, one.OtherDay).Except(Provinces(one.Organisation, one.Inside)).Any()));

        IEnumerable<Guid> Provinces(Guid place, DateOnly day) => provinces[place].Where(row => row.From <= day && (row.To is null || row.To >= day)).Select(row => row.AncestorId);
    }

    /// <summary>Who stood inside before, and who crossed since.</summary>
    private sealed class Passed
    {
        public int Opening { get; set; }

        public List<Found> Found { get; } = [];
    }

    /// <param name="Inside">The first or last day inside.</param>
    /// <param name="Other">Where the member stood just before, or stands just after; null for nowhere.</param>
    private sealed record Found(RolledMember Member, Guid Organisation, bool IsIn, DateOnly On, DateOnly Inside, Guid? Other, DateOnly OtherDay);
}

/// <summary>The whole tree that a unit stands in.</summary>
/// <param name="IsWhole">See <see cref="Crossing.Cause"/>.</param>
/// <param name="Begins">The first day that it is known of.</param>
internal sealed record TreeBorder(Guid Top, bool IsWhole, DateOnly Begins);

/// <summary>How many stood inside before a period, and every crossing of the border in it.</summary>
/// <param name="WholeProvince">See <see cref="Crossing.Cause"/>.</param>
internal sealed record BorderTraffic(int Opening, IReadOnlyList<Crossing> Crossings, bool WholeProvince)
{
    public IEnumerable<(Crossing Crossing, BorderCause Cause)> Judged => Crossings.Select(crossing => (crossing, crossing.Cause(WholeProvince)));
}
