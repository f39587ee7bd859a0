using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members;
using SoTay.Features.Policies;
using SoTay.Platform.Data;

namespace SoTay.Features.Dues.Rates;

/// <summary>What decides the line of a member: approved rates, reliefs, and the day of admission.</summary>
public sealed record DuesTerms(DateOnly? JoinedOn, IReadOnlyList<DuesRate> Rates, IReadOnlyList<DuesRelief> Reliefs)
{
    public static async Task<IReadOnlyDictionary<Guid, DuesTerms>> ReadAsync(AppDb db, IReadOnlyCollection<Guid> members, CancellationToken cancellation)
    {
        var joined = await db.Members.AsNoTracking().Where(row => members.Contains(row.Id)).Select(row => new { row.Id, row.JoinedOn }).ToListAsync(cancellation);
        var rates = (await db.DuesRates.Where(row => members.Contains(row.MemberId)).ToListAsync(cancellation)).ToLookup(row => row.MemberId);
        var reliefs = (await db.DuesReliefs.Where(row => members.Contains(row.MemberId)).ToListAsync(cancellation)).ToLookup(row => row.MemberId);
        return joined.ToDictionary(row => row.Id, row => new DuesTerms(row.JoinedOn, [.. rates[row.Id]], [.. reliefs[row.Id]]));
    }

    /// <summary>The approved rate of a month: the latest one that begins in it or before.</summary>
    public DuesRate? RateOf(DateOnly month) => Rates.Where(row => row.State is DuesRateState.Approved && row.From <= month).OrderBy(row => row.From).ThenBy(row => row.SettledAt).LastOrDefault();

    public DuesRate? Proposed => Rates.Where(row => row.State is DuesRateState.Proposed).MaxBy(row => row.ProposedAt);

    public DuesRelief? ReliefOf(DateOnly month) => Reliefs.FirstOrDefault(row => row.Covers(month));

    /// <summary>The day on which the Party age that frees from dues is full; null where the day of admission is not known or no rule holds.</summary>
    public DateOnly? FreeFrom(PolicyReader rules) => JoinedOn is { } joined && rules.Whole("dues.exempt.party_age_years") is { } years ? joined.AddYears(years.Value) : null;

    /// <summary>Group, full amount and the part that is not collected in a month.</summary>
    /// <param name="rules">Of the cell, on the first day of the month.</param>
    public (DuesGroup? Group, long Full, decimal Share) Of(DateOnly month, PolicyReader rules)
    {
        var share = FreeFrom(rules) <= DuesMonths.LastDay(month) ? 1 : ReliefOf(month)?.Share ?? 0;
        if (RateOf(month) is not { } rate) return (null, 0, share);
        if (!DuesFormula.IsComputed(rate.Group)) return (rate.Group, rate.Amount ?? 0, share);
        return DuesFormula.OfMonth(rate.Group, rules) is { } sum ? (rate.Group, sum.Amount, share) : (null, 0, share);
    }
}
