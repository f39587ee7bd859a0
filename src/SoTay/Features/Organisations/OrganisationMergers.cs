using Microsoft.EntityFrameworkCore;
using SoTay.Platform;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;

namespace SoTay.Features.Organisations;

/// <summary>
/// Joins and divides units (sáp nhập, hợp nhất, chia tách; model 31-HD/BTCTW): several decisions of
/// <see cref="OrganisationDecisions"/> in one transaction. A refusal anywhere leaves everything as it was.
/// </summary>
public sealed class OrganisationMergers(AppDb db, OrganisationDecisions decisions, IEnumerable<IRoster> rosters)
{
    /// <summary>A unit goes into one that stays (sáp nhập): units below and members go along.</summary>
    public Task<Refusal?> AbsorbAsync(Organisation taken, Organisation into, Decision decision, Actor actor, CancellationToken cancellation = default) =>
        TogetherAsync(async () =>
        {
            if (taken.Id == into.Id) return OrganisationRefusals.SuccessorIsSelf(taken.Name);
            into.Record(OrganisationChangeKind.Absorb, decision, taken.Id, $"Tiếp nhận {taken.Name} sáp nhập vào");
            return await TakeInAsync(taken, into, OrganisationChangeKind.Absorb, decision, actor, cancellation);
        }, cancellation);

    /// <summary>Two or more units become a new one (hợp nhất); all of them end.</summary>
    public async Task<(Refusal? Refusal, Organisation? Established)> MergeAsync(IReadOnlyList<Organisation> joined, Organisation parent, OrganisationNaming naming, Decision decision,
        Actor actor, CancellationToken cancellation = default)
    {
        Organisation? established = null;
        var refusal = await TogetherAsync(async () =>
        {
            if (joined.Select(one => one.Id).Distinct().Count() < 2) return OrganisationRefusals.NotEnoughToMerge;
            (var no, established) = await decisions.EstablishAsync(parent, naming, decision, actor, made => Describe(made, joined[0]), cancellation);
            for (var each = 0; no is null && each < joined.Count; each++)
                no = await TakeInAsync(joined[each], established!, OrganisationChangeKind.Merge, decision, actor, cancellation);
            return no;
        }, cancellation);
        return (refusal, refusal is null ? established : null);
    }

    /// <summary>Part of a unit becomes a new one beside it (chia tách); those chosen go along, the rest stays.</summary>
    public async Task<(Refusal? Refusal, Organisation? Established)> SplitAsync(Organisation source, Organisation parent, OrganisationNaming naming,
        IReadOnlyCollection<Guid> members, IReadOnlyCollection<Guid> units, Decision decision, Actor actor, CancellationToken cancellation = default)
    {
        Organisation? established = null;
        var refusal = await TogetherAsync(async () =>
        {
            if (members.Count + units.Count == 0) return OrganisationRefusals.NobodyChosen(source.Name);
            (var no, established) = await decisions.EstablishAsync(parent, naming, decision, actor, made => Describe(made, source), cancellation);
            foreach (var unit in no is null ? await LoadAsync(units, cancellation) : [])
                if (no is null) no = await decisions.MoveAsync(unit, established!, decision, actor, cancellation);
            if (no is not null) return no;
            if (members.Count > 0 && !established!.IsCell) return OrganisationRefusals.SuccessorIsNoCell(established.Name, members.Count);
            foreach (var roster in rosters) await roster.MoveAsync(source.Id, established!.Id, decision, members, cancellation);
            source.Record(OrganisationChangeKind.Split, decision, established!.Id, $"Tách ra {established.Name}");
            await db.SaveAsync(actor, OrganisationDecisions.Reason(decision), cancellation);
            return null;
        }, cancellation);
        return (refusal, refusal is null ? established : null);
    }

    private async Task<Refusal?> TakeInAsync(Organisation taken, Organisation into, OrganisationChangeKind kind, Decision decision, Actor actor, CancellationToken cancellation)
    {
        var below = await db.OrganisationPeriods.Where(row => row.ParentId == taken.Id && row.To == null).Select(row => row.OrganisationId).ToListAsync(cancellation);
        foreach (var unit in await LoadAsync(below, cancellation))
            if (unit.Id != into.Id && await decisions.MoveAsync(unit, into, decision, actor, cancellation) is { } no) return no;
        return await decisions.EndAsync(taken, kind, decision, into, actor, cancellation);
    }

    private Task<List<Organisation>> LoadAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellation) =>
        db.Organisations.Include(row => row.Periods).Where(row => ids.Contains(row.Id)).OrderBy(row => row.Code).ToListAsync(cancellation);

    private static void Describe(Organisation made, Organisation like) =>
        (made.EconomicKind, made.LocalityKind) = (like.EconomicKind, like.LocalityKind);

    private async Task<Refusal?> TogetherAsync(Func<Task<Refusal?>> work, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var refusal = await work();
        if (refusal is null) await transaction.CommitAsync(cancellation);
        else
        {
            await transaction.RollbackAsync(cancellation);
            // What was tracked no longer matches the store.
            db.ChangeTracker.Clear();
        }

        return refusal;
    }
}
