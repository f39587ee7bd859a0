using SoTay.Features.Tasks;
using SoTay.Platform;

namespace SoTay.Features.Meetings.Operations;

/// <summary>The meeting judges a task of an earlier resolution: accepted, or not yet and why.</summary>
public sealed record TaskJudgedChange(Guid Task, bool Accepted, string Words = "") : MeetingChange
{
    public override MeetingOperationKind Kind => MeetingOperationKind.TaskJudged;

    public override Guid Target => Task;

    internal override Refusal? ApplyTo(Meeting meeting, MeetingMoment moment)
    {
        var task = moment.EarlierTasks.FirstOrDefault(row => row.Id == Task);
        if (task is null) return MeetingRefusals.TaskUnknown;
        if (Limit(Words, WorkTask.ResultLimit, "Words", needed: !Accepted) is { } no) return no;
        return task.Judge(Accepted, Words.Trim(), moment.At, moment.ByName);
    }
}
