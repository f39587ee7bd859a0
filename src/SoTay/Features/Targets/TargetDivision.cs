using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.RollUps;
using SoTay.Platform;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;

namespace SoTay.Features.Targets;

/// <summary>Gives a target to the units directly below: each gets one of its own under the same document and code, and may divide it further.</summary>
public sealed class TargetDivision(AppDb db, TargetRollUps rollUps)
{
    /// <summary>Units directly below that work today, in the order of their codes.</summary>
    public Task<List<Organisation>> UnitsAsync(Guid organisation, CancellationToken cancellation) =>
        db.Organisations.AsNoTracking().Where(row => row.ParentId == organisation && row.EndedOn == null).OrderBy(row => row.Code).ToListAsync(cancellation);

    public Task<List<Target>> PartsAsync(Guid target, CancellationToken cancellation) =>
        db.Targets.Where(row => row.ParentId == target).ToListAsync(cancellation);

    public async Task<Refusal?> GiveAsync(Target target, TargetSource source, IReadOnlyList<TargetShare> shares, IReadOnlyDictionary<Guid, string> names, Actor actor, CancellationToken cancellation)
    {
        var parts = (await PartsAsync(target.Id, cancellation)).ToDictionary(part => part.OrganisationId);
        var given = shares.Where(share => share.Goal is not null).ToList();
        if (given.Count == 0 && parts.Count == 0) return TargetRefusals.NobodyGiven;
        if (given.FirstOrDefault(share => share.Weight <= 0) is { } light) return TargetRefusals.WeightNotPositive(names[light.Unit], light.Field + ".Weight");
        foreach (var back in shares.Where(share => share.Goal is null && parts.ContainsKey(share.Unit)))
        {
            var part = parts[back.Unit];
            if (await db.TargetValues.AnyAsync(row => row.TargetId == part.Id, cancellation)) return TargetRefusals.PartHasValues(names[back.Unit], back.Field + ".Goal");
            if (await db.Targets.AnyAsync(row => row.ParentId == part.Id, cancellation)) return TargetRefusals.PartIsDivided(names[back.Unit], back.Field + ".Goal");
            db.Remove(part);
        }

        // Whoever takes every part back tells the value itself again.
        if (target.Source is not TargetSource.Measured) target.Source = given.Count == 0 ? TargetSource.Reported : source;
        var touched = new List<Guid> { target.Id };
        foreach (var share in given)
        {
            if (!parts.TryGetValue(share.Unit, out var part)) db.Add(part = target.PartFor(share.Unit));
            (part.Baseline, part.Goal, part.Weight) = (share.Baseline, share.Goal!.Value, share.Weight);
            touched.Add(part.Id);
        }

        rollUps.RecountWithSave(touched);
        await db.SaveAsync(actor, cancellation: cancellation);
        return null;
    }

    /// <summary>Goals to begin with: each as the whole, the whole in even parts, or by the number of members.</summary>
    public async Task<IReadOnlyDictionary<Guid, decimal>> FilledAsync(string? fill, Target target, IReadOnlyList<Organisation> units, CancellationToken cancellation)
    {
        if (units.Count == 0) return new Dictionary<Guid, decimal>();
        if (fill is "same") return units.ToDictionary(unit => unit.Id, _ => target.Goal);
        if (fill is not ("even" or "members")) return new Dictionary<Guid, decimal>();
        var ids = units.Select(unit => unit.Id).ToList();
        var members = fill is "even" ? [] : await db.Set<Headcount>().Where(row => row.Kind == HeadcountKind.Members && ids.Contains(row.OrganisationId)).ToDictionaryAsync(row => row.OrganisationId, row => (decimal)row.Value, cancellation);
        return TargetShare.Split(target.Goal, ids, members);
    }
}

/// <summary>What one unit is given.</summary>
/// <param name="Goal">Null: the unit is not given this target.</param>
/// <param name="Field">Where it stands in the form.</param>
public sealed record TargetShare(Guid Unit, decimal? Baseline, decimal? Goal, decimal Weight, string Field)
{
    /// <summary>Parts in proportion to the masses (all the same where there are none), with as many decimals as the whole has, that add up to the whole exactly.</summary>
    public static Dictionary<Guid, decimal> Split(decimal whole, IReadOnlyList<Guid> units, IReadOnlyDictionary<Guid, decimal> masses)
    {
        var total = units.Sum(unit => masses.GetValueOrDefault(unit));
        // A stored 360.0 has no decimals: dividing by one with many zeros drops them.
        var step = 1m / (decimal)Math.Pow(10, (whole / 1.0000000000000000000000000000m).Scale);
        var (parts, spent, passed) = (new Dictionary<Guid, decimal>(), 0m, 0m);
        foreach (var (unit, place) in units.Select((unit, place) => (unit, place)))
        {
            passed += total == 0 ? 1m / units.Count : masses.GetValueOrDefault(unit) / total;
            var until = place == units.Count - 1 ? whole : Math.Round(whole * passed / step, MidpointRounding.AwayFromZero) * step;
            parts[unit] = until - spent;
            spent = until;
        }

        return parts;
    }
}
