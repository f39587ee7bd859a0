using Microsoft.EntityFrameworkCore;
using SoTay.Features.Meetings.Ballots;
using SoTay.Features.Meetings.Scores;
using SoTay.Features.Meetings.Operations;
using SoTay.Features.Meetings.Preparation;
using SoTay.Features.Policies;
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
public sealed class MeetingDesk(AppDb db, PolicyBook policies, MeetingDrafts drafts, BallotBoxes boxes, VietnamClock clock)
{
    private const int Attempts = 6;

    /// <summary>For a form: says no without keeping anything, so that the same form may be sent again with other words.</summary>
    public async Task<Refusal?> ApplyAsync(Person person, Guid meeting, CancellationToken cancellation, params IReadOnlyList<SentChange> changes)
    {
        var said = changes.Select(change => new SentOperation(change.Id, change.Change.Kind, clock.Now, change.Change)).ToList();
        var answers = await ApplyAsync(person, meeting, said, keepRefused: false, cancellation);
        return answers is null ? MeetingRefusals.Sealed : answers.FirstOrDefault(answer => answer.Refusal is not null)?.Refusal;
    }

    /// <summary>For a device: every operation is answered, refused ones are kept with their reason. Null when the meeting is out of sight.</summary>
    public async Task<IReadOnlyList<OperationAnswer>?> ApplyAsync(
        Person person, Guid meeting, IReadOnlyList<SentOperation> operations, bool keepRefused, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try { return await OnceAsync(person, meeting, operations, keepRefused, cancellation); }
            catch (DbUpdateException) when (attempt < Attempts) { db.ChangeTracker.Clear(); }
        }
    }

    private async Task<IReadOnlyList<OperationAnswer>?> OnceAsync(
        Person person, Guid id, IReadOnlyList<SentOperation> sent, bool keepRefused, CancellationToken cancellation)
    {
        if (await db.WholeMeetingAsync(person, id, cancellation) is not { } meeting) return null;
        var rules = await policies.ForAsync(meeting.OrganisationId, meeting.HeldOn, cancellation);
        var earlier = sent.Any(one => one.Kind is MeetingOperationKind.TaskJudged) ? await drafts.EarlierTasksAsync(meeting, cancellation) : [];
        var facts = sent.Any(one => one.Change is ScoreProposedChange) ? await ScoreFacts.OfAsync(db, meeting, rules, clock.Now, cancellation) : null;
        var answers = sent.Select(one => Answer(person, meeting, one, rules, earlier, facts)).ToList();
        if (!keepRefused && answers.Exists(answer => answer.Refusal is not null))
        {
            db.ChangeTracker.Clear();
            return answers;
        }

        await db.SaveAsync(person.Actor, cancellation: cancellation);
        return answers;
    }

    private OperationAnswer Answer(
        Person person, Meeting meeting, SentOperation sent, PolicyReader rules, IReadOnlyList<Features.Tasks.WorkTask> earlier, ScoreFacts? facts)
    {
        var now = clock.Now;
        // A clock that runs ahead must not win every later word; one that runs behind only loses to what is newer.
        var at = sent.At.ToUniversalTime() > now ? now : sent.At.ToUniversalTime();
        var operation = new MeetingOperation
        {
            Id = sent.Id, MeetingId = meeting.Id, OrganisationId = meeting.OrganisationId, AccountId = person.AccountId, AuthorName = person.Name,
            Kind = sent.Kind, Target = sent.Change.Target, Payload = MeetingChanges.Write(sent.Change), At = at, ReceivedAt = now,
        };
        var refusal = meeting.Apply(operation, sent.Change, new MeetingMoment(rules, at, now, earlier, person.Name, boxes, facts));
        return new OperationAnswer(sent.Id, meeting.Operations.Find(row => row.Id == sent.Id)?.Outcome ?? OperationOutcome.Refused, refusal);
    }
}
