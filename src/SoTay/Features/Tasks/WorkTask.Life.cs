using SoTay.Platform;

namespace SoTay.Features.Tasks;

public sealed partial class WorkTask
{
    /// <summary>The owner says how it goes: percent and words; blocked or late wants a reason. A picture or file may say what was handed in.</summary>
    public Refusal? Report(WorkTaskState state, int progress, string words, Bottleneck? bottleneck, string byName, DateTime at, TaskEvidence? evidence = null)
    {
        if (evidence is not null && state is WorkTaskState.Submitted && string.IsNullOrWhiteSpace(words)) words = "Có ảnh, tệp kèm theo";
        if (IsSettled) return TaskRefusals.Settled(this);
        if (state is not (WorkTaskState.InProgress or WorkTaskState.Blocked or WorkTaskState.Submitted)) return TaskRefusals.NotTheOwners;
        if (progress is < 0 or > 100) return TaskRefusals.ProgressOutside;
        if (TaskRefusals.WordsIn(words) is { } no) return no;
        if (string.IsNullOrWhiteSpace(words) && state is not WorkTaskState.InProgress) return TaskRefusals.ResultMissing(state);
        if (bottleneck is null && (state is WorkTaskState.Blocked || state is WorkTaskState.InProgress && DaysLate(DateOf(at)) > 0)) return TaskRefusals.ReasonMissing;
        (State, Progress, Result) = (state, state is WorkTaskState.Submitted ? 100 : progress, words.Trim());
        if (state is WorkTaskState.Submitted) SubmittedAt = at;
        Keep(byName, at, bottleneck, evidence);
        return null;
    }

    /// <summary>The product is accepted, or goes back with a reason. Accepting again is the same; taking back an acceptance is a judgement too.</summary>
    public Refusal? Judge(bool accepted, string words, DateTime at, string byName = "")
    {
        if (State is WorkTaskState.Cancelled) return TaskRefusals.Settled(this);
        if (TaskRefusals.WordsIn(words) is { } no) return no;
        if (!accepted && string.IsNullOrWhiteSpace(words)) return TaskRefusals.ReturnReasonMissing;
        State = accepted ? WorkTaskState.Accepted : WorkTaskState.Returned;
        AcceptedAt = accepted ? at : null;
        if (accepted) Progress = 100;
        if (words.Trim().Length > 0) Result = words.Trim();
        Keep(byName, at, null);
        return null;
    }

    private void Keep(string byName, DateTime at, Bottleneck? bottleneck, TaskEvidence? evidence = null) => Reports.Add(new TaskReport
    {
        TaskId = Id, At = at, ByName = byName, State = State, Progress = Progress, Words = Result, Bottleneck = bottleneck,
        FileHash = evidence?.FileHash, ContentType = evidence?.ContentType,
    });
}
