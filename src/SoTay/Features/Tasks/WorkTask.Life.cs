using SoTay.Platform;

namespace SoTay.Features.Tasks;

public sealed partial class WorkTask
{
    /// <summary>The owner has seen it and begins.</summary>
    public Refusal? Take(string byName, DateTime at)
    {
        if (State is not WorkTaskState.Given) return TaskRefusals.TakenAlready(this);
        State = WorkTaskState.Taken;
        Keep(byName, at, null);
        return null;
    }

    /// <summary>The owner says how it goes: percent and words; blocked or late wants a reason. A picture or file may say what was handed in.</summary>
    /// <param name="asksOf">Blocked: the unit that is asked to act.</param>
    public Refusal? Report(WorkTaskState state, int progress, string words, Bottleneck? bottleneck, string byName, DateTime at, TaskEvidence? evidence = null, Guid? asksOf = null)
    {
        if (evidence is not null && state is WorkTaskState.Submitted && string.IsNullOrWhiteSpace(words)) words = "Có ảnh, tệp kèm theo";
        if (IsSettled || State is WorkTaskState.Draft) return TaskRefusals.Settled(this);
        if (state is not (WorkTaskState.InProgress or WorkTaskState.Blocked or WorkTaskState.Submitted)) return TaskRefusals.NotTheOwners;
        if (progress is < 0 or > 100) return TaskRefusals.ProgressOutside;
        if (TaskRefusals.WordsIn(words) is { } no) return no;
        if (string.IsNullOrWhiteSpace(words) && state is not WorkTaskState.InProgress) return TaskRefusals.ResultMissing(state);
        if (bottleneck is null && (state is WorkTaskState.Blocked || state is WorkTaskState.InProgress && DaysLate(DateOf(at)) > 0)) return TaskRefusals.ReasonMissing;
        var blocked = state is WorkTaskState.Blocked;
        (BlockedAt, AsksOf) = (blocked ? BlockedAt ?? at : null, blocked ? asksOf : null);
        (State, Progress, Result, Bottleneck) = (state, state is WorkTaskState.Submitted ? 100 : progress, words.Trim(), blocked ? bottleneck : null);
        if (state is WorkTaskState.Submitted) SubmittedAt = at;
        Keep(byName, at, bottleneck, evidence, asksOf: AsksOf);
        return null;
    }

    /// <summary>The unit that was asked answers in the same record; the task goes back to its owner.</summary>
    public Refusal? Answer(string words, string byName, DateTime at)
    {
        if (State is not WorkTaskState.Blocked || AsksOf is null) return TaskRefusals.NobodyAsked;
        if (string.IsNullOrWhiteSpace(words)) return TaskRefusals.AnswerMissing;
        if (TaskRefusals.WordsIn(words) is { } no) return no;
        (AsksOf, Result) = (null, words.Trim());
        Keep(byName, at, null);
        return null;
    }

    /// <summary>The product is accepted, or goes back with a reason. Accepting again is the same; taking back an acceptance is a judgement too.</summary>
    public Refusal? Judge(bool accepted, string words, DateTime at, string byName = "", TaskVerdict? verdict = null)
    {
        if (State is WorkTaskState.Cancelled or WorkTaskState.Draft) return TaskRefusals.Settled(this);
        if (TaskRefusals.WordsIn(words) is { } no) return no;
        if (!accepted && string.IsNullOrWhiteSpace(words)) return TaskRefusals.ReturnReasonMissing;
        var judged = verdict ?? new TaskVerdict();
        if (accepted && judged.IsOutside) return TaskRefusals.VerdictOutside;
        State = accepted ? WorkTaskState.Accepted : WorkTaskState.Returned;
        AcceptedAt = accepted ? at : null;
        (JudgedQuantity, JudgedQuality, AcceptedAmount) = (accepted ? judged.Quantity : null, accepted ? judged.Quality : null, accepted ? judged.Amount ?? TargetAmount : null);
        (Bottleneck, AsksOf, BlockedAt) = (null, null, null);
        if (accepted) Progress = 100;
        if (words.Trim().Length > 0) Result = words.Trim();
        Keep(byName, at, null);
        return null;
    }

    /// <summary>A later deadline with its reason; agreed only after the old one had passed, it does not make the task on time (domain/targets-and-tasks.md section 6).</summary>
    public Refusal? Extend(DateOnly deadline, string reason, string byName, DateTime at)
    {
        if (IsSettled) return TaskRefusals.Settled(this);
        if (deadline <= Deadline || deadline < DateOf(at)) return TaskRefusals.DeadlineNotLater(Deadline);
        if (string.IsNullOrWhiteSpace(reason)) return TaskRefusals.ExtensionReasonMissing;
        if (TaskRefusals.WordsIn(reason) is { } no) return no;
        var before = Deadline;
        if (before < DateOf(at)) LateFrom ??= before;
        (Deadline, Result) = (deadline, reason.Trim());
        Keep(byName, at, null, before: before);
        return null;
    }

    /// <summary>Taken back by who gave it.</summary>
    public Refusal? Cancel(string reason, string byName, DateTime at)
    {
        if (IsSettled) return TaskRefusals.Settled(this);
        if (string.IsNullOrWhiteSpace(reason)) return TaskRefusals.CancelReasonMissing;
        if (TaskRefusals.WordsIn(reason) is { } no) return no;
        (State, Result) = (WorkTaskState.Cancelled, reason.Trim());
        (Bottleneck, AsksOf, BlockedAt) = (null, null, null);
        Keep(byName, at, null);
        return null;
    }

    private void Keep(string byName, DateTime at, Bottleneck? bottleneck, TaskEvidence? evidence = null, Guid? asksOf = null, DateOnly? before = null) => Reports.Add(new TaskReport
    {
        TaskId = Id, At = at, ByName = byName, State = State, Progress = Progress, Words = State is WorkTaskState.Taken ? "" : Result, Bottleneck = bottleneck, AsksOf = asksOf,
        DeadlineBefore = before, FileHash = evidence?.FileHash, ContentType = evidence?.ContentType,
    });
}
