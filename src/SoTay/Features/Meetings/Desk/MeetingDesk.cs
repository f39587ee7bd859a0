using Microsoft.EntityFrameworkCore;
using SoTay.Features.Meetings.Ballots;
using SoTay.Features.Meetings.Operations;
using SoTay.Features.Meetings.Preparation;
using SoTay.Features.Meetings.Scores;
using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Features.Tasks;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Meetings.Desk;

/// <summary>
/// Where operations enter: forms of the pages and the devices' JSON alike. Each batch is one transaction; when somebody else wrote
/// at the same moment it is applied again to what stands now, which is safe because an operation is applied once and the latest
/// word about a thing wins.
/// </summary>
public sealed class MeetingDesk(AppDb db, PolicyBook policies, MeetingDrafts drafts, DeskAhead aheads, BallotBoxes boxes, TaskYield yields, TaskGiving giving, VietnamClock clock)
{
    private const int Attempts = 6;

    /// <summary>For a form: says no without keeping anything, so that the same form may be sent again with other words.</summary>
    public async Task<Refusal?> ApplyAsync(Person person, Guid meeting, CancellationToken cancellation, params IReadOnlyList<SentChange> changes)
    {
        var said = changes.Select(change => new SentOperation(change.Id, change.Change.Kind, clock.Now, change.Change)).ToList();
        var answers = await ApplyAsync(person, meeting, said, keepRefused: false, cancellation);
        return answers is null ? MeetingRefusals.Sealed : answers.FirstOrDefault(answer => answer.Refusal is not null)?.Refusal;
    }

    /// <summary>For a program: every operation is answered, refused ones are kept with their reason. Null when the meeting is out of sight.</summary>
    public async Task<IReadOnlyList<OperationAnswer>?> ApplyAsync(
        Person person, Guid meeting, IReadOnlyList<SentOperation> operations, bool keepRefused, CancellationToken cancellation) =>
        (await AgainAsync(() => OnceAsync(person, meeting, SendingDevice.None, operations, keepRefused, looksBack: false, refresh: false, null, cancellation)))?.Answers;

    /// <summary>For a device. The whole meeting brings the roll-call in line with the roster as long as nothing has happened in it.</summary>
    public async Task<DeskDone?> ExchangeAsync(
        Person person, Guid meeting, SendingDevice device, IReadOnlyList<SentOperation> operations, int after, bool whole, Func<Guid, ValueTask<bool>> runs, CancellationToken cancellation)
    {
        var done = await AgainAsync(() => OnceAsync(person, meeting, device, operations, keepRefused: true, looksBack: true, refresh: whole, runs, cancellation));
        if (done is null) return done;
        if (whole || MayHaveChanged(done.Meeting, after))
            done = done with
            {
                Ahead = await aheads.OfAsync(done.Meeting, cancellation),
                Ground = done.Meeting.Kind.IsScored ? await ScoreGround.OfAsync(db, done.Meeting, done.Rules, cancellation) : null,
            };
        if (!whole) return done;
        return done with { CellName = await db.Organisations.Where(row => row.Id == done.Meeting.OrganisationId).Select(row => row.Name).FirstAsync(cancellation) };
    }

    // Nothing is prepared any more once the meeting is open; who heard of the opening before has everything.
    private static bool MayHaveChanged(Meeting meeting, int after) =>
        meeting.OpenedAt is null || meeting.Operations.Exists(row => row.Kind is MeetingOperationKind.Opened && row.Number > after);

    private async Task<DeskDone?> AgainAsync(Func<Task<DeskDone?>> once)
    {
        for (var attempt = 1; ; attempt++)
        {
            try { return await once(); }
            catch (DbUpdateException fault) when (fault.CameSecond && attempt < Attempts) { db.ChangeTracker.Clear(); }
        }
    }

    private async Task<DeskDone?> OnceAsync(
        Person person, Guid id, SendingDevice device, IReadOnlyList<SentOperation> sent, bool keepRefused, bool looksBack, bool refresh, Func<Guid, ValueTask<bool>>? runs,
        CancellationToken cancellation)
    {
        if (await db.WholeMeetingAsync(person, id, cancellation) is not { } meeting) return null;
        var rules = await policies.ForAsync(meeting.OrganisationId, meeting.HeldOn, cancellation);
        var earlier = looksBack || sent.Any(one => one.Kind is MeetingOperationKind.TaskJudged) ? await drafts.EarlierTasksAsync(meeting, cancellation) : [];
        if (refresh && meeting is { IsPreparing: true, OperationCount: 0 }) await drafts.RefreshAsync(meeting, cancellation);
        var now = DeviceClock.Whole(clock.Now);
        var mayRun = runs is null || await runs(meeting.OrganisationId);
        if (sent.Any(one => one.Change is ScoreProposedChange { Seen: null })) sent = [.. Seeing(sent, await ScoreFacts.OfAsync(db, meeting, rules, now, cancellation))];
        var targets = refresh || sent.Any(one => one.Change is TaskGivenChange { ForTarget: not null }) ? await giving.TargetsAsync(meeting.OrganisationId, cancellation) : [];
        var moment = new MeetingMoment(rules, now, now, earlier, person.Name, boxes, [.. targets.Select(row => row.Id)], mayRun);
        var answers = sent.Select(one => Take(person, meeting, device, one, moment)).ToList();
        if (earlier.Count > 0) await yields.CountAsync(earlier, person.Name, cancellation);
        if (!keepRefused && answers.Exists(answer => answer.Refusal is not null)) db.ChangeTracker.Clear();
        else if (sent.Count > 0 || refresh) await db.SaveAsync(person.Actor, cancellation: cancellation);
        return new DeskDone(meeting, "", answers, rules, earlier, person, now) { Targets = targets, Runs = mayRun };
    }

    private static IEnumerable<SentOperation> Seeing(IReadOnlyList<SentOperation> sent, ScoreFacts now) =>
        sent.Select(one => one.Change is ScoreProposedChange { Seen: null } score ? one with { Change = score with { Seen = now } } : one);

    internal static OperationAnswer Take(Person person, Meeting meeting, SendingDevice device, SentOperation sent, MeetingMoment moment)
    {
        var at = DeviceClock.Keep(sent.At, sent.Sequence, device.Clock, moment.ReceivedAt, device.Clock is null ? [] : meeting.Operations.Where(row => row.Device == device.Id));
        var operation = new MeetingOperation
        {
            Id = sent.Id, MeetingId = meeting.Id, OrganisationId = meeting.OrganisationId, AccountId = person.AccountId, AuthorName = person.Name,
            Kind = sent.Kind, Target = sent.Change.Target, Payload = MeetingChanges.Write(sent.Change), At = at, Device = device.Id, Sequence = sent.Sequence, ReceivedAt = moment.ReceivedAt,
        };
        var refusal = meeting.Apply(operation, sent.Change, moment with { At = at });
        var kept = meeting.Operations.Find(row => row.Id == sent.Id);
        return new OperationAnswer(sent.Id, kept?.Outcome ?? OperationOutcome.Refused, refusal) { At = kept?.At ?? at, Number = kept?.Number ?? 0 };
    }
}
