using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts;
using SoTay.Features.Accounts.Sessions;
using SoTay.Features.Members.Transfers;
using SoTay.Platform;
using SoTay.Platform.Audit;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Members.TakingBack;

/// <summary>A decision that may be taken back: what would be, and what stands in the way.</summary>
internal sealed record TakingBackView(RecordedDecision Decision, string Name, IReadOnlyList<string> Effects, IReadOnlyList<RestingFact> Facts)
{
    public IReadOnlyList<RestingFact> Obstacles => [.. Facts.Where(fact => fact.Blocks)];

    public IReadOnlyList<RestingFact> Remarks => [.. Facts.Where(fact => !fact.Blocks)];
}

/// <summary>
/// Takes the last decision of a member back as if it had never been written: rows, head-counts, rolls, search and dues in one transaction, with a record of the audit
/// that says why. Only the last one, and only while nothing rests on it (docs/adr/0008).
/// </summary>
public sealed class TakingBackDesk(AppDb db, PersonAccess access, IEnumerable<IRestsOnRecords> rooms, VietnamClock clock, SignedInPeople? people = null)
{
    private DecisionReversal _reversal = new(db);

    /// <summary>What taking a decision back would do. Afterwards the context holds it half done: the caller writes nothing with it.</summary>
    internal async Task<TakingBackView> ShowAsync(RecordedDecision decision, CancellationToken cancellation)
    {
        var (_, back, facts) = await LookAsync(decision, cancellation);
        var effects = await new DecisionEffects(db).OfAsync(_reversal, cancellation);
        _reversal.Apply(clock.Today);
        var name = _reversal.Of<Member>().Select(one => one.Entity.FullName).FirstOrDefault() ?? await db.Members.Where(row => row.Id == decision.MemberId).Select(row => row.FullName).FirstOrDefaultAsync(cancellation) ?? "";
        facts.AddRange(await RoomsAsync(back(), cancellation));
        db.ChangeTracker.Clear();
        return new(decision, name, effects, facts);
    }

    /// <summary>Takes it back, all of it or nothing. After a refusal the context is empty.</summary>
    public async Task<Refusal?> TakeBackAsync(Guid member, Guid decision, string? reason, Actor actor, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        await using var whole = await db.Database.BeginTransactionAsync(cancellation);
        var refusal = await TryAsync(member, decision, reason, actor, cancellation);
        if (refusal is null) await whole.CommitAsync(cancellation);
        db.ChangeTracker.Clear();
        return refusal;
    }

    /// <summary>Whoever may write the decision down may take it back: keepers of the rosters that it changed; of a referral the place that took in, or the office that issued it.</summary>
    public async Task<bool> MayAsync(RecordedDecision decision, CancellationToken cancellation)
    {
        var rows = RecordedRow.FromText(decision.Rows);
        var placed = rows.Where(row => row.Table == nameof(Placement)).Select(row => row.Id).ToList();
        if (await db.MemberTransfers.AsNoTracking().FirstOrDefaultAsync(row => row.Id == decision.SourceId, cancellation) is { } transfer)
            return transfer.ToId is { } to && await access.MayAsync(Capability.EditRoster, to, cancellation) || await access.MayAsync(Capability.EditRoster, await access.SuperiorOfAsync(transfer.FromId, cancellation), cancellation);
        var cells = await db.Placements.Where(row => placed.Contains(row.Id)).Select(row => row.OrganisationId).ToListAsync(cancellation);
        foreach (var cell in cells.Append(decision.OrganisationId).Distinct())
            if (!await access.MayAsync(Capability.EditRoster, cell, cancellation)) return false;
        return true;
    }

    private async Task<Refusal?> TryAsync(Guid member, Guid id, string? reason, Actor actor, CancellationToken cancellation)
    {
        // Two people at once: the second waits for the row and then reads that it is done.
        await db.RecordedDecisions.Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Version, row => row.Version), cancellation);
        if (await db.RecordedDecisions.FirstOrDefaultAsync(row => row.Id == id && row.MemberId == member, cancellation) is not { } decision) return TakingBackRefusals.Gone;
        if (decision.IsTakenBack) return TakingBackRefusals.TakenBack(decision);
        var (record, back, facts) = await LookAsync(decision, cancellation);
        if (facts.FindAll(fact => fact.Blocks) is { Count: > 0 } own) return TakingBackRefusals.Blocked(own);
        if (decision.TakeBack(reason, actor.Name, clock.Now) is { } no) return no;
        _reversal.Apply(clock.Today);
        if ((await RoomsAsync(back(), cancellation)).FindAll(fact => fact.Blocks) is { Count: > 0 } others) return TakingBackRefusals.Blocked(others);
        foreach (var room in rooms) await room.FollowAsync(back(), cancellation);
        Keep(record);
        AuditTrail.Note(db, actor, decision.OrganisationId, "Member.taken-back", member, DecisionWords.Of(decision), decision.Reason);
        try { await db.SaveAsync(actor, $"Lấy lại quyết định ghi nhầm: {decision.Reason}", cancellation); }
        catch (DbUpdateException fault) when (fault.CameSecond) { return TakingBackRefusals.ChangedMeanwhile; }
        return null;
    }

    private async Task<(MemberRecord Record, Func<RecordReturn> Back, List<RestingFact> Facts)> LookAsync(RecordedDecision decision, CancellationToken cancellation)
    {
        var record = (await MemberRecord.LoadAsync(db, decision.MemberId, cancellation))!;
        _reversal = new(db);
        await _reversal.LoadAsync(decision, cancellation);
        var facts = await new DecisionObstacles(db, decision, record, _reversal).FindAsync(rooms.SelectMany(room => room.Follows), cancellation);
        var cells = record.Placements.Where(row => row.To is null || row.To >= decision.On.AddDays(-1)).Select(row => row.OrganisationId).Append(decision.OrganisationId).ToHashSet();
        return (record, () => new RecordReturn(decision.MemberId, decision.On, decision.MadeAt, cells, Standing(record.Placements), Standing(record.Statuses)), facts);
    }

    private List<T> Standing<T>(IEnumerable<T> rows) where T : class => [.. rows.Where(row => db.Entry(row).State is not EntityState.Deleted)];

    private async Task<List<RestingFact>> RoomsAsync(RecordReturn back, CancellationToken cancellation)
    {
        var facts = new List<RestingFact>();
        foreach (var room in rooms) facts.AddRange(await room.FindAsync(back, cancellation));
        return facts;
    }

    /// <summary>Head-counts, search and what people may see on this node, with the save.</summary>
    private void Keep(MemberRecord record)
    {
        if (_reversal.MadeMember) record.Vanish();
        else record.Keep();
        var accounts = _reversal.Of<RoleGrant>().Select(one => one.Entity.AccountId).ToHashSet();
        db.WithSave(_ =>
        {
            foreach (var account in accounts) people?.Forget(account);
            return Task.CompletedTask;
        });
    }
}
