using SoTay.Platform.Auth;

namespace SoTay.Features.Tasks;

/// <summary>What a person may do with one task; pages and programs ask the same.</summary>
/// <param name="IsMine">It was given to the person, or to a unit for which the person looks after tasks.</param>
/// <param name="IsGiver">Looks after tasks where it was given.</param>
/// <param name="IsAcceptor">Was named to judge the product.</param>
/// <param name="MayAnswer">Speaks for the unit that is asked to act.</param>
public sealed record TaskRights(bool IsMine, bool IsGiver, bool IsAcceptor, bool MayAnswer)
{
    public bool MayJudge => IsAcceptor || IsGiver;

    public static async Task<TaskRights> OfAsync(WorkTask task, PersonAccess access, CancellationToken cancellation)
    {
        var self = access.Person.For?.MemberId ?? access.Person.MemberId;
        return new(
            self == task.OwnerId || task.IsForUnit && await access.MayAsync(Capability.ManageTasks, task.OwnerId, cancellation),
            await access.MayAsync(Capability.ManageTasks, task.OrganisationId, cancellation),
            self is not null && self == task.AcceptorId,
            task is { State: WorkTaskState.Blocked, AsksOf: { } asked } && await access.MayAsync(Capability.ManageTasks, asked, cancellation));
    }
}
