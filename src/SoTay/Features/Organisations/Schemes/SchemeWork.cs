using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations.RollUps;
using SoTay.Features.Organisations.Tree;
using SoTay.Features.Policies;
using SoTay.Platform;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;
using SoTay.Platform.Data.Bulk;
using SoTay.Platform.Time;

namespace SoTay.Features.Organisations.Schemes;

/// <summary>Rehearses, decides and carries out a scheme. Carried out is all of it in one transaction, or nothing.</summary>
public sealed class SchemeWork(AppDb db, VietnamClock clock, OrganisationDecisions decisions, PolicyBook policies, IEnumerable<IRoster> rosters, IEnumerable<IFollowsOrganisations> followers, IEnumerable<IMovesWithUnits> movers)
{
    /// <summary>An open scheme as it would be on its day, a settled one as its day left the tree.</summary>
    public Task<SchemeRehearsal> ShowAsync(Scheme scheme, CancellationToken cancellation) =>
        scheme.IsOpen ? RehearseAsync(scheme, cancellation) : SchemeRehearsal.PastAsync(db, scheme, rosters, cancellation);

    /// <summary>What would be on the day, without changing anything.</summary>
    public async Task<SchemeRehearsal> RehearseAsync(Scheme scheme, CancellationToken cancellation)
    {
        var ground = await SchemeGround.LoadAsync(db, scheme, rosters, tracked: false, cancellation);
        var numbers = new SchemeNumbers(ground);
        var course = new SchemeCourse(ground, scheme, clock.Today).Run();
        numbers.After(course);
        return await SchemeRehearsal.MakeAsync(db, scheme, ground, course, numbers, await policies.ForAsync(scheme.OrganisationId, scheme.TakesEffectOn, cancellation), movers, cancellation);
    }

    /// <summary>Why a step that was just added or changed cannot be done after those before it; null when it can.</summary>
    public async Task<Refusal?> CheckAsync(Scheme scheme, SchemeStep step, CancellationToken cancellation) =>
        (await FindingsAsync(scheme, cancellation)).Find(finding => finding.Step == step)?.Refusal;

    /// <summary>Moves a step one place. Refused where a step that can be done now could not be done any more.</summary>
    public async Task<Refusal?> MoveAsync(Scheme scheme, SchemeStep step, bool up, Actor actor, CancellationToken cancellation)
    {
        var before = (await FindingsAsync(scheme, cancellation)).ConvertAll(finding => finding.Step);
        if (scheme.Move(step, up) is { } no) return no;
        if ((await FindingsAsync(scheme, cancellation)).Find(finding => !before.Contains(finding.Step)) is { } broken) return SchemeRefusals.OrderBreaks(broken.Step.Place, broken.Refusal.Say);
        await SaveAsync(scheme, actor, cancellation);
        return null;
    }

    /// <summary>Saves changed steps; the second of two people who change a draft at once is told.</summary>
    public Task SaveAsync(Scheme scheme, Actor actor, CancellationToken cancellation)
    {
        db.Entry(scheme).Property(row => row.Version).IsModified = true;
        return db.SaveAsync(actor, scheme.Name, cancellation);
    }

    private async Task<List<SchemeFinding>> FindingsAsync(Scheme scheme, CancellationToken cancellation) =>
        new SchemeCourse(await SchemeGround.LoadAsync(db, scheme, rosters, tracked: false, cancellation), scheme, clock.Today).Run().Findings;

    /// <summary>Decided is only what could be carried out as things stand.</summary>
    public async Task<Refusal?> DecideAsync(Scheme scheme, Actor actor, CancellationToken cancellation)
    {
        if (scheme.Decide(actor.Name, clock.Now) is { } refusal) return refusal;
        if (await FindingsAsync(scheme, cancellation) is [var first, ..]) return SchemeRefusals.Step(first.Step.Place, first.Refusal.Say);
        await db.SaveAsync(actor, Reason(scheme), cancellation);
        return null;
    }

    public async Task<Refusal?> CarryOutAsync(Guid id, Actor actor, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        // Undone when it is left without a commit.
        await using var room = await BulkRoom.OpenAsync(db, onlyReading: false, cancellation);
        var refusal = await TryAsync(id, actor, cancellation);
        if (refusal is null) await room.CommitAsync(cancellation);
        // What was tracked no longer matches the store, or is very much.
        db.ChangeTracker.Clear();
        return refusal;
    }

    private async Task<Refusal?> TryAsync(Guid id, Actor actor, CancellationToken cancellation)
    {
        var scheme = (await db.WholeSchemeAsync(id, cancellation))!;
        if (scheme.CarryOut(clock.Today, actor.Name, clock.Now) is { } early) return early;
        var course = new SchemeCourse(await SchemeGround.LoadAsync(db, scheme, rosters, tracked: true, cancellation), scheme, clock.Today).Run();
        if (course.Findings is [var first, ..]) return SchemeRefusals.Step(first.Step.Place, first.Refusal.Say);
        foreach (var ended in course.Ended)
            if (await decisions.HinderAsync(ended.Unit.Id, scheme.TakesEffectOn, cancellation) is { } hindered) return hindered with { Field = null };
        try
        {
            await WriteAsync(scheme, course, actor, cancellation);
            return null;
        }
        catch (TreeCircleException) { return SchemeRefusals.Circle; }
        catch (DbUpdateConcurrencyException) { return SchemeRefusals.ChangedMeanwhile; }
        catch (DbUpdateException fault) when (fault.CameSecond) { return SchemeRefusals.CodeTaken; }
    }

    // First the new units stand in the tree as it is; then people go to their cells; at last everything that moved or ended changes its place.
    private async Task WriteAsync(Scheme scheme, SchemeCourse course, Actor actor, CancellationToken cancellation)
    {
        db.AddRange(course.Established);
        List<Guid> made = [.. course.Established.Select(one => one.Id)];
        if (made.Count > 0) db.HangNew(made, scheme.OrganisationId, scheme.TakesEffectOn);
        foreach (var cell in course.Established.Where(one => one.IsCell)) db.Count(cell.Id, HeadcountKind.Cells, 1);
        foreach (var (unit, change) in course.CellChanges.Where(one => one.Value != 0)) db.Count(unit, HeadcountKind.Cells, change);
        await db.SaveAsync(actor, Reason(scheme), cancellation);
        // Ten thousand units that are written need not be looked through at every save from here on.
        db.ChangeTracker.Clear();
        foreach (var move in course.People)
        {
            foreach (var roster in rosters) await roster.MoveAsync(move.From, move.To, move.Decision, move.Only, cancellation);
            // The next move asks the store who is where.
            await db.SaveAsync(actor, Reason(scheme), cancellation);
        }

        foreach (var ended in course.Ended)
        {
            await decisions.ClosePostsAsync(ended.Unit.Id, ended.Decision, cancellation);
            foreach (var follower in followers) await follower.EndedAsync(ended.Unit.Id, ended.Successor?.Id, ended.Decision, cancellation);
        }

        db.AddRange(course.Appointed.Select(one => one.Post));
        if (course.Changed.Count + made.Count > 0) db.RewriteTrees([.. course.Changed.Union(made)], scheme.TakesEffectOn);
        await db.SaveAsync(actor, Reason(scheme), cancellation);
    }

    private static string Reason(Scheme scheme) => $"{scheme.Name}, hiệu lực {scheme.TakesEffectOn:dd/MM/yyyy}";
}
