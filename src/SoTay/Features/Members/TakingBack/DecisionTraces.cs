using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SoTay.Features.Accounts;
using SoTay.Features.Members.Admissions;
using SoTay.Features.Members.Paths;
using SoTay.Features.Members.Transfers;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;

namespace SoTay.Features.Members.TakingBack;

/// <summary>Notes with a decision everything that its save writes about the member, whoever saves: the record, and what followed it (posts, roles, paths, referrals).</summary>
internal sealed class DecisionTraces : SaveChangesInterceptor
{
    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is AppDb db && db.ChangeTracker.Entries<RecordedDecision>().Where(entry => entry.State is EntityState.Added).Select(entry => entry.Entity).ToList() is { Count: > 0 } decisions)
            await NoteAsync(db, decisions, cancellationToken);
        return result;
    }

    private static async Task NoteAsync(AppDb db, List<RecordedDecision> decisions, CancellationToken cancellation)
    {
        var members = decisions.ConvertAll(row => row.MemberId);
        var accounts = await db.Accounts.Where(row => row.MemberId != null && members.Contains(row.MemberId.Value)).ToDictionaryAsync(row => row.Id, row => row.MemberId!.Value, cancellation);
        var written = db.ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified).ToLookup(entry => MemberOf(entry.Entity, accounts));
        var placed = await db.RecordedDecisions.Where(row => members.Contains(row.MemberId)).GroupBy(row => row.MemberId).Select(group => new { group.Key, Last = group.Max(row => row.Place) }).ToDictionaryAsync(row => row.Key, row => row.Last, cancellation);
        foreach (var decision in decisions)
        {
            var rows = written[decision.MemberId].ToList();
            (decision.Rows, decision.SourceId) = (RecordedRow.ToText(rows.ConvertAll(RecordedRow.Of)), SourceOf(decision, rows));
            (decision.MadeAt, decision.ByName) = (db.Time.GetUtcNow().UtcDateTime, db.AuthorName);
            decision.Place = placed[decision.MemberId] = placed.GetValueOrDefault(decision.MemberId) + 1;
            decision.RecordRows = await db.RecordRowsAsync(decision.MemberId, cancellation) + rows.Count(entry => entry.State is EntityState.Added && entry.Entity is Placement or MemberStatusPeriod or MemberEvent);
        }
    }

    private static Guid? MemberOf(object row, Dictionary<Guid, Guid> accounts) => row switch
    {
        Member member => member.Id,
        Placement placement => placement.MemberId,
        MemberStatusPeriod status => status.MemberId,
        MemberEvent happened => happened.MemberId,
        Post post => post.MemberId,
        MemberPath path => path.MemberId,
        PathMark mark => mark.MemberId,
        Candidate candidate => candidate.MemberId,
        MemberTransfer transfer => transfer.MemberId,
        RoleGrant grant => accounts.TryGetValue(grant.AccountId, out var member) ? member : null,
        _ => null,
    };

    private static Guid? SourceOf(RecordedDecision decision, List<EntityEntry> rows)
    {
        var touched = rows.ConvertAll(entry => entry.Entity);
        if (touched.OfType<PathMark>().FirstOrDefault(mark => mark.Effect is not PathEffect.None) is { } mark) return mark.PathId == Guid.Empty ? touched.OfType<MemberPath>().FirstOrDefault(path => path.Marks.Contains(mark))?.Id : mark.PathId;
        if (decision.Kind is RecordedKind.Admitted or RecordedKind.Recognised && touched.OfType<Candidate>().FirstOrDefault() is { } candidate) return candidate.Id;
        return touched.OfType<MemberTransfer>().FirstOrDefault(transfer => transfer.State is TransferState.Taken)?.Id;
    }
}
