using SoTay.Features.Tasks;
using SoTay.Platform;

namespace SoTay.Features.Meetings.Operations;

/// <summary>A task for one named member, with a product that can be checked and a deadline. Given again with the same id, it is changed whole.</summary>
/// <param name="ForTarget">The cell's own target that the product brings nearer.</param>
/// <param name="Amount">How much of it, in the target's unit.</param>
public sealed record TaskGivenChange(
    Guid Task, Guid Item, string Title, Guid? Owner, string Product, DateOnly? Deadline, Guid? Acceptor = null, IReadOnlyList<Guid>? Coworkers = null,
    Guid? ForTarget = null, decimal? Amount = null)
    : MeetingChange
{
    public override MeetingOperationKind Kind => MeetingOperationKind.TaskGiven;

    public override Guid Target => Task;

    internal override Refusal? ApplyTo(Meeting meeting, MeetingMoment moment)
    {
        if (meeting.ItemOf(Item) is null) return MeetingRefusals.ItemUnknown;
        if (Incomplete() is { } no) return no;
        if (meeting.AttendanceOf(Owner!.Value) is null) return MeetingRefusals.OwnerNotOfThisCell;
        // A name from elsewhere would stand on the page of the task, whoever's it is.
        if (Acceptor is { } acceptor && meeting.AttendanceOf(acceptor) is null) return MeetingRefusals.NotOfThisCell with { Field = "Acceptor" };
        if (Coworkers?.Any(one => meeting.AttendanceOf(one) is null) == true) return MeetingRefusals.NotOfThisCell with { Field = "Coworkers" };
        if (ForTarget is { } aim && moment.Targets?.Contains(aim) is not true) return MeetingRefusals.TargetUnknown;
        if (Amount is <= 0 || Amount is not null && ForTarget is null) return MeetingRefusals.AmountUnreadable;
        if (Deadline < meeting.HeldOn) return MeetingRefusals.DeadlineBeforeMeeting(Deadline.Value, meeting.HeldOn);
        if (meeting.Tasks.Find(known => known.Id == Task) is { } task)
            (task.Title, task.Product, task.OwnerId, task.Deadline) = (Title.Trim(), Product.Trim(), Owner.Value, Deadline!.Value);
        else
            meeting.Tasks.Add(task = new WorkTask
            {
                Id = Task, OrganisationId = meeting.OrganisationId, MeetingId = meeting.Id, AgendaItemId = Item, VisitId = meeting.ItemOf(Item)?.VisitId,
                Title = Title.Trim(), Product = Product.Trim(), OwnerId = Owner.Value, Deadline = Deadline!.Value, GivenAt = moment.At,
            });
        (task.AcceptorId, task.CoworkerIds) = (Acceptor, [.. Coworkers ?? []]);
        (task.TargetId, task.TargetAmount) = (ForTarget, Amount);
        return null;
    }

    private Refusal? Incomplete()
    {
        if (string.IsNullOrWhiteSpace(Title)) return MeetingRefusals.TaskWithoutTitle;
        if (Owner is null) return MeetingRefusals.TaskWithoutOwner;
        if (string.IsNullOrWhiteSpace(Product)) return MeetingRefusals.TaskWithoutProduct;
        if (Deadline is null) return MeetingRefusals.TaskWithoutDeadline;
        return Limit(Title, WorkTask.TitleLimit, "Title") ?? Limit(Product, WorkTask.ProductLimit, "Product");
    }
}
