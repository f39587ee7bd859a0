using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members.Admissions;
using SoTay.Features.Members.Transfers;
using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Members.Paths;

/// <summary>Takes steps: gathers what tree, roster and rules say, lets the path judge, and changes the record by what the step does. The caller saves.</summary>
public sealed class PathDesk(AppDb db, PersonAccess access, PolicyBook policies, IMeetingVotes meetings, MemberTies ties, VietnamClock clock)
{
    // These are decided step by step; the others begin with a decision that is there already.
    private static readonly PathKind[] Debated = [PathKind.Exemption, PathKind.Screening, PathKind.StrikeOff, PathKind.VoluntaryLeave];

    /// <summary>A path that is not yet there, of a member of the roster; with the sentence when none may begin.</summary>
    public async Task<(MemberPath Path, Refusal? No)> BeginAsync(MemberRecord record, PathKind kind, CancellationToken cancellation)
    {
        var member = record.Member;
        var cell = member.CellId ?? record.Placements.Where(row => row.Kind == PlacementKind.Permanent).OrderBy(row => row.From).Last().OrganisationId;
        var path = new MemberPath { MemberId = member.Id, OrganisationId = cell, Kind = kind, MadeAt = clock.Now, ByName = access.Person.Name };
        return (path, await RefuseAsync(record, kind, cancellation));
    }

    /// <summary>The rules of a day; before the oldest of them that one holds, so that no condition vanishes with an early date.</summary>
    public async ValueTask<PolicyReader> RulesAsync(MemberPath path, DateOnly on, CancellationToken cancellation) => (await policies.ForAsync(path.OrganisationId, on, cancellation)).OrFirstKnown();

    /// <summary>What the tree says about the path, by the rules of the day on which it began.</summary>
    public async Task<PathFacts> FactsAsync(MemberPath path, Member member, CancellationToken cancellation)
    {
        var above = await db.OrganisationAncestors.Where(row => row.DescendantId == path.OrganisationId && row.To == null && row.Depth > 0)
            .Join(db.Organisations, row => row.AncestorId, unit => unit.Id, (row, unit) => new { row.Depth, unit.Id, unit.Name, unit.Kind }).OrderBy(row => row.Depth).ToListAsync(cancellation);
        var rules = await RulesAsync(path, path.Marks.Count > 0 ? path.Marks.Min(mark => mark.On) : clock.Today, cancellation);
        var body = above.Find(unit => unit.Kind is not (OrganisationKind.Intermediate or OrganisationKind.GrassrootsCommittee)) ?? above.LastOrDefault();
        return new(above.Exists(unit => unit.Kind is OrganisationKind.Intermediate), above.Exists(unit => unit.Kind is OrganisationKind.GrassrootsCommittee && unit.Id != body!.Id),
            rules.Code("exemption.decided_by") is { Value: not "cell" }, member.Membership is Membership.Probationary, rules.Whole("removal.self_review_requests")?.Value ?? int.MaxValue,
            Body: body?.Name ?? "Cấp trên trực tiếp", BodyId: body?.Id);
    }

    /// <summary>Votes of sealed meetings that the step can be taken with: of its kind, held after the steps before it, and not about somebody else.</summary>
    public async Task<IReadOnlyList<MeetingVoteLine>> VotesAsync(MemberPath path, string rule, CancellationToken cancellation)
    {
        var since = path.Marks.Count > 0 ? path.Marks.Max(mark => mark.On) : DateOnly.MinValue;
        var votes = (await meetings.OfAsync(path.OrganisationId, rule, cancellation)).Where(vote => vote.On >= since).ToList();
        var ids = votes.ConvertAll(vote => (Guid?)vote.Id);
        var used = await db.Set<PathMark>().Where(row => ids.Contains(row.MeetingVoteId)).Select(row => row.MeetingVoteId).ToListAsync(cancellation);
        return [.. votes.Where(vote => !used.Contains(vote.Id))];
    }

    /// <summary>Takes a step and changes the record with it. After a refusal the context holds half of it: the caller reads anew.</summary>
    public async Task<Refusal?> TakeAsync(MemberPath path, MemberRecord record, string code, PathInput input, CancellationToken cancellation)
    {
        var facts = await FactsAsync(path, record.Member, cancellation);
        if (PathSteps.Of(path.Kind).FirstOrDefault(step => step.Code == code) is { Vote: not null } step && facts.VoteOf(step) is { } vote)
        {
            if (input.MeetingVote is { } id && !Take(await VotesAsync(path, vote, cancellation), id, input)) return PathRefusals.VoteNotFound;
            if (input.On is { } day && (await RulesAsync(path, day, cancellation)).Vote(vote) is { } rule) facts = facts with { Base = await db.VotersOnAsync(path.OrganisationId, day, rule.Base, cancellation) };
        }

        var rules = await RulesAsync(path, input.On ?? clock.Today, cancellation);
        return path.Take(code, input, facts, rules, clock.Today, out var mark) ?? await ApplyAsync(path, mark!, record, input.Cell, cancellation);
    }

    /// <summary>The counts of a vote in a sealed meeting stand for those of the form.</summary>
    private static bool Take(IReadOnlyList<MeetingVoteLine> votes, Guid id, PathInput input)
    {
        if (votes.FirstOrDefault(vote => vote.Id == id) is not { } picked) return false;
        (input.On, input.Base, input.For, input.Against, input.Other) = (picked.On, picked.Base, picked.For, picked.Against, picked.Other);
        if (string.IsNullOrWhiteSpace(input.Number)) input.Number = picked.Resolution;
        return true;
    }

    private async Task<Refusal?> ApplyAsync(MemberPath path, PathMark mark, MemberRecord record, Guid? into, CancellationToken cancellation)
    {
        if (mark.Effect is PathEffect.None) return null;
        if ((mark.Effect is PathEffect.Restore ? await RestoreAsync(record, mark, into, cancellation) : Change(path, mark, record)) is { } no) return no;
        if (mark.Effect is PathEffect.Restore) path.OrganisationId = into!.Value;
        record.Keep();
        if (record.HasLeft && await db.OpenTransferOfAsync(path.MemberId, cancellation) is { } open) open.End(TransferState.Withdrawn, $"Rời danh sách: {PathTexts.KindName(path.Kind)}", access.Person.Name, clock.Now);
        if (record.HasLeft || mark.Effect is PathEffect.Restore) await ties.FollowAsync([path.MemberId], cancellation);
        return null;
    }

    private Refusal? Change(MemberPath path, PathMark mark, MemberRecord record) => mark.Effect switch
    {
        PathEffect.BeginExemption => record.Exempt(mark.From, path.Of("request")!.Code, mark.Number, clock.Today),
        PathEffect.EndExemption => record.End(MemberStatusKind.Exempt, mark.On, mark.Number, clock.Today),
        PathEffect.BeginSuspension => record.Suspend(mark.On, mark.Number, clock.Today),
        PathEffect.EndSuspension => record.End(MemberStatusKind.Suspended, mark.On, mark.Number, clock.Today),
        PathEffect.StrikeOff => record.Leave(MemberEventKind.StruckOff, mark.On, mark.Number, clock.Today),
        PathEffect.Resign => record.Leave(MemberEventKind.Resigned, mark.On, mark.Number, clock.Today),
        PathEffect.Expel => record.Leave(MemberEventKind.Expelled, mark.On, mark.Number, clock.Today),
        _ => record.Leave(MemberEventKind.Died, mark.On, null, clock.Today),
    };

    private async Task<Refusal?> RestoreAsync(MemberRecord record, PathMark mark, Guid? into, CancellationToken cancellation)
    {
        // A cell is a choice of the page; another one is not asked about.
        if (await db.Organisations.AsNoTracking().FirstOrDefaultAsync(row => row.Id == into, cancellation) is not { } cell || !await access.MayAsync(Capability.EditRoster, cell.Id, cancellation)) return PathRefusals.CellMissing;
        if (record.Restore(cell, mark.From, mark.Number, clock.Today) is { } no) return no;
        await PathsFollow.CloseAsync(db, record.Member.Id, [PathKind.StrikeOff, PathKind.VoluntaryLeave, PathKind.Expulsion], cancellation);
        return null;
    }

    private async Task<Refusal?> RefuseAsync(MemberRecord record, PathKind kind, CancellationToken cancellation)
    {
        var member = record.Member.Id;
        if (kind is PathKind.Restoration) return !record.HasLeft ? PathRefusals.NotLeft : record.MayBeRestored ? null : PathRefusals.NotToRestore;
        if (record.HasLeft) return MemberRefusals.AlreadyLeft;
        if (kind is PathKind.Exemption && record.OpenOf(MemberStatusKind.Exempt) is { } exempt) return MemberRefusals.StatusAlready(MemberStatusKind.Exempt, exempt.From) with { Field = null };
        if (kind is PathKind.Suspension && record.OpenOf(MemberStatusKind.Suspended) is { } suspended) return MemberRefusals.StatusAlready(MemberStatusKind.Suspended, suspended.From) with { Field = null };
        if (!Debated.Contains(kind)) return null;
        if (await db.OpenPathOfAsync(member, cancellation) is { } open) return PathRefusals.AlreadyOpen(open);
        return await db.OpenTransferOfAsync(member, cancellation) is { } moving ? PathRefusals.Moving(moving.ReferralNumber) : null;
    }
}
